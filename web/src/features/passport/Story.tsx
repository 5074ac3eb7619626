import {
  AuditOutlined,
  CheckCircleOutlined,
  CloseCircleOutlined,
  EyeOutlined,
  FileAddOutlined,
  SafetyCertificateOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { Button, Card, Timeline } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../lib/i18n';
import { useInstitutionName } from '../../lib/institutions';
import { useMe } from '../../lib/session';
import { moment } from '../../lib/time';
import { StatusTag, type Tone } from '../../ui/marks';
import { PersonName } from '../../ui/PersonName';
import type { Line, Passport } from './api';
import { type Kind, kindOf, personOf } from './model';

const shapes: Record<Kind, ReactNode> = {
  made: <FileAddOutlined aria-hidden />,
  hop: <SwapOutlined aria-hidden />,
  view: <EyeOutlined aria-hidden />,
  grade: <SafetyCertificateOutlined aria-hidden />,
  review: <AuditOutlined aria-hidden />,
  other: <CheckCircleOutlined aria-hidden />,
  broken: <CloseCircleOutlined aria-hidden />,
};

const tones: Record<Line['proof'], Tone> = { PROVED: 'good', BROKEN: 'bad', PENDING: 'open' };

/** Lines shown before somebody asks for all. */
const SHOWN = 20;

/** Who did what where and when, newest first. */
export function Story({ passport }: { passport: Passport }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const lines = passport.lines.toReversed();
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <Card
      title={<h2 className="passport-heading">{t('passport.story')}</h2>}
      extra={t('passport.storyCount', { count: lines.length })}
    >
      <Timeline
        items={shown.map((line) => ({
          key: `${line.institution} ${line.number}`,
          icon: shapes[kindOf(line)],
          content: <Told line={line} />,
        }))}
      />
      {shown.length < lines.length && (
        <Button onClick={() => setAll(true)}>{t('passport.all', { count: lines.length })}</Button>
      )}
    </Card>
  );
}

function Told({ line }: { line: Line }) {
  const { t, said } = useWords();
  const institution = useInstitutionName();
  const me = useMe();
  const person = personOf(line.actor);
  // A line that came with a delivery keeps to itself where else the datum went.
  const to = line.to ?? (line.institution === me.institution.id ? undefined : me.institution.id);
  const where = institution(line.institution);
  const isHop = line.action === 'exchange.deliver' && to !== undefined;
  return (
    <div className="passport-line">
      <div>
        <strong>{said(line.summary)}</strong>
        <div className="passport-quiet">
          {moment(line.at)} · {isHop ? t('passport.hop', { from: where, to: institution(to) }) : where} ·{' '}
          {person ? <PersonName account={person} /> : t('passport.system')}
        </div>
      </div>
      <StatusTag tone={tones[line.proof]}>
        {line.proof === 'PROVED' && line.index !== undefined
          ? t('passport.place', { index: line.index })
          : t(`passport.proof.${line.proof}`)}
      </StatusTag>
    </div>
  );
}
