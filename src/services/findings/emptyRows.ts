import { emptyFixText } from '../../../templates/audits.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import type { Found } from '../../domain/audits/auditTab.ts';
import { emptyRule } from '../../domain/audits/index.ts';
import { dropHistoryIndex } from '../../domain/history/historyIndex.ts';
import { isHistorySheet } from '../../domain/history/historyRows.ts';
import type { Ports, Stored } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import { recordSheetKeys, type SheetKey } from '../../schema/sheets.ts';

/** Empty rows and columns at the end that are nobody's trouble. */
function keptAtEnd({ config }: Ports) {
  return { rows: config.settings.A52_rows, columns: 20 };
}

/** Empty rows between the records of a tab, or too many at its end (A52). @param inside as the pass came by them */
export function emptyFound(sheet: SheetKey, inside: number, ports: Ports): Found[] {
  const spare = ports.structure.spare(sheet);
  const kept = keptAtEnd(ports);
  const rows = inside + (spare.rows > kept.rows ? spare.rows : 0);
  const columns = spare.columns > kept.columns ? spare.columns : 0;
  return rows + columns === 0 ? [] : [foundOf(sheet, rows, columns, ports)];
}

/** Takes out what people ticked. */
export function dropTicked(ticked: readonly Stored<Finding>[], ports: Ports): Found[] {
  const tabs = ticked.flatMap(({ values: { rule, tab, status } }) =>
    rule === emptyRule.id && status === 'open' ? [tab] : [],
  );
  return recordSheetKeys
    .filter((sheet) => Object.values(sheetTexts[sheet].name).some((name) => tabs.includes(name)))
    .flatMap((sheet) => {
      if (!ports.structure.dropEmpty(sheet, keptAtEnd(ports))) return [];
      if (isHistorySheet(sheet)) dropHistoryIndex(ports.store); // it knows its rows by their places
      return [foundOf(sheet, 0, 0, ports)];
    });
}

function foundOf(sheet: SheetKey, rows: number, columns: number, { config }: Ports): Found {
  const value = [rows, columns].filter((n) => n > 0).join(' + ');
  const shown = inLanguage(emptyFixText, config.language);
  return {
    ...{ rule: emptyRule.id, sheet, id: '', row: 1, field: '', value, places: {}, owner: null },
    fix: { set: {}, shown },
  };
}
