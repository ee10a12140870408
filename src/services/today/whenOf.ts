import { dueTexts } from '../../../templates/digest.ts';
import { fill } from '../../../templates/fill.ts';
import { shortDay } from '../../../templates/format.ts';
import type { Day } from '../../schema/day.ts';
import { inLanguage, type Language } from '../../schema/language.ts';

interface Due {
  readonly rule: string;
  readonly late: number | null;
  readonly dueOn: Day | null;
  readonly time: string | null;
}

/** The corner of a line: days late, the day on which it falls due, the hour, or that it is for today. */
export function whenOf({ rule, late, dueOn, time }: Due, language: Language, today: Day): string {
  if (rule === 'R14' && (late ?? 0) > 0) return inLanguage(dueTexts.past, language);
  if (late !== null && late > 0) return fill(inLanguage(dueTexts.late, language), { n: late });
  if (late !== null && late < 0 && dueOn) return shortDay(dueOn, language, today);
  return time || inLanguage(dueTexts.today, language);
}
