import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider, Skeleton } from 'antd';
import type { Locale } from 'antd/es/locale';
import { createContext, type ReactNode, Suspense, useContext, useEffect, useMemo, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { i18n, speak } from '../lib/i18n';
import { type Preferences, prefer } from '../lib/preferences';
import { ProblemError } from '../lib/problem';
import { themeOf } from '../lib/theme';
import { ErrorBoundary } from './ErrorBoundary';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; only a lost connection is worth another try.
      retry: (count, error) => !(error instanceof ProblemError) && count < 2,
      staleTime: 5_000,
    },
  },
});

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

interface Choice {
  preferences: Preferences;
  choose: <K extends keyof Preferences>(name: K, value: Preferences[K]) => void;
}

const Choices = createContext<Choice | undefined>(undefined);

export function usePreferences(): Choice {
  const choice = useContext(Choices);
  if (!choice) {
    throw new Error('usePreferences outside Providers');
  }
  return choice;
}

interface Props {
  initial: Preferences;
  words: Locale;
  children: ReactNode;
}

/** `words` are the kit's own, in the language that is spoken at first. */
export function Providers({ initial, words, children }: Props) {
  const [preferences, setPreferences] = useState(initial);
  const [kit, setKit] = useState(words);
  useEffect(() => {
    void speak(preferences.language).then(setKit);
    const { dataset } = document.documentElement;
    document.documentElement.lang = preferences.language;
    dataset.theme = preferences.theme;
    dataset.colours = preferences.colours;
  }, [preferences]);
  const choice = useMemo<Choice>(
    () => ({
      preferences,
      choose: (name, value) => {
        prefer(name, value);
        setPreferences((now) => ({ ...now, [name]: value }));
      },
    }),
    [preferences],
  );
  return (
    <Choices value={choice}>
      <I18nextProvider i18n={i18n}>
        <ConfigProvider csp={{ nonce }} locale={kit} theme={themeOf(preferences)}>
          <QueryClientProvider client={queries}>
            <ErrorBoundary>
              <Suspense fallback={<Skeleton active />}>{children}</Suspense>
            </ErrorBoundary>
          </QueryClientProvider>
        </ConfigProvider>
      </I18nextProvider>
    </Choices>
  );
}
