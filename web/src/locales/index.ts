import type { words } from './zh-CN';
import type { pageWords } from './zh-CN/pages';

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** What a language has to say: exactly the keys of Chinese, or it does not compile. */
export type ShellWords = Same<typeof words>;
export type PageWords = Same<typeof pageWords>;
export type Words = ShellWords & PageWords;

export type Language = 'zh-CN' | 'en';
