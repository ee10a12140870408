import { fill } from '../../../templates/fill.ts';
import { formatPercent } from '../../../templates/format.ts';
import { churnNoteTexts } from '../../../templates/reasons.ts';
import type { ChurnNote } from '../../domain/churn/calibrate.ts';
import { type Bilingual, inLanguage, type Language } from '../../schema/language.ts';

/** What limits the scores, for the line that tells the method; what is said elsewhere has no sentence. */
export function noteSentences(notes: readonly ChurnNote[], language: Language): string[] {
  const texts: { readonly [C in ChurnNote['code']]?: Bilingual } = churnNoteTexts;
  return notes.flatMap((note) => {
    const text = texts[note.code];
    const share = 'share' in note ? formatPercent(note.share) : '';
    return text ? [fill(inLanguage(text, language), { ...note, share })] : [];
  });
}
