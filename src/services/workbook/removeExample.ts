import { exampleTag } from '../../../templates/tags.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { removeExample as contract } from '../../contract/install.ts';
import type { Change, Ports } from '../../ports.ts';
import { isActive } from '../common/active.ts';
import { untilDone } from '../common/untilDone.ts';
import { commitInBlocks } from '../operations/commitInBlocks.ts';

const childSheets = ['contacts', 'interactions', 'orders', 'feedback', 'tasks', 'alerts'] as const;
type ChildSheet = (typeof childSheets)[number];

/** Archives the customers that carry the example's tag, with all that hangs on them, and nothing else. */
export function removeExample(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const customers = ports
    .table('customers')
    .columns(['id', 'tags', 'state'])
    .filter((row) => isActive(row) && row.tags.some((label) => label === exampleTag.zh || label === exampleTag.en));
  const ids = new Set(customers.map(({ id }) => id));
  // customers last: a call that died between two blocks is repeated, and finds by them what is left
  const changes: Change[] = [
    ...childSheets.flatMap((sheet) => archivingChildren(sheet, ids, ports)),
    ...customers.map(
      ({ id, row }): Change => ({ kind: 'update', sheet: 'customers', id, row, set: { state: 'archived' } }),
    ),
  ];
  const value = { archived: changes.length };
  untilDone('example', ports, () =>
    commitInBlocks({ kind: 'removeExample', about: '', changes, answer: value, how: 'sidebar' }, ports),
  );
  return { ok: true, value };
}

function archivingChildren(sheet: ChildSheet, customers: ReadonlySet<string>, ports: Ports): Change[] {
  return ports
    .table<ChildSheet>(sheet)
    .columns(['id', 'customer', 'state'])
    .filter((row) => isActive(row) && customers.has(row.customer ?? ''))
    .map(({ id, row }) => ({ kind: 'update', sheet, id, row, set: { state: 'archived' } }));
}
