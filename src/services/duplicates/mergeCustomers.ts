import type { Input, Output, Refusal, Value } from '../../contract/call.ts';
import type { mergeCustomers as contract } from '../../contract/duplicates.ts';
import type { Change, Operation, Ports, Stored } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { isActive } from '../common/active.ts';
import { carryOutTyped } from '../tasks/mirrorNextSteps.ts';
import { mergePlan } from './mergePlan.ts';

type Merge = Input<typeof contract>;

/** An operation holds the lock while it is written: about 500 rows take 3 to 6 seconds (product/cost.md 5). */
const changesABlock = 500;
/** What names the merge that is under way, until its last block is written. */
const leftKey = 'left.merge';

/**
 * Makes customers one, as one operation that can be undone whole. Of many rows the customers come last: a run that dies in
 * between leaves whole customers, and whoever comes next goes on.
 */
export function mergeCustomers(input: Merge, ports: Ports): Output<typeof contract> {
  const sides = sidesOf(input, ports);
  return refusalOf(input, sides) ?? { ok: true, value: merge(input, sides, ports) };
}

function merge(input: Merge, found: readonly Stored<Customer>[], ports: Ports): Value<typeof contract> {
  const sides = hasTypedSteps(found, ports) ? sidesOf(input, ports) : found;
  const { children, customers } = mergePlan(sides, input.chosen as Record<string, number>, ports);
  const [stays] = sides as [Stored<Customer>];
  const names = sides.map(({ values }) => values.name ?? values.id);
  const moved = children.filter(({ kind }) => kind === 'update').length;
  const value = { id: stays.values.id, row: stays.row, moved };
  const operation = { kind: 'mergeCustomers', about: names.join(' + '), answer: value, how: 'sidebar' } as const;
  const isLong = children.length + customers.length > changesABlock;
  if (isLong) ports.store.set({ [leftKey]: JSON.stringify({ op: ports.op, input }) });
  commitParts(operation, isLong ? children : [], isLong ? customers : [...children, ...customers], ports);
  if (isLong) ports.store.remove(leftKey);
  return value;
}

/** A date typed a moment ago is no task yet, and would go with the row that empties. */
function hasTypedSteps(sides: readonly Stored<Customer>[], ports: Ports): boolean {
  const customers = sides.map(({ row, values }) => ({ ...values, row }));
  const tasksOf = (id: string) => ports.table('tasks').where('customer', id);
  return carryOutTyped(customers, (id) => tasksOf(id).map(({ values }) => values), ports);
}

export function isMergeLeft({ store }: Pick<Ports, 'store'>): boolean {
  return store.get(leftKey) !== null;
}

/** Goes on with a merge whose run died, as part of the same operation; what was moved is right where it is. */
export function finishMerge(ports: Ports): void {
  const left = ports.store.get(leftKey);
  if (left === null) return;
  const { op, input } = JSON.parse(left) as { op: string; input: Merge };
  const sides = sidesOf(input, ports);
  const isPossible = sides.length === input.ids.length && sides.every(({ values }) => isActive(values));
  if (isPossible) merge(input, sides, { ...ports, op });
  // it was done before by the page itself, or one of them is gone
  else ports.store.remove(leftKey);
}

function sidesOf({ ids }: Merge, ports: Ports): Stored<Customer>[] {
  return ports.table('customers').byIds([...new Set(ids)]);
}

function refusalOf(
  { ids, checksums }: Merge,
  sides: readonly Stored<Customer>[],
): Refusal<'row-gone' | 'merge-changed' | 'already-merged'> | null {
  if (sides.length < ids.length) return { ok: false, code: 'row-gone' };
  const merged = sides.find(({ values }) => values.state === 'merged');
  if (merged) return { ok: false, code: 'already-merged', places: { name: merged.values.name ?? '' } };
  if (!sides.every(({ values }) => isActive(values))) return { ok: false, code: 'row-gone' };
  const changed = sides.find(({ checksum }, place) => (checksums[place] ?? checksum) !== checksum);
  return changed ? { ok: false, code: 'merge-changed', places: { name: changed.values.name ?? '' } } : null;
}

/** The last part carries the operation's own id: a retry finds it only when all is there. */
function commitParts(
  operation: Omit<Operation, 'id' | 'changes'>,
  before: readonly Change[],
  last: readonly Change[],
  ports: Ports,
): void {
  for (let from = 0; from < before.length; from += changesABlock) {
    const changes = before.slice(from, from + changesABlock);
    ports.operations.commit({ ...operation, id: `${ports.op}.${ports.ids.next('Z')}`, changes });
  }
  ports.operations.commit({ ...operation, id: ports.op, changes: last });
}
