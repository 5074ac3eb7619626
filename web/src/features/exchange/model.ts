import type { components } from '../../api/schema';

export type Content = components['schemas']['ContentView'];
export type Asset = components['schemas']['AssetView'];
export type Agreement = components['schemas']['AgreementView'];
export type Preview = components['schemas']['PreviewView'];
export type Level = Asset['level'];

/** What somebody is about to send, as far as they have come; as the platform keeps it. */
export type Form = components['schemas']['FormView'];

export const emptyForm: Form = {
  title: '',
  retention: 'P3Y',
  raiseReason: '',
  destinations: [],
  purpose: '',
  urgency: 'ORDINARY',
  urgentReason: '',
  message: '',
  step: 'content',
};

export const retentions = ['P1Y', 'P3Y', 'P5Y', 'P10Y'] as const;
export const levels: readonly Level[] = ['L1', 'L2', 'L3', 'L4'];

export const steps = ['content', 'grade', 'recipient', 'deadline', 'preview', 'submit'] as const;
export type Step = (typeof steps)[number];

export function stepOf(named: string | undefined): Step {
  return steps.find((step) => step === named) ?? 'content';
}

/** A file that was held, stopped or set apart goes no further here. */
export function mayBeSent(content: Content | undefined): boolean {
  return content?.verdict === 'CLEAN' || content?.verdict === 'FINDINGS';
}

/** What a form is about: a file that came in, or a datum that is registered. */
export interface Matter {
  content?: Content | undefined;
  asset?: Asset | undefined;
}

/** Fields with something missing, each by the id of its control, and why. */
export type Fault =
  | { field: 'content'; why: 'contentMissing' | 'contentHeld' }
  | { field: 'title'; why: 'titleMissing' }
  | { field: 'category'; why: 'categoryMissing' }
  | { field: 'raise-reason'; why: 'raiseReasonMissing' }
  | { field: 'agreements'; why: 'agreementMissing' }
  | { field: 'urgent-reason'; why: 'urgentReasonMissing' };

const isBlank = (text: string) => text.trim() === '';

/** What a step still lacks. */
export function faults(step: Step, form: Form, { content }: Matter): Fault[] {
  switch (step) {
    case 'content':
      if (!(form.content || form.asset)) {
        return [{ field: 'content', why: 'contentMissing' }];
      }
      return content && !mayBeSent(content) ? [{ field: 'content', why: 'contentHeld' }] : [];
    case 'grade':
      return [
        ...(!form.asset && isBlank(form.title) ? [{ field: 'title', why: 'titleMissing' } as const] : []),
        ...(!(form.asset || form.category) ? [{ field: 'category', why: 'categoryMissing' } as const] : []),
        ...(form.raisedTo && isBlank(form.raiseReason)
          ? [{ field: 'raise-reason', why: 'raiseReasonMissing' } as const]
          : []),
      ];
    case 'recipient':
      return form.destinations.length === 0 ? [{ field: 'agreements', why: 'agreementMissing' }] : [];
    case 'deadline':
      return form.urgency === 'URGENT' && isBlank(form.urgentReason)
        ? [{ field: 'urgent-reason', why: 'urgentReasonMissing' }]
        : [];
    case 'preview':
    case 'submit':
      return [];
  }
}

/** The step a person may stand on: no later than the first that lacks something. */
export function reachable(wanted: string | undefined, form: Form, matter: Matter): Step {
  const first = steps.findIndex((step) => faults(step, form, matter).length > 0);
  const asked = steps.indexOf(stepOf(wanted));
  return steps[first < 0 ? asked : Math.min(asked, first)] ?? 'content';
}

/** Agreements that are in force and ours to send under. */
export function ours(agreements: readonly Agreement[], institution: string): Agreement[] {
  return agreements.filter(({ state, sender }) => state === 'IN_FORCE' && sender === institution);
}

/** Why an agreement can't be chosen for this form, or undefined. */
export function unfit(
  agreement: Agreement,
  form: Form,
  matter: Matter,
): 'otherCategory' | 'otherPurpose' | undefined {
  const category = matter.asset?.category ?? form.category;
  if (category === undefined || !agreement.categories.includes(category)) {
    return 'otherCategory';
  }
  const purpose = matter.asset?.purpose ?? (form.destinations.length > 0 ? form.purpose : agreement.purpose);
  return agreement.purpose === purpose ? undefined : 'otherPurpose';
}

/** The form with an agreement chosen or not; all of them are for the same purpose. */
export function choosing(form: Form, agreement: Agreement, chosen: boolean): Form {
  const others = form.destinations.filter((one) => one.agreement !== agreement.id);
  const destinations = chosen
    ? [...others, { agreement: agreement.id, recipient: agreement.recipient }]
    : others;
  return { ...form, destinations, purpose: destinations.length > 0 ? agreement.purpose : '' };
}

/** Levels an author may raise to: stricter than what the platform gives. */
export function stricter(least: Level | undefined): readonly Level[] {
  return least ? levels.slice(levels.indexOf(least) + 1) : [];
}

/** A name without its last ending, for a first title. */
export function titleOf(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, '').slice(0, 200);
}
