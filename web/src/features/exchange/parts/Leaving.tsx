import { Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../../../lib/i18n';
import type { Saver, Saving } from '../saver';

/** States out of which saving does not get by itself at once. */
const stuck: ReadonlySet<Saving['state']> = new Set(['offline', 'signIn', 'locked', 'changed', 'refused']);

/** Saves before the page is left; where that can't be done, asks. */
export function Leaving({ saver, draft }: { saver: Saver; draft: string }) {
  const { t } = useWords();
  const blocker = useBlocker(
    ({ nextLocation }) =>
      saver.unsaved &&
      !nextLocation.pathname.startsWith(`/exchange/${draft}/`) &&
      !nextLocation.pathname.startsWith(`/exchange/${saver.saved?.id}/`),
  );
  const tried = useRef(false);
  const blocked = blocker.state === 'blocked';
  useEffect(() => {
    if (blocked && !tried.current) {
      tried.current = true;
      void saver.flush().then((all) => all && blocker.proceed());
    }
    if (!blocked) {
      tried.current = false;
    }
  }, [blocked, blocker, saver]);
  return (
    <Modal
      open={blocked && stuck.has(saver.saving.state)}
      title={t('exchange.leaving.title')}
      okText={t('exchange.leaving.stay')}
      cancelText={t('exchange.leaving.leave')}
      onOk={() => blocker.reset?.()}
      onCancel={() => {
        saver.forget();
        blocker.proceed?.();
      }}
      closable={false}
      keyboard={false}
    >
      {t('exchange.leaving.words')}
    </Modal>
  );
}
