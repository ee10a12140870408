import type { Found } from '../../domain/audits/auditTab.ts';
import type { TabDamage } from '../../domain/tamper/damageOf.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { isTampering } from '../tamper/tamperFindings.ts';
import { isRespelled } from './mend.ts';

/** What rules found in rows that one stroke damaged follows from it and goes with it: the stroke alone is told. */
export function withoutEchoes(found: readonly Found[], damaged: ReadonlyMap<SheetKey, TabDamage>): Found[] {
  const ids = new Set<string>();
  const rows = new Set<string>();
  const missing = new Set<string>();
  for (const [sheet, { damages, wrongIds }] of damaged) {
    for (const { cells, records, strays, copies } of damages) {
      for (const { row } of [...strays, ...copies]) rows.add(`${sheet} ${row}`);
      for (const { id } of cells) ids.add(`${sheet} ${id}`);
      for (const { id } of records) missing.add(id);
    }
    for (const { row, id, is } of wrongIds) {
      rows.add(`${sheet} ${row}`);
      missing.add(is).add(id);
    }
  }
  if (ids.size + rows.size + missing.size === 0) return [...found];
  return found.filter((each) => {
    const { rule, sheet, id, row, value } = each;
    // an id that is only spelled otherwise stands beside all the rest
    if (isTampering(each) || isRespelled(each)) return true;
    if (rule === 'A04' && missing.has(value)) return false;
    return !(id !== '' && ids.has(`${sheet} ${id}`)) && !rows.has(`${sheet} ${row}`);
  });
}
