import type { components } from '../../api/schema';

export type Notice = components['schemas']['NoticeView'];

/** In which box of the inbox a notice about a request is found. */
const boxes: Partial<Record<Notice['kind'], string>> = {
  APPROVAL_GRANTED: 'mine',
  APPROVAL_RETURNED: 'mine',
  APPROVAL_VOID: 'mine',
  APPROVAL_WITHDRAWN: 'closed',
};

/** Where a notice leads: to the thing itself, or to the page that lists it, undefined to nowhere. */
export function placeOf(notice: Notice): string | undefined {
  switch (notice.subjectKind) {
    case 'APPROVAL':
      return `/inbox?box=${boxes[notice.kind] ?? 'inbox'}&id=${notice.subject}`;
    case 'DELIVERY':
      return `/received/${notice.subject}`;
    case 'PUBLICATION':
      return `/sent/${notice.subject}`;
    case 'AGREEMENT':
      return `/agreements/${notice.subject}`;
    case 'CONTENT':
      return notice.kind === 'QUARANTINE_OPEN' ? '/quarantine' : undefined;
    default:
      return undefined;
  }
}
