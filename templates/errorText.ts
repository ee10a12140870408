import type { Bilingual } from '../src/schema/language.ts';
import { errorTexts } from './errors.ts';

/** The sentence of a code; of one that nobody knows, the sentence for the unexpected. */
export function errorText(code: string): Bilingual {
  const texts: Readonly<Record<string, Bilingual>> = errorTexts;
  return texts[code] ?? errorTexts.unexpected;
}
