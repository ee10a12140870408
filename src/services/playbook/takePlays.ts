import type { Input, Output } from '../../contract/call.ts';
import type { takePlays as contract } from '../../contract/playbook.ts';
import { addDays } from '../../domain/day.ts';
import type { Change, Ports } from '../../ports.ts';
import { activeCustomer, isActive, openTasksOf } from '../common/active.ts';
import { saved } from '../common/saved.ts';
import { followUp, taskChanges } from '../tasks/nextStepChanges.ts';
import { shownLines } from '../today/commitLine.ts';
import { playsFor } from './playbookOf.ts';

const rule = 'RU';

/** Takes the playbook's proposal at its word: its tasks are made, once for each time that the customer came into the stage. */
export function takePlays(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = activeCustomer(input.customer, undefined, ports);
  if (!found) return { ok: false, code: 'customer-not-found' };
  const { id, name, stage } = found.values;
  const today = ports.clock.today();
  const plays = playsFor(stage, ports.config).filter(({ as }) => as === 'task');
  if (plays.length === 0) return { ok: false, code: 'plays-none' };
  const key = input.ref ?? [rule, id, stage, today].join('|');
  const isTaken = ports
    .table('tasks')
    .where('rule_key', key)
    .some(({ values }) => isActive(values));
  if (isTaken) return { ok: false, code: 'plays-taken' };
  const added = plays.map(({ text, days }) =>
    followUp(found.values, { title: text.slice(0, 200), due_on: addDays(today, days), rule, rule_key: key }, ports),
  );
  const { changes, mirror } = taskChanges(openTasksOf(id, ports), { added }, ports);
  const row: Change = { kind: 'update', sheet: 'customers', id, row: found.row, set: mirror };
  const lines = input.ref ? shownLines({ rule, ref: input.ref, customer: id }, ports) : [];
  if (lines.length > 0)
    ports.table('today').updateRows(lines.map((line) => ({ row: line.row, set: { rank: null, done: true } })));
  const tasks = added.map((task) => task.id);
  return saved({ kind: 'takePlays', about: name, changes: [...changes, row] }, { tasks }, ports);
}
