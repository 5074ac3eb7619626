import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';
import { api, send } from '../../lib/client';
import { type Result, verify } from '../../proof/verify';
import { standingOf } from './model';

export type Passport = components['schemas']['PassportView'];
export type Line = components['schemas']['PassportLine'];
export type Lineage = components['schemas']['Lineage'];
export type GradeChange = components['schemas']['GradeChangeView'];

export function usePassport(identity: string) {
  return useQuery({
    queryKey: ['passport', identity],
    queryFn: () => api.get('/api/v1/passports/{identity}', { path: { identity } }),
    // A line gets its place in the ledger within moments.
    refetchInterval: ({ state }) => (state.data && standingOf(state.data).is === 'pending' ? 2000 : false),
  });
}

export function useLineage(identity: string) {
  return useQuery({
    queryKey: ['lineage', identity],
    queryFn: () => api.get('/api/v1/passports/{identity}/lineage', { path: { identity } }),
  });
}

/** How the datum came to its grades; only for those who may know the datum. */
export function useGradeHistory(asset: string | undefined) {
  return useQuery({
    queryKey: ['asset', asset, 'passport-history'],
    queryFn: () => api.get('/api/v1/assets/{id}/grades', { path: { id: asset ?? '' } }),
    enabled: asset !== undefined,
  });
}

/** Which findings in the content ask for which grade. */
export function useGradeReasons(asset: string) {
  return useQuery({
    queryKey: ['asset', asset, 'passport-reasons'],
    queryFn: () => api.get('/api/v1/assets/{id}/grades/reasons', { path: { id: asset } }),
  });
}

export interface Verified {
  result: Result;
  zip: Blob;
  at: string;
}

/** The platform's own key, or nothing where its ledger is not open to everybody. */
async function platformKey(): Promise<string> {
  const answer = await fetch('/ledger/vkey');
  return answer.ok ? answer.text() : '';
}

/** Downloads the bundle, which is a line of the datum's story, and verifies it here. */
export function useVerification(identity: string) {
  const queries = useQueryClient();
  return useMutation({
    onSuccess: () => queries.invalidateQueries({ queryKey: ['passport', identity] }),
    mutationFn: async (): Promise<Verified> => {
      const answer = await send('get', `/api/v1/passports/${encodeURIComponent(identity)}/bundle`, {
        headers: { Accept: 'application/zip' },
      });
      const zip = await answer.blob();
      const bytes = new Uint8Array(await zip.arrayBuffer());
      const result = await verify([{ name: `${identity}.zip`, bytes }], await platformKey());
      return { result, zip, at: new Date().toISOString() };
    },
  });
}
