import type { Role } from '../../lib/session';
import type { Account } from './api';

/** In the order in which people know them. */
export const roles: readonly Role[] = [
  'STAFF',
  'HEAD',
  'COMPLIANCE',
  'EXECUTIVE',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
  'PARTNER',
  'REGULATOR',
  'CUSTOMER',
];

const administrators: readonly Role[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'];
const outsiders: readonly Role[] = ['PARTNER', 'REGULATOR', 'CUSTOMER'];

export type Exclusion = 'administrators' | 'outsiders';

/** Why somebody who holds some roles can't get this one too; the platform decides again. */
export function exclusion(held: readonly Role[], wanted: Role): Exclusion | undefined {
  const pairs = held.filter((one) => one !== wanted).map((one) => [one, wanted] as const);
  if (pairs.some((pair) => pair.some((role) => administrators.includes(role)))) {
    return 'administrators';
  }
  return pairs.some((pair) => pair.some((role) => outsiders.includes(role))) ? 'outsiders' : undefined;
}

export type State = 'locked' | 'noRole' | 'initial' | 'noPassword' | 'active';

/** What an account is good for now, and so what is still to be done. */
export function stateOf(account: Pick<Account, 'locked' | 'roles' | 'password'>): State {
  if (account.locked) {
    return 'locked';
  }
  if (account.roles.length === 0) {
    return 'noRole';
  }
  if (account.password === 'OWN') {
    return 'active';
  }
  return account.password === 'INITIAL' ? 'initial' : 'noPassword';
}

/** A natural person with all their accounts: separation of duties counts persons. */
export interface Holder {
  person: string;
  name: string;
  accounts: Account[];
  roles: Role[];
}

export function holders(accounts: readonly Account[]): Holder[] {
  const found = new Map<string, Holder>();
  for (const account of accounts) {
    const holder = found.get(account.person) ?? {
      person: account.person,
      name: account.name,
      accounts: [],
      roles: [],
    };
    holder.accounts.push(account);
    holder.roles = roles.filter((role) => holder.roles.includes(role) || account.roles.includes(role));
    found.set(account.person, holder);
  }
  return [...found.values()];
}
