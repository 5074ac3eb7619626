import { useWords } from '../../../lib/i18n';
import { StatusTag, type Tone } from '../../../ui/marks';
import type { Account } from '../api';
import { type State, stateOf } from '../model';

const tones: Record<State, Tone> = {
  locked: 'bad',
  noRole: 'warn',
  initial: 'open',
  noPassword: 'none',
  active: 'good',
};

export function AccountState({ account }: { account: Account }) {
  const { t } = useWords();
  const state = stateOf(account);
  return <StatusTag tone={tones[state]}>{t(`people.state.${state}`)}</StatusTag>;
}
