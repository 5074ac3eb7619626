import i18next from 'i18next';
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

/** Only the language somebody reads is loaded. */
const languages = {
  'zh-CN': () => import('../locales/zh-CN'),
  en: () => import('../locales/en'),
};

export const i18n = i18next.createInstance();
i18n.use(initReactI18next).init({
  lng: 'zh-CN',
  resources: {},
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Loads a language and speaks it from now on; gives the kit's own words in it. */
export async function speak(language: Language) {
  const { words, problems, kit } = await languages[language]();
  i18n.addResourceBundle(language, 'translation', words);
  i18n.addResourceBundle(language, 'problems', problems);
  await i18n.changeLanguage(language);
  return kit;
}

type Text = components['schemas']['Text'];

/** Words of the interface, and the fitting half of a text that the platform gives in both. */
export function useWords() {
  const { t, i18n: current } = useTranslation();
  const language = current.language as Language;
  const said = (text: Text | undefined) => (language === 'en' ? text?.en : text?.zh) ?? '';
  const refusal = (code: string) => t(code as Problem['code'], { ns: 'problems', keySeparator: false });
  return { t, said, refusal, language };
}
