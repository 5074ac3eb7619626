import { describe, expect, test } from 'vitest';
import type { Account } from './api';
import { exclusion, holders, roles, stateOf } from './model';

function account(more: Partial<Account>): Account {
  return {
    id: 'a',
    person: 'p',
    account: 'li.si',
    name: '李四',
    roles: [],
    password: 'OWN',
    locked: false,
    createdAt: '2026-11-22T02:00:00Z',
    openSessions: 0,
    grants: [],
    ...more,
  };
}

describe('exclusion', () => {
  test('an administrator gets nothing else, and nobody with a role becomes one', () => {
    for (const role of roles.filter((one) => one !== 'AUDIT_ADMIN')) {
      expect(exclusion(['AUDIT_ADMIN'], role)).toBe('administrators');
      expect(exclusion([role], 'AUDIT_ADMIN')).toBe('administrators');
    }
  });

  test('somebody from outside holds nothing inside', () => {
    expect(exclusion(['PARTNER'], 'STAFF')).toBe('outsiders');
    expect(exclusion(['STAFF'], 'CUSTOMER')).toBe('outsiders');
    expect(exclusion(['PARTNER'], 'CUSTOMER')).toBe('outsiders');
  });

  test('business roles go together, and the first role is free', () => {
    expect(exclusion(['STAFF', 'HEAD'], 'EXECUTIVE')).toBeUndefined();
    for (const role of roles) {
      expect(exclusion([], role)).toBeUndefined();
      expect(exclusion([role], role)).toBeUndefined();
    }
  });
});

test('the state says first what stops the holder', () => {
  expect(stateOf(account({ locked: true, roles: ['STAFF'] }))).toBe('locked');
  expect(stateOf(account({ password: 'INITIAL' }))).toBe('noRole');
  expect(stateOf(account({ roles: ['STAFF'], password: 'INITIAL' }))).toBe('initial');
  expect(stateOf(account({ roles: ['STAFF'], password: 'NONE' }))).toBe('noPassword');
  expect(stateOf(account({ roles: ['STAFF'] }))).toBe('active');
});

test('roles are counted by person over all their accounts', () => {
  const [holder, ...others] = holders([
    account({ id: 'a', roles: ['HEAD'] }),
    account({ id: 'b', account: 'li.si.two', roles: ['STAFF', 'HEAD'] }),
  ]);
  expect(others).toEqual([]);
  expect(holder?.roles).toEqual(['STAFF', 'HEAD']);
  expect(holder?.accounts.map((one) => one.id)).toEqual(['a', 'b']);
});
