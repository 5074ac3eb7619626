import type { words } from './zh-CN';

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** What a language has to say: exactly the keys of Chinese, or it does not compile. */
export type Words = Same<typeof words>;

export type Language = 'zh-CN' | 'en';
