import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../../lib/i18n';
import { ProblemError } from '../../../lib/problem';
import { StatusTag, type Tone } from '../../../ui/marks';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { keepApart } from '../api';
import type { Saving } from '../saver';
import type { Desk } from '../useForm';

const tones: Record<Saving['state'], Tone> = {
  fresh: 'none',
  unsaved: 'open',
  saving: 'open',
  saved: 'good',
  offline: 'warn',
  signIn: 'warn',
  locked: 'warn',
  changed: 'warn',
  refused: 'bad',
};

/** Whether what is on the page is on the platform too, and what to do where it is not. */
export function SaveState({ desk }: { desk: Desk }) {
  const { t, language } = useWords();
  const { saving } = desk;
  const at =
    saving.state === 'saved'
      ? new Date(saving.at).toLocaleTimeString(language, {
          hour: '2-digit',
          minute: '2-digit',
          hour12: false,
        })
      : '';
  return (
    <>
      <div role="status" className="save-state">
        <StatusTag tone={tones[saving.state]}>{t(`exchange.saving.${saving.state}`, { at })}</StatusTag>
        {saving.state === 'signIn' && (
          <a href="/login" target="_blank" rel="noreferrer">
            {t('exchange.signInThere')}
          </a>
        )}
      </div>
      {saving.state === 'refused' && <ProblemAlert error={new ProblemError(saving.problem)} />}
      {saving.state === 'changed' && <Changed desk={desk} />}
    </>
  );
}

/** Two versions: whichever one goes on with, the other one stays among the drafts. */
function Changed({ desk }: { desk: Desk }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<unknown>();
  const { saver, form } = desk;
  const apart = async (goOn: 'mine' | 'theirs') => {
    try {
      const mine = await keepApart(form);
      const theirs = saver.saved?.id;
      saver.forget();
      if (goOn === 'mine') {
        void navigate(`/exchange/${mine.id}/${form.step}`);
      } else {
        // Opened anew, so that nothing of this page's own version is left in it.
        window.location.assign(`/app/exchange/${theirs}`);
      }
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('exchange.changed.title')}
      description={
        <>
          <p>{t('exchange.changed.both')}</p>
          <Flex gap="small" wrap>
            <Button onClick={() => void apart('theirs')}>{t('exchange.changed.theirs')}</Button>
            <Button onClick={() => void apart('mine')}>{t('exchange.changed.mine')}</Button>
          </Flex>
          {failure !== undefined && <ProblemAlert error={failure} />}
        </>
      }
    />
  );
}
