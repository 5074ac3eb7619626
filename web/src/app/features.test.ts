import { expect, test } from 'vitest';
import { features } from './features';
import { icons } from './shell/icons';

const pages = features.flatMap((feature) => feature.menu);

test('no two pages of the menu share a key, a place or a shortcut', () => {
  for (const of of ['key', 'path', 'shortcut'] as const) {
    const all = pages.map((page) => page[of]);
    expect(all).toEqual([...new Set(all)]);
  }
});

test('every page of the menu has an icon of its own', () => {
  expect(pages.filter((page) => !icons[page.key]).map(({ key }) => key)).toEqual([]);
});
