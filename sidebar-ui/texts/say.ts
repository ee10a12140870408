import { type Bilingual, inLanguage, type Language } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';

// A page is built with the texts of one language (decision 22) and shown anew when it has to speak the other one.
let spoken: Language = 'zh-CN';

export function speak(language: Language): void {
  spoken = language;
  document.documentElement.lang = language;
}

export function language(): Language {
  return spoken;
}

/** A text in the page's language with its named places filled in; a built page has only that half of its own texts. */
export function say(text: Bilingual | string, places: Readonly<Record<string, string | number>> = {}): string {
  return fill(typeof text === 'string' ? text : inLanguage(text, spoken), places);
}
