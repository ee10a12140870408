import type { SampleWords } from '../domain/sample/words.ts';
import type { Language } from '../schema/language.ts';

/** The example's words, from the file that the build lays beside the bundle (scripts/exampleFile.mjs). */
export function sampleWords(language: Language): SampleWords {
  const text = HtmlService.createHtmlOutputFromFile('example').getContent();
  return (JSON.parse(decodeURIComponent(text.trim())) as Record<Language, SampleWords>)[language];
}
