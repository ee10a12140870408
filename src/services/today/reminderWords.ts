import { fill } from '../../../templates/fill.ts';
import { shortDay } from '../../../templates/format.ts';
import { type ReminderTexts, reminderTexts } from '../../../templates/reminders.ts';
import type { Reminder } from '../../domain/reminders/book.ts';
import type { Config } from '../../ports.ts';
import { type Day, isDay } from '../../schema/day.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { choiceLabel } from '../common/labels.ts';

/** What to do, in the reader's language. */
export function whatOf(reminder: Pick<Reminder, 'rule' | 'places'>, language: Language): string {
  return fill(inLanguage(textsOf(reminder).what, language), reminder.places);
}

/** Why now, in the reader's language; days and choices in words. */
export function whyOf(
  reminder: Reminder,
  words: { readonly language: Language; readonly config: Config; readonly book: { readonly today: Day } },
): string {
  const texts = textsOf(reminder);
  const places = Object.fromEntries(
    Object.entries({ day: reminder.dueOn ?? '', ...reminder.places }).map(([name, value]) => [
      name,
      typeof value === 'string' && isDay(value) ? shortDay(value, words.language, words.book.today) : value,
    ]),
  );
  if (typeof reminder.places.tier === 'string')
    places.tier = choiceLabel('tier', reminder.places.tier, words.config, words.language);
  return fill(inLanguage(variantOf(reminder, texts), words.language), places);
}

function variantOf({ late, places }: Reminder, { why, late: lateText, early, never }: ReminderTexts) {
  if (never && places.day === '') return never;
  if (lateText && (late ?? 0) > 0) return lateText;
  if (early && (late ?? 0) < 0) return early;
  return why;
}

function textsOf({ rule }: Pick<Reminder, 'rule'>): ReminderTexts {
  return reminderTexts[rule];
}
