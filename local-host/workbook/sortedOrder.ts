import type { CellValue } from './cell.ts';
import { localeRules, type SpreadsheetLocale } from './localeRules.ts';

export interface SortKey {
  /** column of the sheet, not of the area (S60) */
  readonly column: number;
  readonly ascending: boolean;
}

const rank = (value: CellValue) => ['number', 'string', 'boolean'].indexOf(typeof value);

/**
 * The order in which a sort puts rows: `order[i]` is the row that comes to place i. Numbers before texts before truth
 * values, empty cells always last, equal rows as they were.
 *
 * @param columns the values of each key's column
 */
export function sortedOrder(
  columns: readonly (readonly CellValue[])[],
  keys: readonly SortKey[],
  locale: SpreadsheetLocale,
): number[] {
  const collator = new Intl.Collator(localeRules(locale).tag, { sensitivity: 'base', numeric: false });
  const compare = (a: CellValue, b: CellValue) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    return typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b);
  };
  const compareRows = (a: number, b: number) => {
    for (const [index, { ascending }] of keys.entries()) {
      const left = columns[index]?.[a] ?? '';
      const right = columns[index]?.[b] ?? '';
      if (left === '' || right === '') {
        if (left !== right) return left === '' ? 1 : -1;
        continue;
      }
      const difference = compare(left, right);
      if (difference !== 0) return ascending ? difference : -difference;
    }
    return a - b;
  };
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, index) => index).sort(compareRows);
}
