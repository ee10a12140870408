import type { RawCell } from '../../src/domain/cells/rawCell.ts';
import type { Tab } from '../../src/google/table/tab.ts';

/** A tab in memory that behaves as Google's grid does, and tells what was asked of it. */
export function gridTab(rows: RawCell[][]) {
  const grid = rows.map((row) => [...row]);
  const calls: string[] = [];
  const width = Math.max(...grid.map((row) => row.length));
  const stored = (cell: RawCell): RawCell => (typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell);
  const tab: Tab = {
    lastRow: () => {
      for (let row = grid.length; row > 0; row -= 1) if (grid[row - 1]!.some((cell) => cell !== '')) return row;
      return 0;
    },
    read: (row, column, count, columns) => {
      calls.push(`read ${row},${column} ${count}x${columns}`);
      return Array.from({ length: count }, (_, index) =>
        Array.from({ length: columns }, (_unused, place) => grid[row - 1 + index]?.[column - 1 + place] ?? ''),
      );
    },
    write: (row, column, cells) => {
      calls.push(`write ${row},${column} ${cells.length}x${cells[0]?.length ?? 0}`);
      cells.forEach((line, index) => {
        line.forEach((cell, place) => {
          grid[row - 1 + index]![column - 1 + place] = stored(cell);
        });
      });
    },
    writeAlike: (wanted, column, cell) => {
      calls.push(`write ${wanted.join(' ')},${column} alike`);
      for (const row of wanted) grid[row - 1]![column - 1] = stored(cell);
    },
    growTo: (row) => {
      while (grid.length < row) grid.push(new Array<RawCell>(width).fill(''));
    },
    deleteRows: (row, count) => {
      grid.splice(row - 1, count);
    },
    layCheckboxes: (row, column, count, columns, on) => {
      for (let index = 0; index < count; index += 1)
        grid[row - 1 + index]!.fill(on ? false : '', column - 1, column - 1 + columns);
    },
    clearNotes: (row, count) => {
      calls.push(`notes ${row} ${count}`);
    },
    formatCells: (row, column, formats) => {
      calls.push(`format ${row},${column} ${formats.length}x${formats[0]?.length ?? 0}`);
    },
  };
  return { tab, grid, calls };
}
