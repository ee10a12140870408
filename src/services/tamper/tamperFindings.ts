import { damageFixText } from '../../../templates/audits.ts';
import { fill } from '../../../templates/fill.ts';
import { columnName, tabName } from '../../../templates/names.ts';
import type { Found } from '../../domain/audits/auditTab.ts';
import { tamperRules } from '../../domain/audits/index.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import type { Damage, WrongId } from '../../domain/tamper/damage.ts';
import type { TabDamage } from '../../domain/tamper/damageOf.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** What happened to a tab, as findings: one for each stroke, one for each row under a wrong id. */
export function tamperFindings(sheet: SheetKey, { damages, wrongIds }: TabDamage, language: Language): Found[] {
  return [
    ...damages.map((damage) => foundOf(sheet, damage, language)),
    ...wrongIds.map((wrong) => wrongIdFound(sheet, wrong)),
  ];
}

/** How many rows, and a print of which: of two strokes of one size each is a finding of its own. */
export function damageValue(damage: Damage): string {
  const ids = [...damage.cells.map(({ id }) => id), ...damage.records.map(({ id }) => id)].sort();
  return `${ids.length} #${crc32(ids.join()).slice(0, 4)}`;
}

/** The columns of a stroke, as the findings tab names them. */
export function damageField(sheet: SheetKey, { columns }: Pick<Damage, 'columns'>, language: Language): string {
  if (columns.length === 0) return tabName(sheet, language);
  return columns.map((column) => columnName(sheet, column, language)).join(language === 'en' ? ', ' : '、');
}

/** Whether a row of the findings tab tells of this stroke; columns that joined since make no other one of it. */
export function isAbout(finding: Finding, damage: Damage, sheet: SheetKey, language: Language): boolean {
  return (
    finding.rule === damage.rule &&
    finding.tab === tabName(sheet, language) &&
    finding.field === damageField(sheet, damage, language)
  );
}

function foundOf(sheet: SheetKey, damage: Damage, language: Language): Found {
  const { rule, way, columns, cells, records, kept, isMass, words } = damage;
  const n = cells.length + records.length;
  const places = { n, columns: damageField(sheet, damage, language), way, kept, mass: Number(isMass), ...words };
  const shown = fill(inLanguage(damageFixText, language), { n });
  return {
    ...{ rule, sheet, id: '', row: 1, field: columns.join(), value: damageValue(damage), places },
    fix: { set: {}, shown },
    owner: null,
  };
}

/** Whether it was found by comparing a tab with last night, and is put back by that. */
export function isTampering({ rule, places }: Found): boolean {
  return rule in tamperRules || 'wrongId' in places;
}

function wrongIdFound(sheet: SheetKey, { row, id, is, isTwice }: WrongId): Found {
  const rule = isTwice ? 'A02' : 'A03';
  return {
    ...{ rule, sheet, id, row, field: 'id', value: id, places: { wrongId: is }, owner: null },
    fix: { set: { id: is }, shown: is },
  };
}
