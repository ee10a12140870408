import type { Input, Output } from '../../contract/call.ts';
import type { opportunities as contract } from '../../contract/sales.ts';
import { isOpenStage, weightedSum } from '../../domain/sales/pipeline.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Ports } from '../../ports.ts';
import { isActive } from '../common/active.ts';

/** What may be sold; nothing while the module is off. */
export function opportunities({ customer }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (!isModuleOn('sales', ports.config.settings)) return { ok: true, value: { rows: [], weightedCents: 0 } };
  const table = ports.table('opportunities');
  const rows = (customer ? table.where('customer', customer) : table.all())
    .map(({ values }) => values)
    .filter((row) => row.id && isActive(row) && isOpenStage(row.stage))
    .sort((a, b) => (b.weighted ?? 0) - (a.weighted ?? 0));
  return { ok: true, value: { rows, weightedCents: weightedSum(rows) } };
}
