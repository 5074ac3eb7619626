import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import en from '../locales/en/app.json';
import { problems as problemsEn } from '../locales/en/problems';
import zh from '../locales/zh-CN/app.json';
import { problems as problemsZh } from '../locales/zh-CN/problems';
import { preference } from './preferences';

/** English has exactly the keys of Chinese, or this does not compile. */
type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
const complete: Same<typeof zh> = en;
const nothingMore: Same<typeof en> = zh;

export type Language = 'zh-CN' | 'en';

export const i18n = i18next.createInstance();
i18n.use(initReactI18next).init({
  lng: preference('language') ?? 'zh-CN',
  fallbackLng: 'zh-CN',
  keySeparator: '.',
  interpolation: { escapeValue: false },
  initAsync: false,
  resources: {
    'zh-CN': { translation: nothingMore, problems: problemsZh },
    en: { translation: complete, problems: problemsEn },
  },
});

type Text = components['schemas']['Text'];

/** Words of the interface, and the fitting half of a text that the platform gives in both. */
export function useWords() {
  const { t, i18n: current } = useTranslation();
  const language = current.language as Language;
  const said = (text: Text | undefined) => (language === 'en' ? text?.en : text?.zh) ?? '';
  const refusal = (code: string) => t(code, { ns: 'problems', keySeparator: false });
  return { t, said, refusal, language };
}
