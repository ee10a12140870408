import { type Area, cellArea, contains } from '../../workbook/area.ts';
import type { Cell } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Execution, ServiceError } from '../service.ts';

/** A format that typing gives to an automatic cell. */
export interface TypedFormat {
  readonly row: number;
  readonly column: number;
  readonly format: string;
}

/** A change of content that nobody else sees yet. */
interface PendingWrite {
  readonly sheet: Sheet;
  readonly area: Area;
  /** null clears the area */
  readonly cells: readonly (readonly Cell[])[] | null;
  readonly formats?: readonly TypedFormat[];
  /** cells it costs (L23) */
  readonly cost: number;
  /** a rejecting rule that stood when it was written, in the host mode where validation reports at the commit (H75) */
  readonly broken?: ServiceError | null;
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

  /** What is typed into cells gives them no format any more: it was set or cleared after the typing. */
  forgetFormats(sheet: Sheet, area: Area): void {
    this.pending = this.pending.map((write) => {
      if (write.sheet !== sheet || !write.formats?.length) return write;
      const isKept = ({ row, column }: TypedFormat) => !contains(area, cellArea(row, column));
      return { ...write, formats: write.formats.filter(isKept) };
    });
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

function apply({ sheet, area, cells, formats = [], broken }: PendingWrite, execution: Execution): void {
  const isGone = sheet.book.sheetById(sheet.id) !== sheet;
  if (isGone || !contains(sheet.whole, area)) {
    execution.warn(`a write to "${sheet.name}" was lost: its cells were deleted before it was committed`);
    return;
  }
  if (broken) throw broken;
  if (cells) sheet.writeCells(area.row, area.column, cells);
  else sheet.clearContent(area);
  for (const { row, column, format } of formats) {
    if (sheet.attribute('numberFormat', row, column) !== undefined) continue;
    sheet.setAttribute('numberFormat', cellArea(row, column), format);
  }
}
