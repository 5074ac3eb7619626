import { Card, Descriptions, Flex, Typography } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useMe } from '../../lib/session';
import { moment } from '../../lib/time';
import { ActButton } from '../../ui/ActButton';
import { ActDialog } from '../../ui/ActDialog';
import { Loaded } from '../../ui/Loaded';
import { StatusTag } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { PersonName } from '../../ui/PersonName';
import { type Publication, type Round, tones, useReview, useWithdraw } from './api';
import { Deliveries } from './parts/Deliveries';
import { RoundSteps } from './parts/RoundSteps';

/** One thing that was sent: who decided what, where it went, and who has looked at it there. */
export function PublicationPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  return (
    <Loaded query={useReview(id)}>
      {({ publication, review, earlier }) => (
        <Page title={publication.title} acts={<Acts publication={publication} />}>
          <Facts publication={publication} />
          <Rounds title={t('sent.review')} rounds={[review]} />
          <Card title={<h2 className="page-title">{t('sent.deliveries')}</h2>}>
            <Deliveries publication={publication} />
          </Card>
          {earlier.length > 0 && <Rounds title={t('sent.earlier')} rounds={earlier} />}
        </Page>
      )}
    </Loaded>
  );
}

function Acts({ publication }: { publication: Publication }) {
  const { t } = useWords();
  const go = useNavigate();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const withdraw = useWithdraw(publication.id);
  const denied =
    publication.author !== me.account
      ? t('sent.notAuthor')
      : publication.state !== 'UNDER_REVIEW'
        ? t('sent.decided')
        : undefined;
  return (
    <Flex gap="small" wrap>
      <ActButton onClick={() => void go(`/passports/${publication.digitalIdentity}`)}>
        {t('sent.passport')}
      </ActButton>
      <ActButton danger denied={denied} onClick={() => setOpen(true)}>
        {t('sent.withdraw')}
      </ActButton>
      {open && (
        <ActDialog
          danger
          title={t('sent.withdrawTitle', { title: publication.title })}
          ok={t('sent.withdraw')}
          reason={t('sent.withdrawReason')}
          act={(reason) => withdraw.mutateAsync(reason)}
          close={() => setOpen(false)}
        >
          {t('sent.withdrawWhat')}
        </ActDialog>
      )}
    </Flex>
  );
}

function Facts({ publication }: { publication: Publication }) {
  const { t, said } = useWords();
  const { state, stateText, author, submittedAt, endedAt, message } = publication;
  const facts = [
    {
      key: 'state',
      label: t('sent.state'),
      children: <StatusTag tone={tones[state]}>{said(stateText)}</StatusTag>,
    },
    { key: 'author', label: t('sent.author'), children: <PersonName account={author} /> },
    { key: 'at', label: t('sent.at'), children: moment(submittedAt) },
    { key: 'ended', label: t('sent.ended'), children: endedAt ? moment(endedAt) : t('sent.open') },
    { key: 'message', label: t('delivery.message'), children: message || t('delivery.none') },
    {
      key: 'digest',
      label: t('approval.digest'),
      children: (
        <Typography.Text code title={publication.digest}>
          {publication.digest.slice(0, 20)}…
        </Typography.Text>
      ),
    },
    {
      key: 'approval',
      label: t('sent.request'),
      children: <Link to={`/inbox?box=mine&id=${publication.approval}`}>{t('sent.toRequest')}</Link>,
    },
  ];
  return <Descriptions size="small" items={facts} />;
}

function Rounds({ title, rounds }: { title: string; rounds: readonly Round[] }) {
  return (
    <Card title={<h2 className="page-title">{title}</h2>}>
      {rounds.map((round) => (
        <RoundSteps key={round.approval} round={round} />
      ))}
    </Card>
  );
}
