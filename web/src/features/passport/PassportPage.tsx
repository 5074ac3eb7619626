import { Card, Descriptions, Typography } from 'antd';
import { useParams } from 'react-router';
import { useWords } from '../../lib/i18n';
import { useInstitutionName } from '../../lib/institutions';
import { schemeName } from '../../lib/schemes';
import { moment } from '../../lib/time';
import { Grades } from '../../ui/Grades';
import { Loaded } from '../../ui/Loaded';
import { LevelBadge, StatusTag } from '../../ui/marks';
import { Page } from '../../ui/Page';
import { PersonName } from '../../ui/PersonName';
import { type Passport, usePassport } from './api';
import { Grading } from './Grading';
import { LineageSection } from './LineageSection';
import { isSigned } from './model';
import { Story } from './Story';
import { Verification } from './Verification';
import './passport.css';

/** 数据身份证: what a datum is, what happened to it, what it was made from, and the proof of it all. */
export function PassportPage() {
  const { t } = useWords();
  const { identity = '' } = useParams();
  const query = usePassport(identity);
  const title = (passport: Passport) =>
    passport.datum?.title ?? t(passport.sender ? 'passport.received' : 'passport.unnamed');
  return (
    <Loaded query={query}>
      {(passport) => (
        <Page title={title(passport)}>
          <Typography.Text copyable className="passport-identity">
            {passport.identity}
          </Typography.Text>
          <Facts passport={passport} />
          <Verification key={passport.identity} passport={passport} />
          <Story passport={passport} />
          <Grading passport={passport} />
          <LineageSection identity={passport.identity} />
        </Page>
      )}
    </Loaded>
  );
}

function Facts({ passport }: { passport: Passport }) {
  const { t, said } = useWords();
  const institution = useInstitutionName();
  const { minted, grades, sender } = passport;
  const others = Object.entries(grades.levels)
    .filter(([scheme]) => schemeName(scheme) !== 'confidentiality')
    .map(([scheme, level]) => ({ scheme, level }));
  const sound = isSigned(passport);
  const signature = sound ? 'VALID' : 'INVALID';
  return (
    <Card title={<h2 className="passport-heading">{t('passport.facts')}</h2>}>
      <Descriptions
        column={{ xs: 1, md: 2, xl: 3 }}
        items={[
          { key: 'level', label: t('passport.level'), children: <LevelBadge level={grades.level} /> },
          ...(others.length > 0
            ? [
                {
                  key: 'others',
                  label: t('passport.otherLevels'),
                  children: <Grades grades={others} />,
                },
              ]
            : []),
          { key: 'category', label: t('passport.category'), children: said(minted.categoryText) },
          {
            key: 'institution',
            label: t('passport.institution'),
            children: institution(minted.institution),
          },
          { key: 'creator', label: t('passport.creator'), children: <PersonName account={minted.creator} /> },
          { key: 'at', label: t('passport.createdAt'), children: moment(minted.createdAt) },
          ...(sender ? [{ key: 'from', label: t('passport.from'), children: institution(sender) }] : []),
          { key: 'purpose', label: t('passport.purpose'), children: minted.purpose },
          { key: 'until', label: t('passport.retainedUntil'), children: minted.retainedUntil },
          {
            key: 'signature',
            label: t('passport.signature'),
            children: (
              <StatusTag tone={sound ? 'good' : 'bad'}>{t(`passport.signatures.${signature}`)}</StatusTag>
            ),
          },
          {
            key: 'content',
            label: t('passport.content'),
            span: 'filled',
            children: <Typography.Text code>{minted.content}</Typography.Text>,
          },
        ]}
      />
    </Card>
  );
}
