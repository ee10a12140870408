import { lastColumnOf, lastRowOf } from '../../workbook/area.ts';
import type { Cell } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Execution } from '../service.ts';

/** A format that typing gives to an automatic cell. */
export interface TypedFormat {
  readonly row: number;
  readonly column: number;
  readonly format: string;
}

/** Content that an execution has written and nobody else sees yet. */
interface PendingWrite {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly TypedFormat[];
  /** cells it costs (L23) */
  readonly cost: number;
  /** a check that is due at the commit, in the host mode where validation reports late (H75) */
  readonly check?: () => void;
}

/** A write of one small row has its own price (L13). */
const SMALL_FLUSH_CELLS = 100;

/**
 * The writes of one execution until they reach the workbook: at flush(), before a read of the same execution, at
 * structural operations, at the end (C2). A killed execution drops it.
 */
export class WriteBuffer {
  private pending: PendingWrite[] = [];
  private appliedCost = 0;
  private writes = 0;

  get isEmpty(): boolean {
    return this.writes === 0;
  }

  add(write: PendingWrite): void {
    this.pending.push(write);
    this.writes++;
  }

  /** Formats and rules take effect at once, but the next flush has to carry them. */
  count(cells: number): void {
    this.appliedCost += cells;
    this.writes++;
  }

  drop(): void {
    this.pending = [];
    this.appliedCost = 0;
    this.writes = 0;
  }

  /** Brings everything to the workbook; free when there is nothing. */
  commit(execution: Execution): void {
    if (this.isEmpty) return;
    const cells = this.pending.reduce((sum, { cost }) => sum + cost, this.appliedCost);
    const isSmall = this.writes === 1 && cells <= SMALL_FLUSH_CELLS;
    execution.charge({ operation: isSmall ? 'smallFlush' : 'flush', cells });
    const { pending } = this;
    this.drop();
    for (const write of pending) apply(write, execution);
  }
}

function apply({ sheet, row, column, cells, formats, check }: PendingWrite, execution: Execution): void {
  const area = { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
  const isGone = sheet.book.sheetById(sheet.id) !== sheet;
  if (isGone || lastRowOf(area) > sheet.maxRows || lastColumnOf(area) > sheet.maxColumns) {
    execution.warn(`a write to "${sheet.name}" was lost: its cells were deleted before it was committed`);
    return;
  }
  check?.();
  sheet.writeCells(row, column, cells);
  for (const typed of formats) {
    if (sheet.attribute('numberFormat', typed.row, typed.column) !== undefined) continue;
    sheet.setAttribute('numberFormat', { row: typed.row, column: typed.column, rows: 1, columns: 1 }, typed.format);
  }
}
