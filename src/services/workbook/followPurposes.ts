import { purposeTexts } from '../../../templates/purposes.ts';
import { addDays, addMonths } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { moduleKeys } from '../../schema/modules.ts';
import { type PurposeKey, purposes } from '../../schema/purposes.ts';

/**
 * A goal for each purpose, and the modules that serve one of them; others are off. Only for a workbook without goals: a
 * call that was killed is finished by the next, and a team's own goals and switches stay.
 */
export function followPurposes(chosen: readonly PurposeKey[], language: Language, ports: Ports): void {
  const table = ports.table('goals');
  if (chosen.length === 0 || table.count() > 0) return;
  const wanted = new Set<string>(chosen.flatMap((purpose) => purposes[purpose].modules));
  const settings = ports.table('settings');
  const rowOf = new Map(settings.all().map(({ row, values }) => [values.key, row]));
  settings.updateRows(
    moduleKeys.flatMap((module) => {
      const row = rowOf.get(`module_${module}`);
      return row === undefined ? [] : [{ row, set: { value: wanted.has(module) ? 'TRUE' : 'FALSE' } }];
    }),
  );
  const today = ports.clock.today();
  const owner = ports.user.member?.name ?? null;
  const period = { from: today, to: addDays(addMonths(today, 12), -1), scope: 'team' as const };
  table.append(
    chosen.map((purpose) => ({
      ...{ id: ports.ids.next('K'), goal: inLanguage(purposeTexts[purpose], language), ...period, owner },
      ...{ kpi: purposes[purpose].kpi, target: purposes[purpose].target, state: 'active' as const },
      ...{ created_at: ports.clock.now(), created_by: owner },
    })),
  );
}
