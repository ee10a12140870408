import type { RawCell } from '../domain/cells/rawCell.ts';
import type { Sheet } from './appsScript.ts';
import { lettersOf, rowsLeft } from './grid.ts';
import { patiently } from './patiently.ts';
import { runsOf } from './table/runs.ts';
import type { Tab } from './table/tab.ts';

/** Spare rows added whenever the grid has to grow (workbook.md 6). */
const spareRows = 500;
/** Ranges named in one call. */
const mostRanges = 500;

export function googleTab(sheet: Sheet): Tab {
  return {
    lastRow: () => patiently(() => sheet.getLastRow()),
    read: (row, column, rows, columns) =>
      patiently(() => rowsLeft(sheet, row, column, rows, columns)?.getValues() ?? []),
    write: (row, column, cells) => {
      const width = cells[0]?.length ?? 0;
      if (cells.length > 0 && width > 0) {
        patiently(() => sheet.getRange(row, column, cells.length, width).setValues(cells as RawCell[][]));
      }
    },
    writeAlike: (rows, column, cell) => {
      const letters = lettersOf(column);
      const runs = runsOf(rows).map(({ first, last }) => `${letters}${first}:${letters}${last}`);
      for (let from = 0; from < runs.length; from += mostRanges) {
        patiently(() => sheet.getRangeList(runs.slice(from, from + mostRanges)).setValue(cell));
      }
    },
    growTo: (row) => {
      patiently(() => {
        const rows = sheet.getMaxRows();
        if (row > rows) sheet.insertRowsAfter(rows, row - rows + spareRows);
      });
    },
    deleteRows: (row, count) => {
      const rows = sheet.getMaxRows();
      // the last row below the headers cannot be deleted (platform S56)
      if (row + count > rows) sheet.insertRowsAfter(rows, 1);
      sheet.deleteRows(row, count);
    },
    layCheckboxes: (row, column, rows, columns, on) => {
      const range = sheet.getRange(row, column, rows, columns);
      patiently(() => (on ? range.insertCheckboxes() : range.removeCheckboxes()));
    },
    clearNotes: (row, rows) => {
      patiently(() => {
        const range = rowsLeft(sheet, row, 1, rows, sheet.getLastColumn());
        range?.setNotes(Array.from({ length: range.getNumRows() }, () => new Array(range.getNumColumns()).fill(null)));
      });
    },
    formatCells: (row, column, formats) => {
      const width = formats[0]?.length ?? 0;
      if (formats.length > 0 && width > 0) {
        patiently(() => sheet.getRange(row, column, formats.length, width).setNumberFormats(formats as string[][]));
      }
    },
  };
}
