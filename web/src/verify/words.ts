import type { Words } from '../locales';
import enProof from '../locales/en/proof.json';
import enVerify from '../locales/en/verify.json';
import zhProof from '../locales/zh-CN/proof.json';
import zhVerify from '../locales/zh-CN/verify.json';
import type { Facts } from '../proof/refusal';

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** What the public page has to say; both languages are small enough to come along. */
export interface PublicWords {
  proof: Words['proof'];
  verify: Same<typeof zhVerify>;
}

export type Language = 'zh-CN' | 'en';

export const words: Record<Language, PublicWords> = {
  'zh-CN': { proof: zhProof, verify: zhVerify },
  en: { proof: enProof, verify: enVerify },
};

/** The language of the address, else of the browser. */
export function initialLanguage(): Language {
  const wished = new URLSearchParams(window.location.search).get('language');
  const language = wished ?? navigator.language;
  return language.startsWith('zh') ? 'zh-CN' : 'en';
}

/** A sentence with its facts in place. */
export function filled(sentence: string, facts: Facts = {}): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ''));
}
