import type { Tone } from '../../../ui/marks';
import type { State } from '../model';

/** A state's shape, as people draw it on paper. The word beside it says the same. */
export const shapes: Record<State, string> = {
  PASS: '✓',
  FAIL: '✕',
  STALE: '!',
  UNCHECKED: '○',
  NOT_APPLICABLE: '—',
};

export const tones: Record<State, Tone> = {
  PASS: 'good',
  FAIL: 'bad',
  STALE: 'warn',
  UNCHECKED: 'none',
  NOT_APPLICABLE: 'none',
};
