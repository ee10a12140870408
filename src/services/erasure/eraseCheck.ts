import { tabName } from '../../../templates/names.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { eraseCheck as contract } from '../../contract/erasure.ts';
import type { Ports } from '../../ports.ts';
import type { Stamp } from '../../schema/day.ts';
import { activeCustomer } from '../common/active.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { mayErase } from './erase.ts';
import { mentionsIn } from './mentionsIn.ts';
import { tracesOf } from './traces.ts';

export function eraseCheck({ customer: id }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const refusal = mayErase(ports);
  if (refusal) return refusal;
  const customer = activeCustomer(id, undefined, ports);
  if (!customer) return { ok: false, code: 'row-gone' };
  const { rows, ids, words } = tracesOf(customer, [], ports);
  const counts = new Map([['customers', 1] as [string, number]]);
  for (const { sheet } of rows) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  const language = readerLanguage(ports);
  const isTheirs = (cells: Readonly<Record<string, unknown>>) =>
    [cells.id, cells.row, cells.customer].some((cell) => ids.has(String(cell)));
  return {
    ok: true,
    value: {
      name: customer.values.name ?? '',
      rows: [...counts].map(([sheet, n]) => ({
        ...{ tab: tabName(sheet as 'customers', language), n, stays: sheet === 'orders' },
      })),
      operations: ports.operations.touching(ids),
      archivedAt: ports.store.get('archive.at') as Stamp | null,
      mentions: mentionsIn(words, (_, cells) => isTheirs(cells), ports),
    },
  };
}
