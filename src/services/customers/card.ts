import type { Input, Output } from '../../contract/call.ts';
import {
  type Card,
  type card as contract,
  type NextStep,
  type TimelineEntry,
  type TimelineKind,
  timelineKinds,
} from '../../contract/card.ts';
import { daysBetween } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Interaction } from '../../schema/sheets/interactions.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import { activeCustomer, goneCustomer, isActive } from '../common/active.ts';
import { adviceFor } from '../common/adviceFor.ts';
import { choiceLabel } from '../common/labels.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { relationOf } from '../common/relationOf.ts';
import { serviceOf } from '../common/serviceOf.ts';
import { feedbackItems, isOpen } from '../feedback/feedbackItems.ts';
import { type History, historyOf } from '../history/historyOf.ts';
import { playsFor } from '../playbook/playbookOf.ts';
import { rowsOfCustomer, shownAtOnce, timelineOf } from './timelineOf.ts';

/** Everything about one customer: the row, and of each child tab the rows that are this customer's. */
export function card(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = activeCustomer(input.id, input.row, ports);
  if (!found) return goneCustomer(input.id, ports);
  const { id } = found.values;
  const history = historyOf(id, ports);
  const rows = rowsOfCustomer(history);
  const timeline = timelineOf(rows, ports);
  const { reasons, advice } = whyAtRisk(found.values, history, ports);
  const value: Card = {
    ...{ id, row: found.row, checksum: found.checksum, values: found.values, reasons, advice },
    asOf: history.asOf,
    contacts: history.rows('contacts').filter(isActive),
    nextSteps: nextStepsOf(rows.tasks, ports),
    timeline: timeline.slice(0, shownAtOnce),
    counts: countsOf(timeline),
    channels: channelsOf(rows.interactions, ports),
    silentDays: found.values.last_order_on ? daysBetween(found.values.last_order_on, ports.clock.today()) : null,
    plays: playsFor(found.values.stage, ports.config),
    service: serviceOf(found.values, ports),
    relation: relationOf(found.values, history, ports),
    feedback: feedbackItems(
      rows.feedback.filter((row) => isOpen(row) || row.status === 'resolved'),
      ports,
    ),
  };
  return { ok: true, value };
}

function countsOf(timeline: readonly TimelineEntry[]): Card['counts'] {
  const count = (kind: TimelineKind) => timeline.filter((entry) => entry.kind === kind).length;
  return Object.fromEntries(timelineKinds.map((kind) => [kind, count(kind)])) as Card['counts'];
}

function channelsOf(interactions: readonly Interaction[], ports: Ports): Card['channels'] {
  const language = readerLanguage(ports);
  const counts = new Map<string, number>();
  for (const { channel } of interactions) {
    const label = choiceLabel('channel', channel, ports.config, language);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, n]) => ({ label, n })).sort((a, b) => b.n - a.n);
}

function nextStepsOf(tasks: readonly Task[], ports: Ports): NextStep[] {
  const today = ports.clock.today();
  return tasks
    .filter(({ status }) => status === 'open')
    .map(({ id, title, due_on, owner, helper, kind, priority, repeat }) => ({
      ...{ task: id, title: title ?? '', dueOn: due_on, owner, helper, kind, priority, repeat },
      late: due_on ? daysBetween(due_on, today) : null,
    }))
    .sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
}

/** The night's reasons stand on the churn list; of a customer who is not on it the first is on the row. */
function whyAtRisk(customer: Customer, history: History, ports: Ports): Pick<Card, 'reasons' | 'advice'> {
  const [line] = history.rows('churn');
  const listed = line ? [line.reason1, line.reason2, line.reason3, line.warn] : [customer.why];
  const reasons = [...new Set(listed.filter((reason): reason is string => reason !== null && reason !== ''))];
  return { reasons, advice: line?.advice ?? adviceFor(customer, ports) };
}
