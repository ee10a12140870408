import type { Case, Json } from '../case.ts';
import { thrownBy } from '../observe.ts';

/** A way to ask for a range, past Google's types where a case needs it. */
type Ask = (...address: readonly unknown[]) => GoogleAppsScript.Spreadsheet.Range;

const asked = (sheet: GoogleAppsScript.Spreadsheet.Sheet): Ask => sheet.getRange as unknown as Ask;

const refusedAddress = (id: string, address: readonly unknown[], source: string, expected: Json): Case => ({
  id,
  about: `getRange(${address.map((part) => JSON.stringify(part)).join(', ')}) of a tab of 1,000 × 26 throws`,
  source,
  expected,
  run: ({ sheet }) => {
    const tab = sheet();
    return thrownBy(() => asked(tab).apply(tab, [...address]));
  },
});

const tooSmall = (what: string) => `Exception: The starting ${what} of the range is too small.`;
const none = (what: string) => `Exception: The number of ${what} in the range must be at least 1.`;
const outside = 'Exception: The coordinates of the range are outside the dimensions of the sheet.';

export const ranges: readonly Case[] = [
  refusedAddress('row-0', [0, 1], 'H49, E1', tooSmall('row')),
  refusedAddress('column-0', [1, 0], 'H49, E1', tooSmall('column')),
  refusedAddress('row-negative', [-1, 1], 'E1', tooSmall('row')),
  refusedAddress('no-rows', [1, 1, 0, 1], 'H49, E5', none('rows')),
  refusedAddress('no-columns', [1, 1, 1, 0], 'H49, E5', none('columns')),
  refusedAddress('row-past', [1001, 1], 'H49, E2', outside),
  refusedAddress('column-past', [1, 27], 'H49, E2', outside),
  refusedAddress('rows-past', [1000, 1, 2, 1], 'S3, E2', outside),
  refusedAddress('unreadable', ['bad!!'], 'H49, E3', 'Exception: Range not found'),
];
