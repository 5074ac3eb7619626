import { Button, Progress, Typography, Upload } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../lib/i18n';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { keepApart } from '../api';
import { emptyForm, titleOf } from '../model';
import { upload } from '../upload';
import type { StepProps } from '../Wizard';

/** What is on its way: which file, and how much of it has gone. */
interface Going {
  name: string;
  percent: number;
}

/**
 * Takes files in: dropped, chosen, or by the keyboard. Each document is reviewed by itself, so the
 * first becomes this draft's and every further one a draft of its own.
 */
export function UploadPlace({ form, change }: StepProps) {
  const { t } = useWords();
  const [going, setGoing] = useState<Going>();
  const [failure, setFailure] = useState<unknown>();
  const [apart, setApart] = useState(0);
  const take = async (files: readonly File[]) => {
    setFailure(undefined);
    setApart(0);
    try {
      for (const [n, file] of files.entries()) {
        setGoing({ name: file.name, percent: 0 });
        const content = await upload(file, (percent) => setGoing({ name: file.name, percent }));
        const title = titleOf(file.name);
        if (n === 0) {
          change({ content: content.id, asset: undefined, title: form.title || title });
        } else {
          await keepApart({ ...emptyForm, content: content.id, title });
          setApart(n);
        }
      }
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setGoing(undefined);
    }
  };
  const sample = () =>
    take([new File([t('exchange.sample.text')], t('exchange.sample.name'), { type: 'text/plain' })]);
  return (
    <>
      <Upload.Dragger
        multiple
        showUploadList={false}
        beforeUpload={(file, all) => {
          if (file === all[0] && going === undefined) {
            void take(all);
          }
          return false;
        }}
      >
        <p>{t(form.content ? 'exchange.otherFile' : 'exchange.chooseFile')}</p>
        <Typography.Text type="secondary">{t('exchange.readable')}</Typography.Text>
      </Upload.Dragger>
      {!form.content && (
        <Button type="link" disabled={going !== undefined} onClick={() => void sample()}>
          {t('exchange.sample.use')}
        </Button>
      )}
      {going && (
        <div role="status">
          {t(going.percent < 100 ? 'exchange.uploading' : 'exchange.screening', { name: going.name })}
          <Progress percent={going.percent} aria-label={going.name} />
        </div>
      )}
      {apart > 0 && (
        <p role="status">
          {t('exchange.apart', { count: apart })} <Link to="/drafts">{t('drafts.title')}</Link>
        </p>
      )}
      {failure !== undefined && <ProblemAlert error={failure} />}
    </>
  );
}
