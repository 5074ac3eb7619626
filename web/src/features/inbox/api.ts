import { useSearchParams } from 'react-router';
import type { components } from '../../api/schema';
import { api } from '../../lib/client';
import { type Paged, usePaged } from '../../lib/paging';
import type { Approval } from '../../ui/approval/api';

export type Box = 'inbox' | 'decided' | 'mine' | 'closed' | 'escalated';
export const boxes: readonly Box[] = ['inbox', 'decided', 'mine', 'closed', 'escalated'];

export const statuses = ['PENDING', 'GRANTED', 'RETURNED', 'WITHDRAWN', 'VOID'] as const;
export const urgencies = ['URGENT', 'ORDINARY'] as const;
export const dues = ['today', 'late'] as const;
const AGAIN_MS = 30_000;
const DAY_MS = 24 * 3600_000;

/** What is wanted of a box, as it stands in the address. */
export interface Filters {
  status?: components['schemas']['ApprovalView']['status'] | undefined;
  urgency?: components['schemas']['ApprovalView']['urgency'] | undefined;
  due?: (typeof dues)[number] | undefined;
  /** Only what ended within so many days. */
  ended?: number | undefined;
}

const oneOf = <T extends string>(all: readonly T[], wanted: string | null) =>
  all.find((one) => one === wanted);

export function boxOf(address: URLSearchParams): Box {
  return oneOf(boxes, address.get('box')) ?? 'inbox';
}

export function filtersOf(address: URLSearchParams): Filters {
  const days = Number(address.get('ended') ?? '');
  return {
    status: oneOf(statuses, address.get('status')),
    urgency: oneOf(urgencies, address.get('urgency')),
    due: oneOf(dues, address.get('due')),
    ended: days > 0 ? days : undefined,
  };
}

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((one) => one !== undefined);
}

/** The moment before which something is due, for the two words of the filter. */
export function dueBefore(due: Filters['due'], now: Date): string | undefined {
  if (due === 'today') {
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toISOString();
  }
  return due === 'late' ? now.toISOString() : undefined;
}

/** A page of the box that the address names; the platform narrows it. */
export function useBox(): Paged<Approval> {
  const [address] = useSearchParams();
  const box = boxOf(address);
  const { status, urgency, due, ended } = filtersOf(address);
  return usePaged(
    ['approvals', box, status, urgency, due, ended],
    (after) => {
      const now = new Date();
      const before = dueBefore(due, now);
      return api.get('/api/v1/approvals', {
        query: {
          box,
          limit: 50,
          ...(after ? { after } : {}),
          ...(status ? { status } : {}),
          ...(urgency ? { urgency } : {}),
          ...(before ? { dueBefore: before } : {}),
          ...(ended ? { endedAfter: new Date(now.getTime() - ended * DAY_MS).toISOString() } : {}),
        },
      });
    },
    AGAIN_MS,
  );
}
