import type { RawCell } from '../../domain/cells/rawCell.ts';
import { cheapGap, lengthOf, runsOf } from './runs.ts';
import type { Place } from './tab.ts';

/** Cells of some columns over adjacent rows. */
export interface CellBlock {
  readonly firstRow: number;
  readonly rows: number;
  cell(index: number, key: string): RawCell;
}

/** Reads columns over adjacent rows: one read for each run of near columns. The columns must exist. */
export function readBlock({ tab, columns }: Place, keys: readonly string[], firstRow: number, rows: number): CellBlock {
  const at = new Map<string, { cells: RawCell[][]; offset: number }>();
  const runs = runsOf(
    keys.map((key) => columns[key]!),
    cheapGap(rows),
  );
  if (rows > 0) {
    for (const run of runs) {
      const cells = tab.read(firstRow, run.first, rows, lengthOf(run));
      for (const key of keys) {
        const column = columns[key]!;
        if (column >= run.first && column <= run.last) at.set(key, { cells, offset: column - run.first });
      }
    }
  }
  return {
    firstRow,
    rows,
    cell: (index, key) => {
      const place = at.get(key);
      return place?.cells[index]?.[place.offset] ?? '';
    },
  };
}
