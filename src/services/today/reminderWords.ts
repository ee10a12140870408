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
export function whatOf(
  { rule, places }: Pick<Reminder, 'rule' | 'places'>,
  { language, config }: Pick<WhyWords, 'language' | 'config'>,
): string {
  const { amount } = places;
  return fill(inLanguage(textsFor(rule, places).what, language), {
    ...places,
    ...choicesIn(places, language, config),
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
  const { contact }: ReminderTexts = reminderTexts[reminder.rule];
  const last = contact && reminder.places.contact ? [fill(inLanguage(contact, words.language), places)] : [];
  const why = [fill(inLanguage(variantOf(reminder), words.language), places), ...last].join(
    words.language === 'en' ? '; ' : '；',
  );
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
  return { ...Object.fromEntries(inWords), ...choicesIn(places, language, config) };
}

function choicesIn(places: Reminder['places'], language: Language, config: Config): Record<string, string> {
  const labels = (['tier', 'cal', 'stage', 'opp_stage', 'training_topic'] as const).flatMap((list) => {
    const key = places[list];
    return typeof key === 'string' ? [[list, choiceLabel(list, key, config, language)]] : [];
  });
  return Object.fromEntries(labels);
}

/** A rule may have two things to say. */
function textsFor(rule: Reminder['rule'], { kind }: Reminder['places']): Omit<ReminderTexts, 'name'> {
  const texts: ReminderTexts = reminderTexts[rule];
  return (kind === 'fix' && texts.fix) || (kind === 'sign' && texts.sign) || texts;
}

function variantOf({ rule, late, places }: Reminder): Bilingual {
  const texts = textsFor(rule, places);
  const { why, late: lateText } = texts;
  if (texts.never && places.day === '') return texts.never;
  if (lateText && (late ?? 0) > 0) return lateText;
  if (texts.early && (late ?? 0) < 0) return texts.early;
  return why;
}
