import { consentAt } from '../../domain/consent/consentAt.ts';
import {
  type ReminderBook,
  type ReminderFacts,
  reminderBook,
  reminderColumns,
  taskColumns,
} from '../../domain/reminders/book.ts';
import { remindersOf } from '../../domain/reminders/index.ts';
import { hitsOfMoves, type TeamMove } from '../../domain/teamRules/teamMoves.ts';
import type { TeamHit } from '../../domain/teamRules/teamNotes.ts';
import { type TodayLine, todayLines } from '../../domain/today/todayLines.ts';
import type { Ports } from '../../ports.ts';
import type { EnteredStage } from '../../schema/playbook.ts';
import { leaseOf, stewardName } from '../automation/automationState.ts';
import { consentBook } from '../consent/consentBook.ts';
import { keptDueRows } from '../hour/dueRows.ts';
import type { SeenRows } from '../hour/hourlyChecks.ts';
import { playsFor } from '../playbook/playbookOf.ts';
import { quietCustomers } from '../reports/churnAnswers.ts';
import { readTeamRules } from '../teamRules/readTeamRules.ts';

/** What the hour has seen by the time that Today is made. */
export interface HourSeen extends SeenRows {
  /** rows of the Inbox that wait, by their sender */
  readonly inbox: ReadonlyMap<string, number>;
  /** the open ones */
  readonly opportunities: ReminderFacts['opportunities'];
  readonly trainings: ReminderFacts['trainings'];
}

/** Everybody's lines, and the rows that they were made from. */
export interface TodaysWork {
  readonly lines: readonly TodayLine[];
  readonly book: ReminderBook;
}

/**
 * What the reminder rules look at: Customers and Tasks by column, alerts whole but for those that rest, orders and feedback
 * as this hour or else the night has seen them.
 */
export function readReminderBook(ports: Ports, seen: HourSeen): ReminderBook {
  const lease = leaseOf(ports);
  const quiet = quietCustomers(ports);
  const kept = keptDueRows(ports);
  return reminderBook({
    now: ports.clock.now(),
    settings: ports.config.settings,
    team: ports.config.team,
    steward: lease && stewardName(ports, lease),
    customers: ports.table('customers').columns(reminderColumns),
    tasks: ports.table('tasks').columns(taskColumns),
    alerts: ports
      .table('alerts')
      .all()
      .map(({ values }) => values)
      .filter(({ customer }) => !quiet.has(customer ?? '')),
    lines: seen.orders ?? kept.orders,
    feedback: seen.feedback ?? kept.feedback,
    wonBack: kept.wonBack,
    entered: kept.entered.flatMap((move) => withPlays(move, ports)),
    teamHits: [...(seen.teamHits ?? kept.teamHits), ...movedHits(kept.teamMoves, ports)],
    birthdays: seen.birthdays ?? kept.birthdays,
    greetings: seen.greetings ?? kept.greetings,
    careTalks: seen.careTalks ?? kept.careTalks,
    errors: openErrors(ports),
    inbox: seen.inbox,
    opportunities: seen.opportunities,
    trainings: seen.trainings,
    noService: withoutService(ports),
  });
}

/** What the playbook proposes, in words. Words to send stand on the card, and here where there is nothing else. */
function withPlays(move: EnteredStage, { config }: Ports): ReminderFacts['entered'] {
  const all = playsFor(move.stage, config);
  const toDo = all.filter(({ as }) => as !== 'text');
  const plays = (toDo.length > 0 ? toDo : all).map(({ text }) => text);
  return plays.length > 0 ? [{ ...move, plays: plays.join(config.language === 'en' ? '; ' : '；') }] : [];
}

/** What the team's rules ask for whom the nights have found; rules are only read where there is any. */
function movedHits(moves: readonly TeamMove[], ports: Ports): readonly TeamHit[] {
  return moves.length === 0 ? [] : hitsOfMoves(moves, readTeamRules(ports));
}

/** Customers who withdrew their consent to service notices, as of now. */
function withoutService(ports: Ports): Set<string> {
  const asked = { purpose: 'service', channel: null, contact: null } as const;
  const now = ports.clock.now();
  const all = [...(consentBook(ports) ?? [])];
  return new Set(all.flatMap(([customer, rows]) => (consentAt(rows, asked, now) === 'withdrawn' ? [customer] : [])));
}

/** Number of errors that stand open, by the person they are assigned to. */
function openErrors(ports: Ports): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { severity, assignee, status } of ports.table('findings').columns(['severity', 'assignee', 'status']))
    if (severity === 'error' && status === 'open') counts.set(assignee ?? '', (counts.get(assignee ?? '') ?? 0) + 1);
  return counts;
}

export function workOf(book: ReminderBook): TodaysWork {
  return { book, lines: todayLines(remindersOf(book), book) };
}
