import type { Input, Output } from '../../contract/call.ts';
import type { addTasks as contract } from '../../contract/views.ts';
import { mirrorOf } from '../../domain/customers/mirror.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports } from '../../ports.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { isActive } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { followUp } from '../tasks/nextStepChanges.ts';

/** The same task for each of the customers, its owner's, as one operation; the next actions follow. */
export function addTasks({ ids, title, dueOn = null }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const cells = { title, due_on: dueOn };
  const refusal = invalid(faultsOf(schemaOf('tasks'), cells, checksOf(ports.config), { partial: true }));
  if (refusal) return refusal;
  const found = ports
    .table('customers')
    .byIds(ids)
    .filter(({ values }) => isActive(values));
  if (found.length === 0) return { ok: false, code: 'row-gone' };
  const open = openTasks(new Set(found.map(({ values }) => values.id)), ports);
  const changes = found.flatMap(({ row, values: customer }): Change[] => {
    const task = followUp(customer, cells, ports);
    const set = mirrorOf([...(open.get(customer.id) ?? []), task]);
    return [
      { kind: 'append', sheet: 'tasks', values: task },
      { kind: 'update', sheet: 'customers', id: customer.id, row, set },
    ];
  });
  return saved({ kind: 'addTasks', about: title, changes }, { tasks: found.length }, ports);
}

/** By customer: few columns of the whole tab, because asking for each customer's would be a read each. */
function openTasks(customers: ReadonlySet<string>, ports: Ports) {
  const rows = ports
    .table('tasks')
    .columns(['title', 'customer', 'due_on', 'priority', 'status', 'created_at', 'state'])
    .filter((task) => task.customer && customers.has(task.customer) && task.status === 'open' && isActive(task));
  const byCustomer = new Map<string, typeof rows>();
  for (const task of rows) byCustomer.set(task.customer ?? '', [...(byCustomer.get(task.customer ?? '') ?? []), task]);
  return byCustomer;
}
