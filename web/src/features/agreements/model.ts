import type { Me } from '../../lib/session';
import type { Tone } from '../../ui/marks';
import type { Agreement, Mask, Seat, Terms } from './api';

export const tones: Record<Agreement['state'], Tone> = {
  DRAFT: 'open',
  PROPOSED: 'warn',
  IN_FORCE: 'good',
  EXPIRED: 'none',
  TERMINATED: 'bad',
};

export const rules = [
  'NAME',
  'RESIDENT_ID',
  'RESIDENT_ID_ENDS',
  'MOBILE',
  'BANK_CARD',
  'USCC',
  'MAIL',
  'ADDRESS',
  'AMOUNT_BAND',
  'DATE_MONTH',
  'FULL',
  'KEEP',
] as const satisfies readonly Mask['rule'][];

export const levels = ['L1', 'L2', 'L3', 'L4'] as const satisfies readonly Terms['ceiling'][];

export interface Place {
  institution: string;
  seat: Seat;
  signature?: Agreement['signatures'][number];
}

/** The four places of signatures in their order, signed or not. */
export function places({ sender, recipient, signatures }: Agreement): Place[] {
  const order = [sender, recipient].flatMap((institution) =>
    (['COMPLIANCE', 'EXECUTIVE'] as const).map((seat) => ({ institution, seat })),
  );
  return order.map((place, at) => {
    const signature = signatures[at];
    return signature ? { ...place, signature } : place;
  });
}

export type Denial = 'closed' | 'notSender' | 'notTurn' | 'signed';

/** Why its text can't be changed; undefined when it can. */
export function changeDenied(agreement: Agreement, me: Me): Denial | undefined {
  if (agreement.sender !== me.institution.id) {
    return 'notSender';
  }
  return agreement.next ? undefined : 'closed';
}

/** Why the person here can't sign it now. */
export function signDenied({ next, signatures }: Agreement, me: Me): Denial | undefined {
  if (!next) {
    return 'closed';
  }
  if (signatures.some(({ account }) => account === me.account)) {
    return 'signed';
  }
  return next.institution === me.institution.id && me.roles.includes(next.seat) ? undefined : 'notTurn';
}

export function terminateDenied({ state }: Agreement): Denial | undefined {
  return state === 'TERMINATED' || state === 'EXPIRED' ? 'closed' : undefined;
}

/** Terms while somebody writes them; days are local, the last one counts. */
export interface Draft {
  recipient?: string;
  purpose: string;
  categories: Terms['categories'];
  ceiling: Terms['ceiling'];
  allowDownload: boolean;
  masks: Mask[];
  from: string;
  until: string;
}

export function emptyDraft(now: Date): Draft {
  const until = new Date(now);
  until.setFullYear(until.getFullYear() + 1);
  return {
    purpose: '',
    categories: [],
    ceiling: 'L2',
    allowDownload: false,
    masks: [],
    from: '',
    until: day(until),
  };
}

export function draftOf(agreement: Agreement): Draft {
  const { recipient, purpose, categories, ceiling, allowDownload, masks } = agreement;
  return {
    recipient,
    purpose,
    categories,
    ceiling,
    allowDownload,
    masks: masks.map(({ column, rule }) => ({ column, rule })),
    from: day(new Date(agreement.validFrom)),
    until: day(new Date(Date.parse(agreement.validUntil) - 1)),
  };
}

export type Gap = 'recipient' | 'purpose' | 'categories' | 'until' | 'masks';

const LONGEST_YEARS = 5;

/** What is missing or makes no sense yet, by field. */
export function gaps(draft: Draft, now: Date): Gap[] {
  const columns = draft.masks.map(({ column }) => column.trim());
  const begin = draft.from ? startOf(draft.from) : now;
  const last = new Date(begin);
  last.setFullYear(last.getFullYear() + LONGEST_YEARS);
  const until = draft.until ? endOf(draft.until) : undefined;
  const found: [Gap, boolean][] = [
    ['recipient', !draft.recipient],
    ['purpose', draft.purpose.trim() === ''],
    ['categories', draft.categories.length === 0],
    ['until', !until || until <= now || until <= begin || until > last],
    ['masks', columns.includes('') || new Set(columns).size < columns.length],
  ];
  return found.filter(([, is]) => is).map(([gap]) => gap);
}

/** The terms as they are sent; a day that was not touched keeps its moment to the microsecond. */
export function termsOf(draft: Draft, before?: Agreement): Terms {
  const was = before && draftOf(before);
  const from =
    was && draft.from === was.from
      ? before?.validFrom
      : draft.from
        ? startOf(draft.from).toISOString()
        : undefined;
  const until = was && draft.until === was.until ? before?.validUntil : endOf(draft.until).toISOString();
  return {
    recipient: draft.recipient ?? '',
    purpose: draft.purpose.trim(),
    categories: draft.categories,
    ceiling: draft.ceiling,
    allowDownload: draft.allowDownload,
    masks: draft.masks.map(({ column, rule }) => ({ column: column.trim(), rule })),
    ...(from ? { validFrom: from } : {}),
    validUntil: until ?? '',
  };
}

function day(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function startOf(written: string): Date {
  return new Date(`${written}T00:00:00`);
}

function endOf(written: string): Date {
  const end = startOf(written);
  end.setDate(end.getDate() + 1);
  return end;
}
