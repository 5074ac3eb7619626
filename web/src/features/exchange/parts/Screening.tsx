import { Alert, Descriptions } from 'antd';
import { useWords } from '../../../lib/i18n';
import { StatusTag, type Tone } from '../../../ui/marks';
import { type Content, mayBeSent } from '../model';

const tones: Record<Content['verdict'], Tone> = {
  CLEAN: 'good',
  FINDINGS: 'warn',
  HELD: 'warn',
  BLOCKED: 'bad',
  QUARANTINED: 'bad',
};

/** The file that came in, what the screening came to, and what to do where it goes no further. */
export function Screening({ content }: { content: Content }) {
  const { t, said } = useWords();
  return (
    <div className="screening">
      <Descriptions
        column={1}
        items={[
          { key: 'name', label: t('exchange.file'), children: content.fileName },
          {
            key: 'verdict',
            label: t('exchange.verdict'),
            children: <StatusTag tone={tones[content.verdict]}>{said(content.verdictText)}</StatusTag>,
          },
        ]}
      />
      {!mayBeSent(content) && (
        <Alert
          type="warning"
          showIcon
          title={content.held ? said(content.held.why) : t('exchange.blocked')}
          description={t('exchange.heldRemedy')}
        />
      )}
    </div>
  );
}
