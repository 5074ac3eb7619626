import type { Facts } from '../proof/refusal';
import type { Result } from '../proof/verify';
import { finding, ProofSteps, type StepWords } from '../ui/ProofSteps';
import type { Outcome } from './useVerification';
import { filled, type PublicWords } from './words';

interface Props {
  words: PublicWords;
  outcome: Outcome | undefined;
  /** Somebody compared a key that the file brings and takes it for the ledger's. */
  onTrust: (key: string) => void;
}

type Checked = Exclude<Result, { verdict: 'unusable' }>;

const tones = {
  proved: 'good',
  unconfirmed: 'warn',
  refuted: 'bad',
  'no-key': 'warn',
  unusable: 'warn',
} as const;
const marks = { good: '✓', warn: '!', bad: '✕' } as const;

/** The conclusion, then every step that led to it. */
export function ResultView({ words, outcome, onTrust }: Props) {
  if (!outcome) {
    return null;
  }
  if (outcome.verdict === 'working') {
    return (
      <p role="status" className="working">
        {words.verify.working}
      </p>
    );
  }
  const tone = tones[outcome.verdict];
  const checked = outcome.verdict === 'unusable' ? undefined : outcome;
  return (
    <section aria-labelledby="result">
      <h2 id="result">{words.verify.result}</h2>
      <div className={`verdict verdict-${tone}`} role="status" data-verdict={outcome.verdict}>
        <span className="verdict-mark" aria-hidden>
          {marks[tone]}
        </span>
        <div>
          <strong>{words.verify.verdict[outcome.verdict]}</strong>
          <p>
            {outcome.verdict === 'unusable' ? words.verify.unusable[outcome.why] : meaning(words, outcome)}
          </p>
          {checked?.report.head && (
            <p className="mono">{filled(words.verify.height, { ...checked.report.head })}</p>
          )}
        </div>
      </div>
      {checked && <Details words={words} checked={checked} onTrust={onTrust} />}
    </section>
  );
}

function meaning(words: PublicWords, { verdict, report }: Checked): string {
  const failed = report.steps.filter((step) => !step.ok).length;
  return filled(words.verify.meaning[verdict], { count: report.steps.length, failed });
}

function Details({
  words,
  checked,
  onTrust,
}: { words: PublicWords; checked: Checked } & Pick<Props, 'onTrust'>) {
  const { report, offered, verdict } = checked;
  return (
    <>
      {verdict === 'unconfirmed' &&
        offered.map((key) => (
          <p key={key} className="offered">
            <span>{words.verify.offered}</span>
            <code>{key}</code>
            <button type="button" className="plain" onClick={() => onTrust(key)}>
              {words.verify.trust}
            </button>
          </p>
        ))}
      {report.steps.length > 0 && (
        <>
          <ProofSteps report={report} words={stepWords(words)} />
          <h3>{words.verify.limits}</h3>
          <ul>
            {report.limits.map((limit) => (
              <li key={limit}>{words.proof.limit[limit]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** As it stands in the entry, for people: 2026-11-26 01:54:31 UTC. */
function toTheSecond(at: string): string {
  return at.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
}

function stepWords({ proof, verify }: PublicWords): StepWords {
  const say = (path: string, facts: Facts) => {
    const [group, key] = path.split('.') as ['holds' | 'fails' | 'reason' | 'refuted', string | undefined];
    const words = proof[group];
    return filled(
      typeof words === 'string' ? words : ((words as Record<string, string>)[key ?? ''] ?? ''),
      facts,
    );
  };
  return {
    holds: verify.holds,
    fails: verify.fails,
    general: verify.general,
    step: (key) => proof.step[key],
    event: ({ index, at }) => filled(verify.event, { index, at: toTheSecond(at) }),
    summary: ({ zh, en }) => filled(verify.exporter, { summary: verify.language === 'English' ? zh : en }),
    found: (step) => finding(step, say),
  };
}
