import type { Bilingual } from '../src/schema/language.ts';
import { operationTexts } from './operations.ts';

/** The text of an operation's kind; a kind of a newer version shows what it is about. */
export function operationText(kind: string): Bilingual {
  const texts: Readonly<Record<string, Bilingual>> = operationTexts;
  return texts[kind] ?? { zh: '{about}', en: '{about}' };
}
