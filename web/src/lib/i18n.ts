import i18next from 'i18next';
import { use } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import type { Language, Words } from '../locales';
import type { Problem } from './problem';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words; problems: Record<Problem['code'], string> };
  }
}

export type { Language };

/** Only the language somebody reads is loaded; what pages say comes beside the first page. */
const languages = {
  'zh-CN': { shell: () => import('../locales/zh-CN'), pages: () => import('../locales/zh-CN/pages') },
  en: { shell: () => import('../locales/en'), pages: () => import('../locales/en/pages') },
};

export const i18n = i18next.createInstance();
i18n.use(initReactI18next).init({
  lng: 'zh-CN',
  resources: {},
  interpolation: { escapeValue: false },
  initAsync: false,
});

const arriving = new Map<Language, Promise<void>>();
const arrived = new Set<Language>();

function pageWords(language: Language): Promise<void> {
  const earlier = arriving.get(language);
  if (earlier) {
    return earlier;
  }
  const words = languages[language].pages().then((pages) => {
    i18n.addResourceBundle(language, 'translation', pages.pageWords, true, true);
    arrived.add(language);
  });
  arriving.set(language, words);
  return words;
}

/** Suspends a page until its words are there. */
export function usePageWords(language: Language): void {
  if (!arrived.has(language)) {
    use(pageWords(language));
  }
}

/**
 * Loads a language and speaks it from now on; gives the kit's own words in it. The first language
 * does not wait for what pages say; a change of language does, so that no page is half told.
 */
export async function speak(language: Language) {
  const first = arriving.size === 0;
  const pages = pageWords(language);
  const { words, problems, kit } = await languages[language].shell();
  if (!first) {
    await pages;
  }
  i18n.addResourceBundle(language, 'translation', words, true, true);
  i18n.addResourceBundle(language, 'problems', problems);
  await i18n.changeLanguage(language);
  return kit;
}

type Text = components['schemas']['Text'];

/**
 * Words of the interface, one by one or as they stand by name, and the fitting half of a text that
 * the platform gives in both.
 */
export function useWords() {
  const { t, i18n: current } = useTranslation();
  const language = current.language as Language;
  const words = current.getResourceBundle(language, 'translation') as Words;
  const said = (text: Text | undefined) => (language === 'en' ? text?.en : text?.zh) ?? '';
  const refusal = (code: string) => t(code as Problem['code'], { ns: 'problems', keySeparator: false });
  return { t, words, said, refusal, language };
}
