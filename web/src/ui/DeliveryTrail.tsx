import { Steps } from 'antd';
import { type Delivery, type Looked, type Stage, stageOf, stages, useLooks } from '../lib/deliveries';
import { useWords } from '../lib/i18n';
import { moment } from '../lib/time';
import { Loaded } from './Loaded';
import { StatusTag, type Tone } from './marks';
import { PersonName } from './PersonName';
import './deliveryTrail.css';

const tones: Record<Stage, Tone> = { delivered: 'warn', opened: 'open', signedFor: 'good' };

/** How far a delivery has come, in a word. */
export function Receipt({ delivery }: { delivery: Delivery }) {
  const { t } = useWords();
  if (delivery.state !== 'DELIVERED') {
    const tone = delivery.state === 'FAILED' ? 'bad' : 'open';
    return <StatusTag tone={tone}>{t(`delivery.state.${delivery.state}`)}</StatusTag>;
  }
  const stage = stageOf(delivery);
  return <StatusTag tone={tones[stage]}>{t(`delivery.stage.${stage}`)}</StatusTag>;
}

/** Every look at a delivery that the person here may know of. */
export function Looks({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <Loaded query={useLooks(id)} empty={{ when: (looks) => looks.length === 0, words: t('viewer.noLooks') }}>
      {(looks) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard (WCAG 2.1.1)
        <ol className="plain-list looks" aria-label={t('viewer.looks')} tabIndex={0}>
          {looks.map((look) => (
            <li key={look.number}>
              <Look look={look} />
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Look({ look }: { look: Looked }) {
  const { t } = useWords();
  return (
    <>
      <strong>{t(`viewer.look.${look.kind}`, { place: look.place ?? '' })}</strong>
      <br />
      <PersonName account={look.account} />
      <br />
      <time dateTime={look.at}>{moment(look.at)}</time>
    </>
  );
}

/** Delivered, opened, signed for: when, and by whom. */
export function Stages({ delivery }: { delivery: Delivery }) {
  const { t } = useWords();
  const { copy, receipt } = delivery;
  const when = { delivered: copy?.deliveredAt, opened: receipt?.openedAt, signedFor: receipt?.signedForAt };
  const who = { delivered: undefined, opened: receipt?.openedBy, signedFor: receipt?.signedForBy };
  return (
    <Steps
      size="small"
      orientation="vertical"
      current={stages.indexOf(stageOf(delivery))}
      items={stages.map((stage) => ({
        title: t(`delivery.stage.${stage}`),
        status: when[stage] ? ('finish' as const) : ('wait' as const),
        content: (
          <>
            {when[stage] && moment(when[stage])}
            <br />
            <PersonName account={who[stage]} />
          </>
        ),
      }))}
    />
  );
}
