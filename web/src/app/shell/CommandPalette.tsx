import { Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { MenuPage } from '../../lib/feature';
import { useWords } from '../../lib/i18n';

interface Props {
  open: boolean;
  setOpen: (open: boolean) => void;
  pages: readonly MenuPage[];
}

/** Ctrl+K: go to any page by typing a part of its name. */
export function CommandPalette({ open, setOpen, pages }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'k') {
        event.preventDefault();
        setOpen(true);
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [setOpen]);
  const found = pages.filter((page) =>
    t(`menu.${page.key}`).toLowerCase().includes(typed.trim().toLowerCase()),
  );
  const go = (page: MenuPage | undefined) => {
    if (page) {
      setOpen(false);
      setTyped('');
      void navigate(page.path);
    }
  };
  return (
    <Modal
      open={open}
      title={t('shell.palette')}
      footer={null}
      onCancel={() => setOpen(false)}
      destroyOnHidden
    >
      <Input
        autoFocus
        aria-label={t('shell.paletteInput')}
        placeholder={t('shell.paletteInput')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => go(found[0])}
      />
      <ul className="plain-list" aria-label={t('shell.menu')}>
        {found.map((page) => (
          <li key={page.key}>
            <button type="button" className="row-button" onClick={() => go(page)}>
              {t(`menu.${page.key}`)} <kbd>{page.shortcut}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
