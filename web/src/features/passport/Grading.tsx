import { Card, type TableColumnsType } from 'antd';
import { useWords } from '../../lib/i18n';
import { type Grade, schemeName } from '../../lib/schemes';
import { moment } from '../../lib/time';
import { DataTable } from '../../ui/DataTable';
import { GradeBadge } from '../../ui/Grades';
import { Loaded } from '../../ui/Loaded';
import { PersonName } from '../../ui/PersonName';
import { type GradeChange, type Passport, useGradeHistory, useGradeReasons } from './api';

/** How the datum came to its grades: from what to what, why and by whom. */
export function Grading({ passport }: { passport: Passport }) {
  const { t } = useWords();
  return (
    <Card title={<h2 className="passport-heading">{t('passport.grading')}</h2>}>
      {passport.datum ? (
        <>
          <Reasons asset={passport.datum.asset} />
          <History asset={passport.datum.asset} />
        </>
      ) : (
        <p className="passport-quiet">{t('passport.gradingHidden')}</p>
      )}
    </Card>
  );
}

/** What inspection found in the content, and which grade each finding asks for. */
function Reasons({ asset }: { asset: string }) {
  const { t, said } = useWords();
  const query = useGradeReasons(asset);
  return (
    <Loaded query={query}>
      {({ reasons }) => (
        <>
          <h3 className="passport-subheading">{t('passport.gradingWhy')}</h3>
          <ul className="plain-list reasons passport-why">
            {reasons.map(({ scheme, level, rule, reason }) => (
              <li key={`${scheme} ${rule}`}>
                <GradeBadge grade={{ scheme, level }} />
                {said(reason)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}

function History({ asset }: { asset: string }) {
  const { t } = useWords();
  const query = useGradeHistory(asset);
  const columns = useColumns();
  return (
    <Loaded query={query}>
      {(changes) => (
        <DataTable
          label={t('passport.grading')}
          rowKey="at"
          size="small"
          columns={columns}
          dataSource={changes.toReversed()}
        />
      )}
    </Loaded>
  );
}

function useColumns(): TableColumnsType<GradeChange> {
  const { t } = useWords();
  return [
    { title: t('passport.gradingAt'), key: 'at', render: (_, { at }) => moment(at) },
    {
      title: t('passport.gradingLevels'),
      key: 'levels',
      render: (_, { before, after }) => (
        <span className="in-line">
          {before && (
            <>
              <Levels grades={before} /> →
            </>
          )}
          <Levels grades={after} />
        </span>
      ),
    },
    {
      title: t('passport.gradingReason'),
      key: 'reason',
      render: (_, { reason, approval }) => (approval ? `${reason} (${t('passport.approved')})` : reason),
    },
    {
      title: t('passport.gradingBy'),
      key: 'by',
      render: (_, { account }) => <PersonName account={account} />,
    },
  ];
}

/** The access level first. */
function Levels({ grades }: { grades: readonly Grade[] }) {
  const rank = ({ scheme }: Grade) => (schemeName(scheme) === 'confidentiality' ? 0 : 1);
  return (
    <span className="in-line">
      {grades
        .toSorted((one, other) => rank(one) - rank(other))
        .map((grade) => (
          <GradeBadge key={grade.scheme} grade={grade} />
        ))}
    </span>
  );
}
