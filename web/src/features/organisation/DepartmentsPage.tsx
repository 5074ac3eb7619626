import { Card, Empty, Typography } from 'antd';
import { useSearchParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { type Department, useAddDepartment, useAddPost, useDepartments, usePosts } from './api';
import './organisation.css';
import { AddByName } from './parts/AddByName';

/** 部门与岗位: the institution's departments, and the posts of the chosen one. */
export function DepartmentsPage() {
  const { t } = useWords();
  const departments = useDepartments();
  const add = useAddDepartment();
  const [address, setAddress] = useSearchParams();
  return (
    <Page title={t('departments.title')} purpose={t('departments.purpose')}>
      <Loaded query={departments}>
        {({ items }) => {
          const chosen = items.find((one) => one.id === address.get('department')) ?? items[0];
          return (
            <div className="split">
              <Card title={<h2 className="page-title">{t('departments.all', { count: items.length })}</h2>}>
                <ul className="plain-list department-list">
                  {items.map((one) => (
                    <li key={one.id}>
                      <button
                        type="button"
                        className="row-button"
                        aria-current={one.id === chosen?.id}
                        onClick={() => setAddress({ department: one.id })}
                      >
                        {one.name}
                      </button>
                    </li>
                  ))}
                </ul>
                <AddByName
                  label={t('departments.newName')}
                  act={t('departments.add')}
                  pending={add.isPending}
                  error={add.error}
                  add={(name, done) => add.mutate(name, { onSuccess: done })}
                />
              </Card>
              {chosen ? <Posts department={chosen} /> : <Empty description={t('departments.empty')} />}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Posts({ department }: { department: Department }) {
  const { t } = useWords();
  const posts = usePosts(department.id);
  const add = useAddPost();
  return (
    <Card title={<h2 className="page-title">{t('departments.postsOf', { name: department.name })}</h2>}>
      <Typography.Paragraph type="secondary">
        {t('departments.since', { at: moment(department.createdAt) })}
      </Typography.Paragraph>
      <Loaded
        query={posts}
        empty={{ when: ({ items }) => items.length === 0, words: t('departments.noPosts') }}
      >
        {({ items }) => (
          <ul className="plain-list people-steps">
            {items.map((post) => (
              <li key={post.id}>
                <strong>{post.name}</strong>
                <Typography.Text type="secondary">{moment(post.createdAt)}</Typography.Text>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <AddByName
        key={department.id}
        label={t('departments.newPost')}
        act={t('departments.addPost')}
        pending={add.isPending}
        error={add.error}
        add={(name, done) => add.mutate({ department: department.id, name }, { onSuccess: done })}
      />
    </Card>
  );
}
