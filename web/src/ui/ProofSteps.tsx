import type { Facts, Reason } from '../proof/refusal';
import { nameOf, type Report, type Step, type Told } from '../proof/report';
import './proof-steps.css';

/** The words of a list of steps, in the reader's language. */
export interface StepWords {
  holds: string;
  fails: string;
  general: string;
  step: (key: Step['key']) => string;
  event: (told: Told) => string;
  summary: (told: Told) => string;
  found: (step: Step) => string;
}

type Sentences = (path: string, facts: Facts) => string;

/** What was found at a step, as a sentence; the reason is part of it where the step does not hold. */
export function finding(step: Step, say: Sentences): string {
  const facts = { index: step.index ?? '', ...step.facts };
  if (step.ok) {
    return say(`holds.${step.key}`, facts);
  }
  const { code, facts: named }: Reason = step.reason ?? { code: 'shape', facts: { where: step.key } };
  return say('refuted', { what: say(`fails.${step.key}`, facts), why: say(`reason.${code}`, named) });
}

/** Every step that was taken, those of one event of the story together; by shape, word and colour. */
export function ProofSteps({ report, words }: { report: Report; words: StepWords }) {
  const general = report.steps.filter((step) => step.index === undefined || report.told.length === 0);
  return (
    <>
      <h3>{words.general}</h3>
      <StepList steps={general} words={words} />
      {report.told.map((told, at) => {
        const steps = report.steps.filter((step) => step.index === told.index);
        // A place that stands there twice shows its steps once.
        const first = report.told.findIndex(({ index }) => index === told.index) === at;
        return steps.length > 0 && first ? (
          <section key={told.index} className="proof-event">
            <h3>{words.event(told)}</h3>
            <p className="proof-quiet">{words.summary(told)}</p>
            <StepList steps={steps} words={words} />
          </section>
        ) : null;
      })}
    </>
  );
}

function StepList({ steps, words }: { steps: readonly Step[]; words: StepWords }) {
  return (
    <ol className="proof-steps">
      {steps.map((step) => (
        <li key={nameOf(step)} data-step={nameOf(step)} className={step.ok ? 'proof-good' : 'proof-bad'}>
          <span className="proof-mark" aria-hidden>
            {step.ok ? '✓' : '✕'}
          </span>
          <span>
            <strong>{words.step(step.key)}</strong>{' '}
            <span className="proof-word">{step.ok ? words.holds : words.fails}</span>
            <span className="proof-found">{words.found(step)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
