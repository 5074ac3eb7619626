import { useWords } from '../lib/i18n';
import { span } from '../lib/time';

/** Time used against time allowed: in words, and as a bar beside them. */
export function ClockBar({ used, allowed }: { used: number; allowed: number }) {
  const { t } = useWords();
  const say = (ms: number) => {
    const { unit, count } = span(ms);
    return t(`time.span.${unit}`, { count });
  };
  const words = t('time.used', { used: say(used), allowed: say(allowed) });
  const late = used >= allowed;
  return (
    <span className={late ? 'clock late' : 'clock'}>
      <progress aria-label={words} value={allowed > 0 ? Math.min(used, allowed) : 1} max={allowed || 1} />
      <span aria-hidden>{words}</span>
    </span>
  );
}
