import type { Me, Role } from '../../lib/session';

/** A page of the menu and who has it; the server decides again at every call. */
export interface MenuPage {
  key: 'home' | 'exchange' | 'inbox' | 'sent' | 'received' | 'compliance' | 'ledger';
  path: string;
  shortcut: string;
  roles: readonly Role[];
}

const business: readonly Role[] = ['STAFF', 'HEAD', 'COMPLIANCE', 'EXECUTIVE'];
const everybody: readonly Role[] = [...business, 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'];

export const pages: readonly MenuPage[] = [
  { key: 'home', path: '/', shortcut: 'g h', roles: everybody },
  { key: 'exchange', path: '/exchange', shortcut: 'g e', roles: ['STAFF'] },
  { key: 'inbox', path: '/inbox', shortcut: 'g i', roles: business },
  { key: 'sent', path: '/sent', shortcut: 'g s', roles: business },
  { key: 'received', path: '/received', shortcut: 'g r', roles: business },
  { key: 'compliance', path: '/compliance', shortcut: 'g c', roles: everybody },
  { key: 'ledger', path: '/ledger', shortcut: 'g l', roles: ['AUDIT_ADMIN', 'COMPLIANCE'] },
];

export function pagesOf(me: Me): readonly MenuPage[] {
  return pages.filter((page) => page.roles.some((role) => me.roles.includes(role)));
}
