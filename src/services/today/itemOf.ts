import { fill } from '../../../templates/fill.ts';
import { forWhomText } from '../../../templates/reminders.ts';
import type { TodayItem } from '../../contract/today.ts';
import type { ReminderBook, ReminderCustomer } from '../../domain/reminders/book.ts';
import { standsInFor } from '../../domain/reminders/receivers.ts';
import { isAboutATask, type TodayLine } from '../../domain/today/todayLines.ts';
import type { Config } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { choiceLabel } from '../common/labels.ts';
import { whatOf, whyOf } from './reminderWords.ts';
import { whenOf } from './whenOf.ts';

/** What turns a line into words for one reader. */
export interface LineWords {
  readonly language: Language;
  readonly config: Config;
  readonly book: ReminderBook;
}

type Reach = NonNullable<TodayItem['reach']> & { readonly label: string };

/** A line of Today in the reader's language, with the label of the tier and of the way to reach. */
export function itemOf(
  line: TodayLine,
  words: LineWords,
): TodayItem & { readonly tierLabel: string; readonly reach: Reach | null } {
  const { reminder } = line;
  const customer = words.book.customers.get(reminder.customer ?? '');
  return {
    key: `${reminder.rule}|${reminder.key}`,
    rule: reminder.rule,
    ref: isAboutATask(reminder) ? reminder.ref : reminder.key,
    section: line.section,
    owner: line.owner,
    customer: reminder.customer ?? '',
    name: customer?.name ?? '',
    tier: line.tier,
    tierLabel: line.tier ? choiceLabel('tier', line.tier, words.config, words.language) : '',
    what: whatOf(reminder, words),
    why: [...[reminder, ...line.also].map((reason) => whyOf(reason, words)), ...forWhom(line, words)].join(
      words.language === 'en' ? '; ' : '；',
    ),
    dueOn: reminder.dueOn,
    late: reminder.late,
    when: whenOf({ ...reminder, time: String(reminder.places.time ?? '') }, words.language, words.book.today),
    reach: customer ? reachOf(customer, words) : null,
  };
}

/** Whose work it is, where a deputy has the line. */
function forWhom({ owner, reminder }: TodayLine, { book, language }: LineWords): string[] {
  const meant = isAboutATask(reminder) ? reminder.places.meant : book.customers.get(reminder.customer ?? '')?.owner;
  const person = standsInFor(owner, String(meant ?? ''), book);
  return person ? [fill(inLanguage(forWhomText, language), { person })] : [];
}

/** The preferred channel where there is an address for it, else phone, WeChat, mail. */
function reachOf(customer: ReminderCustomer, words: LineWords): Reach | null {
  const ways = [
    { kind: 'phone' as const, value: customer.phone },
    { kind: 'wechat' as const, value: customer.wechat },
    { kind: 'email' as const, value: customer.email },
  ].filter((way): way is { kind: Reach['kind']; value: string } => way.value !== null);
  const way = ways.find(({ kind }) => kind === customer.channel_pref) ?? ways[0];
  return way ? { ...way, label: choiceLabel('channel', way.kind, words.config, words.language) } : null;
}
