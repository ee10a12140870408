import { addDays, type Day } from '../../domain/day.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Alert } from '../../schema/sheets/alerts.ts';
import type { ChurnLine } from '../../schema/sheets/churn.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { noteRows } from '../history/noteRows.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';

/** Columns of Churn risk that people fill. */
export type ChurnAnswers = Pick<ChurnLine, 'handled' | 'status' | 'snooze' | 'note'>;

const kind = 'churn_answers';

/**
 * Reads back what people typed into Churn risk before it is rebuilt, and keeps it in the alert that is open for the
 * customer; what has no alert, and the day until which it shall be quiet, stays with the list. With an alert that has just
 * been closed its answers go.
 */
export function readChurnAnswers(ports: Ports): ReadonlyMap<string, ChurnAnswers> {
  const today = ports.clock.today();
  const alerts = ports.table('alerts').all();
  const settled = settledCustomers(alerts, today);
  const typed = ports.table('churn').columns(['customer', 'handled', 'status', 'snooze', 'note']);
  const shown = new Map(
    typed.map(({ customer, handled, status, snooze, note }) => [customer, { handled, status, snooze, note }]),
  );
  const kept = keptState<Record<string, ChurnAnswers>>(kind, ports);
  const answers = new Map<string, ChurnAnswers>();
  for (const [customer, each] of [...Object.entries(kept?.value ?? {}), ...shown]) {
    if (customer === null || settled.has(customer)) continue;
    const current = each.snooze !== null && each.snooze < today ? { ...each, snooze: null } : each;
    if (Object.values(current).some((value) => value !== null)) answers.set(customer, current);
    else answers.delete(customer);
  }
  intoAlerts(alerts, answers, ports);
  const now = Object.fromEntries(answers);
  if (JSON.stringify(now) !== JSON.stringify(kept?.value ?? {})) keepOnly(kind, now, ports);
  return answers;
}

/** Customers about whom nobody shall be reminded yet, by what was last read from Churn risk. */
export function quietCustomers(ports: Ports): Set<string> {
  const today = ports.clock.today();
  const kept = keptState<Record<string, ChurnAnswers>>(kind, ports)?.value ?? {};
  return new Set(Object.keys(kept).filter((id) => (kept[id]?.snooze ?? today) > today));
}

/** Customers whose alert was closed since yesterday, with none open. */
function settledCustomers(alerts: readonly Stored<Alert>[], today: Day): Set<string> {
  const yesterday = addDays(today, -1);
  const of = (test: (alert: Alert) => boolean): string[] =>
    alerts.filter(({ values }) => test(values)).flatMap(({ values }) => values.customer ?? []);
  const open = new Set(of(({ closed_on }) => closed_on === null));
  return new Set(of(({ closed_on }) => closed_on !== null && closed_on >= yesterday).filter((id) => !open.has(id)));
}

function intoAlerts(alerts: readonly Stored<Alert>[], answers: ReadonlyMap<string, ChurnAnswers>, ports: Ports): void {
  const changes = alerts.flatMap(({ row, values }) => {
    const given = values.closed_on === null && values.customer ? answers.get(values.customer) : undefined;
    if (!given) return [];
    const wanted: Partial<Alert> = {
      handled: given.handled ?? values.handled,
      status: given.status ?? values.status,
      note: given.note ?? values.note,
    };
    const differs = Object.entries(wanted).some(([key, value]) => values[key as keyof Alert] !== value);
    return differs ? [{ id: values.id, row, set: wanted }] : [];
  });
  if (changes.length === 0) return;
  ports.lock.run(lockWaitMs, () => {
    ports.table('alerts').setComputed(changes);
    noteRows('alerts', changes, ports);
  });
}
