import { Modal, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { useWords } from '../../lib/i18n';
import { useMe } from '../../lib/session';
import { moment } from '../../lib/time';
import { ActButton } from '../../ui/ActButton';
import { StatusTag, type Tone } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { PagedTable } from '../../ui/PagedTable';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { type Member, useInviteAgain, useInvited, useMembers } from './api';
import './organisation.css';
import { InvitationLink } from './parts/InvitationLink';
import { NewMemberDialog } from './parts/NewMemberDialog';

const tones = { NONE: 'none', OPEN: 'open', EXPIRED: 'warn', USED: 'good' } satisfies Record<string, Tone>;

/** 机构: the members of the platform; the operator invites new ones. */
export function InstitutionsPage() {
  const { t, refusal } = useWords();
  const me = useMe();
  const paged = useMembers();
  const [inviting, setInviting] = useState(false);
  const operator = paged.rows.find((one) => one.kind === 'OPERATOR');
  const isOperator = operator?.id === me.institution.id;
  return (
    <Page
      title={t('institutions.title')}
      purpose={t('institutions.purpose')}
      acts={
        <ActButton
          type="primary"
          needs="institution.register"
          denied={isOperator ? undefined : refusal('institution.operator-only')}
          onClick={() => setInviting(true)}
        >
          {t('institutions.invite')}
        </ActButton>
      }
    >
      <PagedTable
        label={t('institutions.title')}
        rowKey="id"
        columns={useColumns(isOperator)}
        paged={paged}
        empty={{ words: t('institutions.empty') }}
      />
      {inviting && <NewMemberDialog close={() => setInviting(false)} />}
    </Page>
  );
}

function useColumns(isOperator: boolean): TableColumnsType<Member> {
  const { t } = useWords();
  return [
    { title: t('institutions.name'), key: 'name', dataIndex: 'name' },
    { title: t('institutions.code'), key: 'code', dataIndex: 'code' },
    {
      title: t('institutions.kindTitle'),
      key: 'kind',
      render: (_, { kind }) => t(`institutions.kind.${kind}`),
    },
    {
      title: t('institutions.suite'),
      key: 'suite',
      render: (_, { suite }) => t(`institutions.suites.${suite as 'SM' | 'INTL'}`),
    },
    { title: t('institutions.since'), key: 'since', render: (_, one) => moment(one.createdAt) },
    ...(isOperator
      ? [
          {
            title: t('institutions.state'),
            key: 'state',
            render: (_: unknown, member: Member) => <Standing member={member} />,
          },
        ]
      : []),
  ];
}

/** Whether the institution has set its administrators up, and the way to invite them again. */
function Standing({ member }: { member: Member }) {
  const { t, refusal } = useWords();
  const invited = useInvited(member.id, true);
  const again = useInviteAgain();
  const state = invited.data?.state;
  if (!state) {
    return invited.error ? <ProblemAlert error={invited.error} /> : null;
  }
  return (
    <>
      <StatusTag tone={tones[state]}>{t(`institutions.standing.${state}`)}</StatusTag>
      <ActButton
        size="small"
        denied={state === 'USED' ? refusal('account.already-set-up') : undefined}
        loading={again.isPending}
        onClick={() => again.mutate(member.id)}
      >
        {t('institutions.inviteAgain')}
      </ActButton>
      <Modal
        open={again.data !== undefined || again.error !== null}
        title={t('institutions.inviteAgain')}
        okText={t('people.close')}
        cancelButtonProps={{ hidden: true }}
        onOk={again.reset}
        onCancel={again.reset}
      >
        {again.error && <ProblemAlert error={again.error} />}
        {again.data && <InvitationLink name={member.name} invitation={again.data} />}
        <Typography.Text type="secondary">{t('institutions.once')}</Typography.Text>
      </Modal>
    </>
  );
}
