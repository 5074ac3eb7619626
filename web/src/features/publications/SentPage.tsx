import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useInstitutionName } from '../../lib/institutions';
import { moment } from '../../lib/time';
import { StatusTag } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { PagedTable } from '../../ui/PagedTable';
import { PassportLink } from '../../ui/PassportLink';
import { type Publication, tones, usePublications } from './api';

/** 我发起的. */
export function SentPage() {
  const { t } = useWords();
  const paged = usePublications();
  const columns = useColumns();
  return (
    <Page title={t('sent.title')} purpose={t('sent.purpose')}>
      <PagedTable
        label={t('sent.title')}
        rowKey="id"
        columns={columns}
        paged={paged}
        empty={{ words: t('sent.empty') }}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<Publication> {
  const { t, said } = useWords();
  const institution = useInstitutionName();
  return [
    {
      title: t('sent.document'),
      key: 'title',
      render: (_, { title, id }) => <Link to={`/sent/${id}`}>{title}</Link>,
    },
    {
      title: t('sent.recipients'),
      key: 'to',
      render: (_, { destinations }) => destinations.map(({ recipient }) => institution(recipient)).join('、'),
    },
    {
      title: t('sent.state'),
      key: 'state',
      render: (_, { state, stateText }) => <StatusTag tone={tones[state]}>{said(stateText)}</StatusTag>,
    },
    {
      title: t('delivery.passport'),
      key: 'passport',
      render: (_, { digitalIdentity }) => <PassportLink identity={digitalIdentity} />,
    },
    { title: t('sent.at'), key: 'at', render: (_, { submittedAt }) => moment(submittedAt) },
  ];
}
