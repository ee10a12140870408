import { tabName } from '../../../templates/names.ts';
import type { Found } from '../../domain/audits/auditTab.ts';
import { manyRows } from '../../domain/audits/findingChanges.ts';
import type { Damage, WrongId } from '../../domain/tamper/damage.ts';
import type { TabDamage } from '../../domain/tamper/damageOf.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { isAbout, tamperFindings } from '../tamper/tamperFindings.ts';
import type { Remade } from './mendStructure.ts';
import { restoreDamage, restoreIds } from './restore.ts';

/** What came of the ticks. */
export interface Restored {
  /** what is back */
  readonly restored: readonly Found[];
  /** what still stands as it was found */
  readonly left: readonly Found[];
}

/** Of a damage what a tab or column lost that was made again just now: its values come back with it. */
function ofRemade(sheet: SheetKey, damage: Damage, remade: readonly Remade[]): Damage | null {
  const ofSheet = remade.filter((one) => one.sheet === sheet);
  if (ofSheet.some(({ column }) => column === '')) return damage;
  const columns = damage.columns.filter((column) => ofSheet.some((one) => one.column === column));
  if (columns.length === 0) return null;
  if (columns.length === damage.columns.length) return damage;
  const cells = damage.cells.map(({ set, ...cell }) => ({
    ...cell,
    set: Object.fromEntries(columns.flatMap((column) => (column in set ? [[column, set[column]!]] : []))),
  }));
  return { ...damage, columns, cells, records: [], strays: [], copies: [] };
}

/** Puts back what people ticked in the findings tab; ids that were only deleted come back by themselves. */
export function restoreTicked(
  damaged: ReadonlyMap<SheetKey, TabDamage>,
  ticked: readonly Stored<Finding>[],
  remade: readonly Remade[],
  ports: Ports,
): Restored {
  const { language } = ports.config;
  const ticks = ticked.map(({ values }) => values).filter(({ status }) => status === 'open');
  const restored: Found[] = [];
  const left: Found[] = [];
  for (const [sheet, { damages, wrongIds }] of damaged) {
    for (const whole of damages) {
      const remadePart = ofRemade(sheet, whole, remade);
      if (remadePart) restoreDamage(sheet, remadePart, ports);
      if (remadePart === whole) continue;
      const damage = whole;
      const found = tamperFindings(sheet, { damages: [damage], wrongIds: [] }, language);
      const isTicked = ticks.some((finding) => isAbout(finding, damage, sheet, language));
      (isTicked && restoreDamage(sheet, damage, ports) ? restored : left).push(...found);
    }
    // the row that stands for many stands in the first tab, and means those of all
    const ofIds = ticks.filter(({ tab, row }) => tab === tabName(sheet, language) || row === manyRows);
    const isTicked = ({ id, isTwice }: WrongId) =>
      ofIds.some(({ rule, row }) => rule === (isTwice ? 'A02' : 'A03') && (row === id || row === manyRows));
    const wanted = wrongIds.filter((wrong) => wrong.id === '' || isTicked(wrong));
    const isBack = wanted.length === 0 || restoreIds(sheet, wanted, ports);
    for (const wrong of wrongIds) {
      const found = tamperFindings(sheet, { damages: [], wrongIds: [wrong] }, language);
      (isBack && wanted.includes(wrong) ? restored : left).push(...found);
    }
  }
  return { restored, left };
}
