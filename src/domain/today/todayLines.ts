import type { Section } from '../../schema/sections.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Reminder, ReminderBook } from '../reminders/book.ts';
import { sectionOf } from './sectionOf.ts';

/** One line of somebody's Today: the reminder to act on, and the other reasons for the same customer. */
export interface TodayLine {
  readonly owner: string;
  readonly section: Section;
  readonly reminder: Reminder;
  readonly also: readonly Reminder[];
  readonly tier: Customer['tier'];
}

/**
 * Everybody's lines in the order in which to act: people in the order of Team, then critical complaints and feedback past
 * its time, overdue VIP and key customers, critical risks, what is due today by priority, other overdue by days late, other
 * risks, care days, data to look through.
 * Each task keeps a line of its own, since each is ticked; rules about one customer join its first line.
 */
export function todayLines(reminders: readonly Reminder[], book: ReminderBook): TodayLine[] {
  const people = book.team.map((member) => member.name);
  const lines = reminders.flatMap((reminder) =>
    reminder.receivers.map((owner) => ({ owner, reminder, tier: tierOf(reminder, book) })),
  );
  lines.sort(
    (a, b) =>
      people.indexOf(a.owner) - people.indexOf(b.owner) ||
      urgencyOf(a.reminder, a.tier) - urgencyOf(b.reminder, b.tier) ||
      (b.reminder.late ?? 0) - (a.reminder.late ?? 0) ||
      compareTexts(a.reminder.key, b.reminder.key),
  );
  return joined(lines);
}

interface Candidate {
  readonly owner: string;
  readonly reminder: Reminder;
  readonly tier: Customer['tier'];
}

function joined(candidates: readonly Candidate[]): TodayLine[] {
  const lines: (TodayLine & { also: Reminder[] })[] = [];
  const firstOf = new Map<string, { also: Reminder[] }>();
  for (const { owner, reminder, tier } of candidates) {
    const place = `${owner}|${reminder.customer ?? reminder.key}`;
    const first = firstOf.get(place);
    if (first && !isAboutATask(reminder)) {
      first.also.push(reminder);
      continue;
    }
    const line = { owner, reminder, tier, section: sectionOf(reminder), also: [] };
    lines.push(line);
    if (!first) firstOf.set(place, line);
  }
  return lines;
}

export function isAboutATask(reminder: { readonly rule: string }): boolean {
  return reminder.rule === 'R01' || reminder.rule === 'R02';
}

const priorityRank = { high: 0, normal: 1, low: 2 };

/** Smaller is more urgent. */
function urgencyOf(reminder: Reminder, tier: Customer['tier']): number {
  const section = sectionOf(reminder);
  if (reminder.rule === 'R15' || (reminder.rule === 'R14' && section === 'late')) return 0;
  if (section === 'late') return tier === 'vip' || tier === 'key' ? 1 : 6;
  if (section === 'risk') return reminder.places.band === 'critical' ? 2 : 7;
  if (section === 'care') return 8;
  return section === 'data' ? 9 : 3 + priorityRank[reminder.priority];
}

function tierOf(reminder: Reminder, book: ReminderBook): Customer['tier'] {
  return (reminder.customer && book.customers.get(reminder.customer)?.tier) || null;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
