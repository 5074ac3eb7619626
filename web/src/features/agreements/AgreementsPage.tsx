import type { TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCategoryName } from '../../lib/categories';
import { useWords } from '../../lib/i18n';
import { useInstitutionName } from '../../lib/institutions';
import { useMe } from '../../lib/session';
import { moment } from '../../lib/time';
import { ActButton } from '../../ui/ActButton';
import { LevelBadge, StatusTag } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { PagedTable } from '../../ui/PagedTable';
import { type Agreement, useAgreementList } from './api';
import { tones } from './model';

/** 协议: under which terms data may cross, from here and to here. */
export function AgreementsPage() {
  const { t } = useWords();
  const go = useNavigate();
  const paged = useAgreementList();
  const columns = useColumns();
  return (
    <Page
      title={t('agreement.title')}
      purpose={t('agreement.purpose')}
      acts={
        <ActButton type="primary" needs="exchange.draft-agreement" onClick={() => void go('/agreements/new')}>
          {t('agreement.draft')}
        </ActButton>
      }
    >
      <PagedTable
        label={t('agreement.title')}
        rowKey="id"
        columns={columns}
        paged={paged}
        empty={{ words: t('agreement.empty') }}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<Agreement> {
  const { t } = useWords();
  const me = useMe();
  const institution = useInstitutionName();
  const category = useCategoryName();
  return [
    {
      title: t('agreement.purposeOf'),
      key: 'purpose',
      render: (_, { id, purpose }) => <Link to={`/agreements/${id}`}>{purpose}</Link>,
    },
    {
      title: t('agreement.state'),
      key: 'state',
      render: (_, { state }) => <StatusTag tone={tones[state]}>{t(`agreement.states.${state}`)}</StatusTag>,
    },
    {
      title: t('agreement.partner'),
      key: 'partner',
      render: (_, { sender, recipient }) =>
        sender === me.institution.id
          ? t('agreement.to', { name: institution(recipient) })
          : t('agreement.from', { name: institution(sender) }),
    },
    {
      title: t('agreement.categories'),
      key: 'categories',
      render: (_, { categories }) => categories.map(category).join(t('agreement.and')),
    },
    {
      title: t('agreement.ceiling'),
      key: 'ceiling',
      render: (_, { ceiling }) => <LevelBadge level={ceiling} />,
    },
    {
      title: t('agreement.until'),
      key: 'until',
      render: (_, { validUntil }) => moment(validUntil),
    },
  ];
}
