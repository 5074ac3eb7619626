import { Button, Flex, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useInstitutionName } from '../../lib/institutions';
import { moment } from '../../lib/time';
import { ActDialog } from '../../ui/ActDialog';
import { Page } from '../../ui/Page';
import { PagedTable } from '../../ui/PagedTable';
import { stepOf } from '../exchange/model';
import { type Draft, useDiscard, useDrafts } from './api';

/** 草稿: what is begun and not handed in; go on with it, or throw it away after a question. */
export function DraftsPage() {
  const { t } = useWords();
  const paged = useDrafts();
  const discard = useDiscard();
  const [asked, setAsked] = useState<Draft>();
  const columns = useColumns(setAsked);
  return (
    <Page title={t('drafts.title')} purpose={t('drafts.purpose')}>
      <PagedTable
        label={t('drafts.title')}
        rowKey="id"
        columns={columns}
        paged={paged}
        empty={{ words: t('drafts.empty'), act: <Link to="/exchange">{t('exchange.title')}</Link> }}
      />
      {asked && (
        <ActDialog
          title={t('drafts.ask')}
          ok={t('drafts.discard')}
          danger
          act={() => discard.mutateAsync(asked.id)}
          close={() => setAsked(undefined)}
        >
          {t('drafts.askWords', { title: asked.form.title || t('drafts.untitled') })}
        </ActDialog>
      )}
    </Page>
  );
}

function useColumns(ask: (draft: Draft) => void): TableColumnsType<Draft> {
  const { t } = useWords();
  const institution = useInstitutionName();
  return [
    {
      title: t('exchange.docTitle'),
      key: 'title',
      render: (_, { id, form }) => (
        <Link to={`/exchange/${id}/${stepOf(form.step)}`}>{form.title || t('drafts.untitled')}</Link>
      ),
    },
    {
      title: t('sent.recipients'),
      key: 'to',
      render: (_, { form }) =>
        form.destinations.map(({ recipient }) => institution(recipient)).join(t('exchange.and')) ||
        t('drafts.nobody'),
    },
    {
      title: t('drafts.step'),
      key: 'step',
      render: (_, { form }) => t(`exchange.step.${stepOf(form.step)}`),
    },
    { title: t('drafts.at'), key: 'at', render: (_, { updatedAt }) => moment(updatedAt) },
    {
      title: t('drafts.acts'),
      key: 'acts',
      render: (_, draft) => {
        const title = draft.form.title || t('drafts.untitled');
        return (
          <Flex gap="middle">
            <Link
              to={`/exchange/${draft.id}/${stepOf(draft.form.step)}`}
              aria-label={t('drafts.goOnWith', { title })}
            >
              {t('drafts.goOn')}
            </Link>
            <Button size="small" onClick={() => ask(draft)} aria-label={t('drafts.discardThis', { title })}>
              {t('drafts.discard')}
            </Button>
          </Flex>
        );
      },
    },
  ];
}
