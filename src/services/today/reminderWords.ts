import { fill } from '../../../templates/fill.ts';
import { formatMoney, shortDay } from '../../../templates/format.ts';
import { type ReminderTexts, reminderTexts } from '../../../templates/reminders.ts';
import type { Reminder } from '../../domain/reminders/book.ts';
import { reminderRules } from '../../domain/reminders/index.ts';
import type { Config } from '../../ports.ts';
import { type Day, isDay } from '../../schema/day.ts';
import { type Bilingual, inLanguage, type Language } from '../../schema/language.ts';
import { choiceLabel } from '../common/labels.ts';

/** What to do, in the reader's language. */
export function whatOf({ rule, places }: Pick<Reminder, 'rule' | 'places'>, language: Language): string {
  const texts: ReminderTexts = reminderTexts[rule];
  const { amount } = places;
  const { what } = (places.kind === 'fix' && texts.fix) || texts;
  return fill(inLanguage(what, language), {
    ...places,
    ...(typeof amount === 'number' && { amount: formatMoney(amount) }),
  });
}

interface WhyWords {
  readonly language: Language;
  readonly config: Config;
  readonly book: { readonly today: Day };
}

/** Why now, in the reader's language; days and choices in words. A task that a rule made also says what it was made for. */
export function whyOf(reminder: Reminder, words: WhyWords): string {
  const places = placesIn(reminder, words);
  const why = fill(inLanguage(variantOf(reminder), words.language), places);
  const occasion = reminderRules.find(({ id, makesTask }) => makesTask && id === reminder.places.occasion);
  if (!occasion) return why;
  const made = fill(inLanguage(reminderTexts[occasion.id].why, words.language), { day: places.since ?? '' });
  return [made, why].join(words.language === 'en' ? '; ' : '；');
}

function placesIn({ dueOn, places }: Reminder, { language, config, book }: WhyWords): Record<string, string | number> {
  const inWords = Object.entries({ day: dueOn ?? '', ...places }).map(([name, value]) => [
    name,
    typeof value === 'string' && isDay(value) ? shortDay(value, language, book.today) : value,
  ]);
  const labels = (['tier', 'cal', 'stage', 'opp_stage'] as const).flatMap((list) => {
    const key = places[list];
    return typeof key === 'string' ? [[list, choiceLabel(list, key, config, language)]] : [];
  });
  return { ...Object.fromEntries(inWords), ...Object.fromEntries(labels) };
}

function variantOf({ rule, late, places }: Reminder): Bilingual {
  const texts: ReminderTexts = reminderTexts[rule];
  const { why, late: lateText } = (places.kind === 'fix' && texts.fix) || texts;
  if (texts.never && places.day === '') return texts.never;
  if (lateText && (late ?? 0) > 0) return lateText;
  if (texts.early && (late ?? 0) < 0) return texts.early;
  return why;
}
