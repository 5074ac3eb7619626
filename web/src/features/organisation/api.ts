import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import { usePaged } from '../../lib/paging';
import type { Role } from '../../lib/session';

type Schemas = components['schemas'];
export type Account = Schemas['AccountView'];
export type Created = Schemas['CreatedView'];
export type NewAccount = Schemas['AccountRequest'];
export type Member = Schemas['MemberView'];
export type NewMember = Schemas['MemberRequest'];
export type Department = Schemas['DepartmentView'];
export type Executive = Schemas['ExecutiveView'];

const MOST = 200;
const query = (after?: string) => ({ limit: 50, ...(after ? { after } : {}) });

export function useAccounts() {
  return usePaged(['accounts'], (after) => api.get('/api/v1/accounts', { query: query(after) }));
}

export function useMembers() {
  return usePaged(['members'], (after) => api.get('/api/v1/institutions', { query: query(after) }));
}

/** Departments, as many as a form or a tree shows. */
export function useDepartments() {
  return useQuery({
    queryKey: ['departments'],
    queryFn: () => api.get('/api/v1/departments', { query: { limit: MOST } }),
  });
}

export function usePosts(department: string | undefined) {
  return useQuery({
    queryKey: ['posts', department],
    queryFn: () =>
      api.get('/api/v1/departments/{id}/posts', { path: { id: department ?? '' }, query: { limit: MOST } }),
    enabled: department !== undefined,
  });
}

export function useExecutives() {
  return useQuery({ queryKey: ['executives'], queryFn: () => api.get('/api/v1/executives') });
}

export function useInvited(member: string, known: boolean) {
  return useQuery({
    queryKey: ['invited', member],
    queryFn: () => api.get('/api/v1/institutions/{id}/invitation', { path: { id: member } }),
    enabled: known,
  });
}

/** An act of an administrator; afterwards all that is shown is asked for again. */
function useAct<I, O>(act: (input: I) => Promise<O>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries() });
}

export const useCreateAccount = () => useAct((body: NewAccount) => api.post('/api/v1/accounts', { body }));

export const useRegister = () => useAct((body: NewMember) => api.post('/api/v1/institutions', { body }));

export const useInviteAgain = () =>
  useAct((id: string) => api.post('/api/v1/institutions/{id}/invitation', { path: { id } }));

export const useAddDepartment = () =>
  useAct((name: string) => api.post('/api/v1/departments', { body: { name } }));

export const useAddPost = () =>
  useAct(({ department, name }: { department: string; name: string }) =>
    api.post('/api/v1/departments/{id}/posts', { path: { id: department }, body: { name } }),
  );

export const useListExecutive = () =>
  useAct((body: Schemas['ExecutiveRequest']) => api.post('/api/v1/executives', { body }));

export const useStrikeExecutive = () =>
  useAct((account: string) => api.delete('/api/v1/executives/{account}', { path: { account } }));

export type Deed = 'grant' | 'revoke' | 'unlock' | 'reset';

/** What is done to an account, and why. */
export interface Doing {
  deed: Deed;
  account: Account;
  role?: Role;
}

/** Does it; answers an initial password where it made one. */
export function useDo() {
  return useAct(async ({ deed, account, role, reason }: Doing & { reason: string }) => {
    const path = { id: account.id };
    switch (deed) {
      case 'grant':
        await api.post('/api/v1/accounts/{id}/roles', { path, body: { role: role as Role, reason } });
        return undefined;
      case 'revoke':
        await api.delete('/api/v1/accounts/{id}/roles/{role}', {
          path: { ...path, role: role as Role },
          query: { reason },
        });
        return undefined;
      case 'unlock':
        await api.post('/api/v1/accounts/{id}/unlock', { path, body: { reason } });
        return undefined;
      case 'reset':
        return api.post('/api/v1/accounts/{id}/initial-password', { path, body: { reason } });
    }
  });
}
