import { expect, test } from 'vitest';
import { stations } from './stations';

const page = (key: string) => ({ key, path: key === 'home' ? '/' : `/${key}` });
const pages = ['home', 'exchange', 'inbox', 'sent', 'compliance'].map(page);

test("a role's own pages come first", () => {
  expect(stations('COMPLIANCE', pages).map(({ key }) => key)).toEqual(['inbox', 'compliance', 'exchange']);
});

test('a role nobody planned for sees what there is, but not the workbench it starts from', () => {
  expect(stations('OTHER', pages).map(({ key }) => key)).toEqual(['exchange', 'inbox', 'sent']);
  expect(stations('OTHER', [page('home')])).toEqual([]);
});
