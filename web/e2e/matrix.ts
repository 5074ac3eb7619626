import { readFileSync } from 'node:fs';

/** docs/roles.md, which a test of the platform compares with what it enforces. */
export interface Matrix {
  /** Which roles have a function. */
  functions: Map<string, Set<string>>;
  /** Which roles an address such as "GET /api/v1/audit" answers, and the function it needs. */
  addresses: Map<string, { needs: string; roles: Set<string> }>;
  roles: string[];
}

export function matrix(): Matrix {
  const lines = readFileSync(new URL('../../docs/roles.md', import.meta.url), 'utf8').split('\n');
  const cells = (line: string) => line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
  const head = cells(lines.find((line) => line.startsWith('| 接口')) ?? '');
  const roles = head.slice(3, -1).map((title) => title.split(' ')[1] ?? '');
  const found: Matrix = { functions: new Map(), addresses: new Map(), roles };
  for (const line of lines.filter((one) => one.includes('●') && one.startsWith('|'))) {
    const [, first = '', second = '', third = '', ...rest] = cells(line);
    const isAddress = /^[A-Z]+ \//.test(first);
    const marks = isAddress ? [third, ...rest] : rest;
    const having = new Set(roles.filter((_, column) => marks[column] === '●'));
    if (isAddress) {
      found.addresses.set(first, { needs: second, roles: having });
    } else {
      found.functions.set(third, having);
    }
  }
  return found;
}
