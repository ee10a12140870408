import type { Input, Output } from '../../contract/call.ts';
import type { feedback as contract } from '../../contract/entries.ts';
import type { Ports } from '../../ports.ts';
import { isActive } from '../common/active.ts';
import { feedbackItems } from './feedbackItems.ts';

export function feedback({ id }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const table = ports.table('feedback');
  const rows =
    id === undefined
      ? (['new', 'doing', 'waiting'] as const).flatMap((status) => table.where('status', status))
      : table.byIds([id]);
  const active = rows.map(({ values }) => values).filter(isActive);
  return { ok: true, value: { items: feedbackItems(active, ports) } };
}
