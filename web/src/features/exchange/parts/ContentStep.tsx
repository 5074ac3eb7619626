import { Button, Descriptions, Spin, Typography } from 'antd';
import { useId, useRef } from 'react';
import { useWords } from '../../../lib/i18n';
import { StatusTag, type Tone } from '../../../ui/marks';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { type Content, useUpload } from '../api';
import type { StepProps } from '../ExchangePage';

const tones: Record<Content['verdict'], Tone> = {
  CLEAN: 'good',
  FINDINGS: 'warn',
  HELD: 'warn',
  BLOCKED: 'bad',
  QUARANTINED: 'bad',
};

/** 内容: the file, and what the screening found in it. */
export function ContentStep({ draft, change }: StepProps) {
  const { t } = useWords();
  const upload = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const label = useId();
  const take = (file: File | undefined) => {
    if (file) {
      upload.mutate(file, {
        onSuccess: (content) => change({ content, title: draft.title || file.name.replace(/\.[^.]+$/, '') }),
      });
    }
  };
  return (
    <>
      <label id={label} className="visually-hidden">
        {t('exchange.file')}
        <input ref={input} type="file" tabIndex={-1} onChange={(event) => take(event.target.files?.[0])} />
      </label>
      <Button onClick={() => input.current?.click()} loading={upload.isPending}>
        {t(draft.content ? 'exchange.otherFile' : 'exchange.chooseFile')}
      </Button>
      <Typography.Paragraph type="secondary">{t('exchange.readable')}</Typography.Paragraph>
      {upload.isPending && <Spin description={t('exchange.screening')} />}
      {upload.error && <ProblemAlert error={upload.error} />}
      {draft.content && !upload.isPending && <Found content={draft.content} />}
    </>
  );
}

function Found({ content }: { content: Content }) {
  const { t, said } = useWords();
  return (
    <Descriptions
      column={1}
      items={[
        { key: 'name', label: t('exchange.file'), children: content.fileName },
        {
          key: 'verdict',
          label: t('exchange.verdict'),
          children: <StatusTag tone={tones[content.verdict]}>{said(content.verdictText)}</StatusTag>,
        },
        {
          key: 'counts',
          label: t('exchange.found'),
          children:
            content.counts.map(({ kind, total }) => `${t(`exchange.kind.${kind}`)} ${total}`).join('、') ||
            t('exchange.nothingFound'),
        },
        {
          key: 'digest',
          label: t('approval.digest'),
          children: <Typography.Text code>{content.digest}</Typography.Text>,
        },
      ]}
    />
  );
}
