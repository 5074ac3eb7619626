import type { Agreement, Content } from './api';

/** What somebody is about to send, as far as they have come. */
export interface Draft {
  content?: Content;
  title: string;
  category?: Agreement['categories'][number];
  retention: string;
  agreement?: Agreement;
  urgency: 'ORDINARY' | 'URGENT';
  urgentReason: string;
  message: string;
}

export const emptyDraft: Draft = {
  title: '',
  retention: 'P3Y',
  urgency: 'ORDINARY',
  urgentReason: '',
  message: '',
};

export const retentions = ['P1Y', 'P3Y', 'P5Y', 'P10Y'] as const;

export const steps = ['content', 'grade', 'recipient', 'deadline', 'preview'] as const;
export type Step = (typeof steps)[number];

/** A file that was held, stopped or set apart goes no further here. */
export function mayBeSent(content: Content | undefined): boolean {
  return content?.verdict === 'CLEAN' || content?.verdict === 'FINDINGS';
}

/** Whether a step has what the next one needs. */
export function isDone(step: Step, draft: Draft): boolean {
  switch (step) {
    case 'content':
      return mayBeSent(draft.content);
    case 'grade':
      return draft.title.trim() !== '' && draft.category !== undefined;
    case 'recipient':
      return draft.agreement !== undefined;
    case 'deadline':
      return draft.urgency === 'ORDINARY' || draft.urgentReason.trim() !== '';
    case 'preview':
      return false;
  }
}

/** The step a person may stand on: no later than the first that is not done. */
export function reachable(wanted: string | null, draft: Draft): Step {
  const first = steps.findIndex((step) => !isDone(step, draft));
  const asked = Math.max(0, steps.indexOf(wanted as Step));
  return steps[Math.min(asked, first)] ?? 'content';
}

/** Agreements that are in force, are ours to send under and take this kind of document. */
export function fitting(agreements: readonly Agreement[], draft: Draft, institution: string): Agreement[] {
  return agreements.filter(
    ({ state, sender, categories }) =>
      state === 'IN_FORCE' &&
      sender === institution &&
      draft.category !== undefined &&
      categories.includes(draft.category),
  );
}
