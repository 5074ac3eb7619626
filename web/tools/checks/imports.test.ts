import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

/**
 * What each part may use besides itself. The inbox's approvals are also what the workbench shows,
 * and a draft in the list is what the wizard writes.
 */
const allowed: Record<string, readonly string[]> = {
  api: [],
  locales: ['lib', 'api'],
  proof: [],
  lib: ['api', 'locales'],
  ui: ['lib', 'api', 'proof'],
  verify: ['ui', 'proof', 'locales'],
  'features/passport': ['lib', 'ui', 'api', 'proof'],
  'features/drafts': ['lib', 'ui', 'api', 'features/exchange'],
  'features/home': ['lib', 'ui', 'api', 'features/inbox'],
  app: ['lib', 'ui', 'api', 'features'],
};

function partOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'features' ? `features/${second}` : first;
}

function uses(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)]
    .map(([, one, other]) => partOf(relative(src, join(src, dirname(file), one ?? other ?? ''))))
    .filter((part) => part !== partOf(file));
}

test.each(files)('%s imports only downwards', (file) => {
  const may = allowed[partOf(file)] ?? ['lib', 'ui', 'api'];
  const wrong = uses(file).filter((part) => !may.some((one) => part === one || part.startsWith(`${one}/`)));
  expect(wrong).toEqual([]);
});

test.each(files.filter((file) => !file.startsWith('api/') && !file.startsWith('locales/')))(
  '%s is short and has no Chinese words outside the locales',
  (file) => {
    const text = readFileSync(join(src, file), 'utf8');
    expect(text.split('\n').length).toBeLessThanOrEqual(250);
    if (/\.test\.tsx?$/.test(file)) {
      return;
    }
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|中文|信桥/g, '');
    expect(code).not.toMatch(/\p{Script=Han}/u);
  },
);
