import type { Language } from '../src/schema/language.ts';
import { en } from './sample/en.ts';
import { zh } from './sample/zh.ts';

/** What the example team is called, sells and says. */
export const sampleWords = { 'zh-CN': zh, en } as const satisfies Record<Language, unknown>;
