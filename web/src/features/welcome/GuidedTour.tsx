import { Tour, type TourStepProps } from 'antd';
import { useEffect, useState } from 'react';
import type { MenuPage } from '../../lib/feature';
import { i18n, useWords } from '../../lib/i18n';
import { type Role, useMe } from '../../lib/session';
import { tour } from '../../lib/tour';
import { stations } from './stations';

const entry = (path: string) => () =>
  document.querySelector<HTMLElement>(`nav a[href="/app${path === '/' ? '/' : path}"]`) ?? document.body;
const part = (selector: string) => () => document.querySelector<HTMLElement>(selector) ?? document.body;

/** What one's role is about, three of its pages, how to find things, and where to lock and get help. */
function useSteps(pages: readonly MenuPage[]): TourStepProps[] {
  const { t } = useWords();
  const me = useMe();
  const role = (me.roles[0] ?? 'STAFF') as Role;
  const about = (key: MenuPage['key']) => {
    const words = `tour.page.${key}`;
    return i18n.exists(words) ? t(words as 'tour.page.home') : t('tour.anyPage');
  };
  return [
    { title: t('tour.title', { role: t(`role.${role}`) }), description: t(`tour.role.${role}`) },
    ...stations(role, pages).map((page) => ({
      title: t(`menu.${page.key}`),
      description: about(page.key),
      target: entry(page.path),
      placement: 'right' as const,
    })),
    { title: t('tour.find.title'), description: t('tour.find.about'), target: part('.shell-search') },
    { title: t('tour.self.title'), description: t('tour.self.about'), target: part('.shell-self') },
  ];
}

/** 导览: arrow keys and Esc work; the focus is on the step and comes back at the end. */
export function GuidedTour({ pages }: { pages: readonly MenuPage[] }) {
  const steps = useSteps(pages);
  const [at, setAt] = useState(0);
  const [begun] = useState(() => document.activeElement);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has a button of its own
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.ant-tour .ant-tour-actions button:last-child')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [at]);
  const end = () => {
    tour.end();
    const there = begun instanceof HTMLElement && begun.isConnected && begun !== document.body;
    (there ? begun : document.querySelector<HTMLElement>('.shell-self'))?.focus();
  };
  return <Tour open current={at} onChange={setAt} onClose={end} onFinish={end} steps={steps} keyboard />;
}
