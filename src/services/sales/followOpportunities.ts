import { followingCells, isOpenStage } from '../../domain/sales/pipeline.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Ports } from '../../ports.ts';
import type { Opportunity } from '../../schema/sheets/opportunities.ts';
import { isActive } from '../common/active.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';

const kind = 'opp_stages';

/**
 * Once an hour: what was typed into the tab has its weighted amount, the day since which it is in its stage, and the day on
 * which it was closed.
 *
 * @returns the open ones; none while the module is off
 */
export function followOpportunities(ports: Ports): readonly Opportunity[] {
  if (!isModuleOn('sales', ports.config.settings)) return [];
  const kept = keptState<Readonly<Record<string, Opportunity['stage']>>>(kind, ports)?.value ?? {};
  const table = ports.table('opportunities');
  const rows = table.all().filter(({ values }) => values.id && isActive(values));
  const today = ports.clock.today();
  const followed = rows.map(({ row, values }) => {
    const set = followingCells(values, kept[values.id] ?? undefined, today);
    return { id: values.id, row, set, values: { ...values, ...set } };
  });
  if (followed.length > 0) table.setComputed(followed.map(({ id, row, set }) => ({ id, row, set })));
  const stages = Object.fromEntries(followed.map(({ id, values }) => [id, values.stage]));
  if (JSON.stringify(stages) !== JSON.stringify(kept)) keepOnly(kind, stages, ports);
  return followed.map(({ values }) => values).filter(({ stage }) => isOpenStage(stage));
}
