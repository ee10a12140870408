import { dropHistoryIndex } from '../../domain/history/historyIndex.ts';
import { isNotedSheet } from '../../domain/history/historyRows.ts';
import type { Ports } from '../../ports.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { aliasRenamed } from '../workbook/followLabels.ts';
import { stampRows } from './stampRows.ts';
import { takeTicks } from './takeTicks.ts';

/** A larger paste is left to the hourly run (failures F27). */
const mostRows = 200;
/** The event ends after 30 s; the hourly run does what it leaves. */
const lockWaitMs = 5_000;

export interface EditedCells {
  readonly sheet: SheetKey;
  readonly row: number;
  readonly rows: number;
  /** keys */
  readonly columns: readonly string[];
}

/** What follows from a person's edit of the grid: ids and stamps of records, ticks and days on Today. */
export function noticeEdit({ sheet, row, rows, columns }: EditedCells, ports: Ports): void {
  // the index of histories cannot follow so many
  if (rows > mostRows) {
    if (isNotedSheet(sheet)) dropHistoryIndex(ports.store);
    return;
  }
  if (schemaOf(sheet).kind === 'records') ports.lock.run(lockWaitMs, () => stampRows(sheet, row, rows, columns, ports));
  if (sheet === 'lists') ports.lock.run(lockWaitMs, () => aliasRenamed(ports));
  if (sheet === 'today') ports.lock.run(lockWaitMs, () => takeTicks(row, rows, ports));
}
