import { Button, Descriptions, Drawer, Flex, Tabs } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../../lib/i18n';
import { moment } from '../../../lib/time';
import { ActButton } from '../../../ui/ActButton';
import { Loaded } from '../../../ui/Loaded';
import { StatusTag } from '../../../ui/marks';
import { useEntry } from '../api';
import { type Entry, type FilterName, halves } from '../model';
import { Changes } from './Changes';
import { EventSentence, Who } from './EventSentence';

interface Props {
  number: number | undefined;
  close: () => void;
  only: (name: FilterName, value: string) => void;
}

/** One act with everything known of it. */
export function EntryDrawer({ number, close, only }: Props) {
  const { t } = useWords();
  return (
    <Drawer size="large" title={t('ledger.details')} open={number !== undefined} onClose={close}>
      {number !== undefined && <Whole number={number} only={only} />}
    </Drawer>
  );
}

function Whole({ number, only }: { number: number; only: Props['only'] }) {
  const { t } = useWords();
  return (
    <Loaded query={useEntry(number)}>
      {(entry) => (
        <Flex vertical gap="middle">
          <h2 className="event-title">
            <EventSentence entry={entry} />
          </h2>
          <Flex gap="small" wrap>
            <Button onClick={() => only('actor', entry.actor)}>{t('ledger.only.actor')}</Button>
            <Button onClick={() => only('chapter', halves(entry.action).chapter)}>
              {t('ledger.only.chapter')}
            </Button>
            {entry.object && (
              <Button onClick={() => only('object', entry.object ?? '')}>{t('ledger.only.object')}</Button>
            )}
          </Flex>
          <Tabs
            items={[
              { key: 'summary', label: t('ledger.summary'), children: <Summary entry={entry} /> },
              { key: 'changes', label: t('ledger.changes'), children: <Changes number={number} /> },
              { key: 'raw', label: t('ledger.raw'), children: <Raw leaf={entry.leaf} /> },
            ]}
          />
        </Flex>
      )}
    </Loaded>
  );
}

function Summary({ entry }: { entry: Entry }) {
  const { t, words } = useWords();
  const names: Readonly<Record<string, string>> = words.ledgerEvents.fact;
  const facts = Object.entries(entry.fields).map(([name, value]) => ({
    key: name,
    label: names[name] ?? name,
    children: <span className="breakable">{value}</span>,
  }));
  return (
    <Flex vertical gap="middle">
      <Chain entry={entry} />
      <Descriptions
        column={1}
        size="small"
        bordered
        items={[
          { key: 'number', label: t('ledger.number'), children: entry.number },
          { key: 'time', label: t('ledger.time'), children: `${moment(entry.at)} (${entry.at})` },
          { key: 'who', label: t('ledger.who'), children: <Who actor={entry.actor} /> },
          { key: 'action', label: t('ledger.action'), children: <code>{entry.action}</code> },
          { key: 'result', label: t('ledger.result'), children: t(`ledger.results.${entry.result}`) },
          { key: 'purpose', label: t('ledger.purposeOf'), children: entry.purpose },
          ...(entry.object
            ? [
                {
                  key: 'object',
                  label: t('ledger.objectOf'),
                  children: (
                    <Link className="breakable" to={`/passports/${encodeURIComponent(entry.object)}`}>
                      {entry.object}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      {facts.length > 0 && (
        <Descriptions title={t('ledger.facts')} column={1} size="small" bordered items={facts} />
      )}
    </Flex>
  );
}

/** Where the entry stands in the ledger, and the proof of it to take away. */
function Chain({ entry }: { entry: Entry }) {
  const { t } = useWords();
  const placed = entry.index !== undefined;
  return (
    <Flex gap="small" wrap align="center" justify="space-between">
      {placed ? (
        <StatusTag tone="good">{t('ledger.proved', { place: entry.index })}</StatusTag>
      ) : (
        <StatusTag tone="open">{t('ledger.pending')}</StatusTag>
      )}
      <ActButton
        denied={placed ? undefined : t('ledger.notPlaced')}
        href={`/api/v1/audit/${entry.number}/proof`}
        download={`xinqiao-${entry.number}.tlog-proof`}
      >
        {t('ledger.proof')}
      </ActButton>
    </Flex>
  );
}

/** The canonical bytes, spread over lines to be read. */
function Raw({ leaf }: { leaf: string }) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard (WCAG 2.1.1)
    <section className="raw" aria-label={t('ledger.raw')} tabIndex={0}>
      <pre>{JSON.stringify(JSON.parse(leaf), null, 2)}</pre>
    </section>
  );
}
