import { describe, expect, it } from '@jest/globals';
import { type ChangedRow, patchesOf } from './patches.ts';

const cellsAWrite = 90;

/** A picture of the block, `x` where something differs, and what is written. */
function written(lines: readonly string[]): string[] {
  const width = lines[0]!.length;
  const changed = lines.flatMap((line, row): ChangedRow[] => {
    const columns = [...line].reduce((bits, sign, column) => bits | (sign === 'x' ? 1 << column : 0), 0);
    return columns === 0 ? [] : [{ row, columns }];
  });
  return patchesOf(changed, width, cellsAWrite).map(
    ({ rows, columns }) => `${rows.first}-${rows.last}, ${columns.first}-${columns.last}`,
  );
}

const repeated = (lines: readonly string[], times: number) => Array.from({ length: times }, () => lines).flat();

describe('patchesOf', () => {
  it('writes a row of few columns at once, and no column in which nothing differs', () => {
    expect(written(['...', 'xx.', '...'])).toEqual(['1-1, 0-1']);
    expect(written(['...'])).toEqual([]);
  });

  it('writes a column that differs everywhere apart from one that does seldom', () => {
    const below = repeated(['x.'], 240);
    expect(written([...repeated(['xx'], 60), ...below])).toEqual(['0-299, 0-0', '0-59, 1-1']);
    expect(written(repeated(['xx', '.x'], 60))).toEqual(['0-119, 0-1']);
  });

  it('leaves out what lies far between two changes', () => {
    const far = repeated(['...'], 31);
    expect(written(['xxx', ...far, 'xxx'])).toEqual(['0-0, 0-2', '32-32, 0-2']);
    expect(written(['xxx', ...far.slice(1), 'xxx'])).toEqual(['0-31, 0-2']);
  });

  it('covers all changed cells and costs no more than one write', () => {
    const lines = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 6 }, (__, column) => ((row * 7 + column * column * 31) % 11 < 2 ? 'x' : '.')).join(''),
    );
    const cells = new Set<string>();
    let cost = 0;
    for (const patch of written(lines)) {
      const [top, bottom, left, right] = patch.match(/\d+/g)!.map(Number) as [number, number, number, number];
      cost += cellsAWrite + (bottom - top + 1) * (right - left + 1);
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) cells.add(`${row},${column}`);
    }
    const changed = lines.flatMap((line, row) =>
      [...line].flatMap((sign, at) => (sign === 'x' ? [`${row},${at}`] : [])),
    );
    expect(changed.filter((cell) => !cells.has(cell))).toEqual([]);
    expect(cost).toBeLessThanOrEqual(cellsAWrite + 200 * 6);
  });
});
