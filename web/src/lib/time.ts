const HOUR = 3600_000;

/** Time left until a deadline, as a person would say it. */
export interface TimeLeft {
  unit: 'minutes' | 'hours' | 'days' | 'overdue';
  count: number;
  urgent: boolean;
}

export function timeLeft(dueAt: string, now: number): TimeLeft {
  const left = Date.parse(dueAt) - now;
  if (left <= 0) {
    return { unit: 'overdue', count: Math.floor(Math.abs(left) / HOUR), urgent: true };
  }
  if (left < HOUR) {
    return { unit: 'minutes', count: Math.ceil(left / 60_000), urgent: true };
  }
  return left < 48 * HOUR
    ? { unit: 'hours', count: Math.floor(left / HOUR), urgent: left < 4 * HOUR }
    : { unit: 'days', count: Math.floor(left / (24 * HOUR)), urgent: false };
}

/** A length of time in the unit that says it best, as 3 hours. */
export function span(ms: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  if (ms < 2 * HOUR) {
    return { unit: 'minutes', count: Math.round(ms / 60_000) };
  }
  return ms < 48 * HOUR
    ? { unit: 'hours', count: Math.round(ms / HOUR) }
    : { unit: 'days', count: Math.round(ms / (24 * HOUR)) };
}

/** Making one costs more than a hundred uses of it, and a table says a moment in each row. */
const clocks = new Map<string | undefined, Intl.DateTimeFormat>();

function clockOf(timeZone: string | undefined): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-CA', {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
      timeZone,
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** A moment to the minute, with its zone: 2026-11-25 18:33 UTC+8. The same in every language. */
export function moment(at: string, timeZone?: string): string {
  const parts = clockOf(timeZone).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const zone = part('timeZoneName').replace('GMT', 'UTC').replace(/\+0$/, '');
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')} ${zone}`;
}

export function isToday(at: string, now: number): boolean {
  return new Date(at).toDateString() === new Date(now).toDateString();
}
