import type { Input, Output } from '../../contract/call.ts';
import type { mergeReview as contract, MergeSide } from '../../contract/duplicates.ts';
import { orderOfMerge } from '../../domain/duplicates/mergedCustomer.ts';
import type { Ports } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { isActive } from '../common/active.ts';
import { linkedRows } from './linkedRows.ts';

/** What a person sees before customers are made one. */
export function mergeReview({ ids }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = ports
    .table('customers')
    .byIds([...new Set(ids)])
    .filter(({ values }) => isActive(values));
  if (found.length < ids.length) return { ok: false, code: 'row-gone' };
  const sides = found.map(
    ({ row, checksum, values }): MergeSide => ({ row, checksum, values, children: childrenOf(values.id, ports) }),
  );
  return { ok: true, value: { sides: orderOfMerge(found.map(({ values }) => values)).map((place) => sides[place]!) } };
}

function childrenOf(id: string, ports: Ports): MergeSide['children'] {
  const counts: Partial<Record<SheetKey, number>> = {};
  for (const { sheet, column } of linkedRows(id, ports)) {
    if (column === 'customer') counts[sheet] = (counts[sheet] ?? 0) + 1;
  }
  return counts;
}
