import type { MenuPage } from '../../lib/feature';

const STOPS = 3;

/** Which pages matter most to whom; those a person or this platform does not have are passed by. */
const first: Readonly<Record<string, readonly string[]>> = {
  STAFF: ['exchange', 'sent', 'received', 'catalogue'],
  HEAD: ['inbox', 'received', 'sent'],
  COMPLIANCE: ['inbox', 'agreements', 'compliance', 'ledger'],
  EXECUTIVE: ['inbox', 'compliance', 'received'],
  SYSTEM_ADMIN: ['people', 'departments', 'institutions', 'compliance'],
  SECURITY_ADMIN: ['people', 'executives', 'compliance'],
  AUDIT_ADMIN: ['ledger', 'compliance', 'received'],
  PARTNER: ['received', 'exchange', 'sent'],
  REGULATOR: ['compliance', 'ledger', 'passport'],
  CUSTOMER: ['received', 'passport', 'compliance'],
};

/** The pages a tour for this role stops at: the role's own first, then whatever else there is. */
export function stations<P extends Pick<MenuPage, 'path'> & { key: string }>(
  role: string,
  pages: readonly P[],
): readonly P[] {
  const wanted = (first[role] ?? []).flatMap((key) => pages.filter((page) => page.key === key));
  const others = pages.filter((page) => page.path !== '/' && !wanted.includes(page));
  return [...wanted, ...others].slice(0, STOPS);
}
