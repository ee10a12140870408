import { sheetTexts } from '../../../templates/sheets.ts';
import type { AuditBook } from '../../domain/audits/audit.ts';
import { auditTab, type Found } from '../../domain/audits/auditTab.ts';
import { auditRules } from '../../domain/audits/index.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/**
 * What is wrong with the records whose findings people ticked, in tabs that the hour does not read: only the rows of these
 * records are read. What follows from a comparison with other rows is left to the night, as is what only the cell's own
 * type tells.
 */
export function findTicked(
  tabs: readonly SheetKey[],
  ticked: readonly Stored<Finding>[],
  book: AuditBook,
  ports: Ports,
): Found[] {
  return tabs.flatMap((sheet) => {
    const { zh, en } = sheetTexts[sheet].name;
    const ids = ticked.flatMap(({ values: { tab, row } }) => (row && (tab === zh || tab === en) ? [row] : []));
    if (ids.length === 0) return [];
    const audit = auditTab(sheet, auditRules, book);
    for (const stored of ports.table(sheet).byIds(ids)) audit.row({ ...stored, raw: () => ({}) });
    return audit.end();
  });
}
