import { type Bilingual, inLanguage, type Language } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';

// A page speaks one language at a time and is drawn anew when that changes, so no component carries it around.
let spoken: Language = 'zh-CN';

export function speak(language: Language): void {
  spoken = language;
  document.documentElement.lang = language;
}

export function language(): Language {
  return spoken;
}

/** A text in the page's language with its named places filled in. */
export function say(text: Bilingual, places: Readonly<Record<string, string | number>> = {}): string {
  return fill(inLanguage(text, spoken), places);
}
