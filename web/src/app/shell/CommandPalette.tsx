import { Alert, Input, Modal } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { MenuPage } from '../../lib/feature';
import { useWords } from '../../lib/i18n';
import { shown } from '../../lib/problem';
import { LevelBadge } from '../../ui/marks';
import { type Group, moved, type Target, useTargets } from './targets';

interface Props {
  open: boolean;
  setOpen: (open: boolean) => void;
  pages: readonly MenuPage[];
}

/** Ctrl+K and /: go to a page or a thing by typing a part of its name (WAI-ARIA combobox). */
export function CommandPalette({ open, setOpen, pages }: Props) {
  const { t } = useWords();
  return (
    <Modal
      open={open}
      title={t('shell.palette')}
      footer={null}
      onCancel={() => setOpen(false)}
      destroyOnHidden
      width={640}
    >
      <Finder pages={pages} done={() => setOpen(false)} />
    </Modal>
  );
}

function Finder({ pages, done }: { pages: readonly MenuPage[]; done: () => void }) {
  const { t, refusal } = useWords();
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { groups, all, error, searching } = useTargets(typed, pages);
  const current = all[Math.min(at, all.length - 1)];
  const go = (target: Target | undefined) => {
    if (target) {
      done();
      void navigate(target.to);
    }
  };
  const pressed = (event: KeyboardEvent) => {
    const to = moved(event.key, at, all.length);
    if (to !== undefined) {
      event.preventDefault();
      setAt(to);
      document.getElementById(`${id}-${all[to]?.key}`)?.scrollIntoView({ block: 'nearest' });
    }
  };
  return (
    <>
      <Input
        autoFocus
        role="combobox"
        aria-label={t('shell.paletteInput')}
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current && `${id}-${current.key}`}
        placeholder={t('shell.paletteInput')}
        maxLength={60}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={pressed}
        onPressEnter={(event) => !event.nativeEvent.isComposing && go(current)}
      />
      {error !== null && <Alert type="error" showIcon title={refusal(shown(error).code)} />}
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={t('shell.found')}>
        {groups.map((group) => (
          <Found key={group.key} group={group} id={id} current={current?.key} go={go} />
        ))}
      </div>
      <p className="palette-told" role="status">
        {searching ? t('shell.searching') : t('shell.foundCount', { count: all.length })}
      </p>
      <p className="palette-help">{t('shell.paletteHelp')}</p>
    </>
  );
}

interface FoundProps {
  group: Group;
  id: string;
  current: string | undefined;
  go: (target: Target) => void;
}

function Found({ group, id, current, go }: FoundProps) {
  const { t } = useWords();
  const name = `${id}-${group.key}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, and a fieldset is none of its parts
    <div role="group" aria-labelledby={name}>
      <div className="palette-group" id={name}>
        {t(`shell.kind.${group.key}`)}
      </div>
      {group.targets.map((target) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the combobox, which has the focus
        <div
          key={target.key}
          id={`${id}-${target.key}`}
          className="palette-option"
          role="option"
          tabIndex={-1}
          aria-selected={target.key === current}
          onClick={() => go(target)}
        >
          <span className="palette-name">{target.name}</span>
          {target.level && <LevelBadge level={target.level} />}
          {target.more && <span className="palette-more">{target.more}</span>}
          {target.keys && <kbd>{target.keys}</kbd>}
        </div>
      ))}
    </div>
  );
}
