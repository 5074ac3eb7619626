/** How a person likes the interface. In cookies, as nothing is kept in the browser's storage. */
export interface Preferences {
  language: 'zh-CN' | 'en';
  theme: 'light' | 'dark';
  density: 'comfortable' | 'compact';
  colours: 'usual' | 'weak';
  /** Whether single letters are shortcuts (WCAG 2.1.4). */
  keys: 'on' | 'off';
}

const YEAR_SECONDS = 365 * 24 * 3600;

export function preference<K extends keyof Preferences>(name: K): Preferences[K] | undefined {
  const found = new RegExp(`(?:^|; )xq_${name}=([^;]*)`).exec(document.cookie)?.[1];
  return found as Preferences[K] | undefined;
}

export function prefer<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser banks use
  document.cookie = `xq_${name}=${value}; path=/app/; max-age=${YEAR_SECONDS}; samesite=strict${secure}`;
}

/** What was chosen, else what the system says, else the house's way. */
export function initialPreferences(): Preferences {
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  return {
    language: preference('language') ?? 'zh-CN',
    theme: preference('theme') ?? (dark ? 'dark' : 'light'),
    density: preference('density') ?? 'comfortable',
    colours: preference('colours') ?? 'usual',
    keys: preference('keys') ?? 'on',
  };
}
