import { Descriptions, Flex, Typography } from 'antd';
import { useWords } from '../../lib/i18n';
import { moment } from '../../lib/time';
import { Loaded } from '../../ui/Loaded';
import { PersonName } from '../../ui/PersonName';
import { type Quarantined, useNoted } from './api';

/** What is still known of it, and what was decided by whom and why. */
export function Noted({ quarantined }: { quarantined: Quarantined }) {
  const { t } = useWords();
  const { decision, digest, dueAt, content } = quarantined;
  const decided = decision
    ? [
        {
          key: 'decided',
          label: t('quarantine.decidedAt'),
          children: (
            <Flex gap="small" wrap>
              {moment(decision.at)}
              <PersonName account={decision.account} />
            </Flex>
          ),
        },
        { key: 'reason', label: t('quarantine.reason'), children: decision.reason },
      ]
    : [];
  return (
    <Loaded query={useNoted(content)}>
      {(noted) => (
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'name', label: t('quarantine.file'), children: noted.fileName },
            {
              key: 'found',
              label: t('quarantine.found'),
              children: noted.counts
                .map(({ kind, total }) =>
                  t('quarantine.count', { kind: t(`exchange.kind.${kind}`), count: total }),
                )
                .join(t('agreement.and')),
            },
            { key: 'due', label: t('quarantine.due'), children: moment(dueAt) },
            {
              key: 'digest',
              label: t('quarantine.digest'),
              children: <Typography.Text code>{digest}</Typography.Text>,
            },
            ...decided,
          ]}
        />
      )}
    </Loaded>
  );
}
