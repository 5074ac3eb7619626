import { Modal, Segmented, Typography } from 'antd';
import { useId } from 'react';
import type { MenuPage } from '../../lib/feature';
import { useWords } from '../../lib/i18n';
import { usePreferences } from '../providers';

interface Props {
  pages: readonly MenuPage[];
  close: () => void;
}

/** ?: every key that does something, and the switch for those of one letter. */
export function Shortcuts({ pages, close }: Props) {
  const { t } = useWords();
  const id = useId();
  const { preferences, choose } = usePreferences();
  const anywhere = [
    ['Ctrl+K /', t('shell.keys.palette')],
    ['Ctrl+Alt+L', t('shell.keys.lock')],
    ['?', t('shell.keys.list')],
    ['j', t('shell.keys.next')],
    ['k', t('shell.keys.before')],
  ] as const;
  const places = pages.map((page) => [page.shortcut, t(`menu.${page.key}`)] as const);
  return (
    <Modal open title={t('shell.keys.title')} footer={null} onCancel={close} width={560}>
      <p id={id}>
        <strong>{t('shell.keys.single')}</strong>
      </p>
      <Segmented
        aria-labelledby={id}
        value={preferences.keys}
        options={(['on', 'off'] as const).map((value) => ({ value, label: t(`shell.keys.${value}`) }))}
        onChange={(value) => choose('keys', value)}
      />
      <Typography.Paragraph type="secondary">{t('shell.keys.about')}</Typography.Paragraph>
      <Keys title={t('shell.keys.anywhere')} rows={anywhere} />
      <Keys title={t('shell.keys.pages')} rows={places} />
    </Modal>
  );
}

function Keys({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  const { t } = useWords();
  return (
    <table className="keys">
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('shell.keys.key')}</th>
          <th scope="col">{t('shell.keys.does')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([keys, does]) => (
          <tr key={keys}>
            <td>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </td>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
