import type { Case, Json } from '../case.ts';
import { refused, valueOr, written } from '../observe.ts';

/** A line of the coercion table: what is written, in which format, and what is read. */
type Line = readonly [id: string, input: string | number | boolean | null, expected: Json, format?: string];

const asText = (text: string): Json => [text, 'string', text];

const lines: readonly Line[] = [
  ['01', '007', [7, 'number', '7']],
  ['02', '007', asText('007'), '@'],
  ['03', "'007", asText('007')],
  ['04', "''x", asText("'x")],
  ['05', '1e3', [1000, 'number', '1.00E+03']],
  ['06', '12E5', [1_200_000, 'number', '1.20E+06']],
  ['07', '1,234', [1234, 'number', '1,234']],
  ['08', '1.234,56', asText('1.234,56')],
  ['11', '10%', [0.1, 'number', '10%']],
  ['12', '$5', [5, 'number', '$5']],
  ['13', '-5', [-5, 'number', '-5']],
  ['14', '+5', [5, 'number', '5']],
  ['16', '+491701234567', [491_701_234_567, 'number', '491701234567']],
  ['18', '=1+1', [2, 'number', '2', '=1+1']],
  ['19', '=FOO(', ['#ERROR!', 'string', '#ERROR!', '=FOO(']],
  ['21a', 'TRUE', [true, 'boolean', 'TRUE']],
  ['21b', 'true', [true, 'boolean', 'TRUE']],
  ['22', true, [true, 'boolean', 'TRUE']],
  ['23', 'yes', asText('yes')],
  ['24', '2026-03-05', ['2026-03-04T23:00:00.000Z', 'Date', '2026-03-05']],
  ['25', '2026-03-05', asText('2026-03-05'), '@'],
  ['26', '3/5/2026', ['2026-03-04T23:00:00.000Z', 'Date', '3/5/2026']],
  ['28', '31/12/2026', asText('31/12/2026')],
  ['31', 'Mar 2026', ['2026-02-28T23:00:00.000Z', 'Date', 'Mar 2026']],
  ['32', '10:30', ['1899-12-30T09:30:00.000Z', 'Date', '10:30']],
  ['33', '2026-03-05T10:00:00Z', asText('2026-03-05T10:00:00Z')],
  ['36a', 42, [42, 'number', '42']],
  ['36b', 0.1, [0.1, 'number', '0.1']],
  ['36c', -0.5, [-0.5, 'number', '-0.5']],
  ['37', 0.1 + 0.2, [0.30000000000000004, 'number', '0.3']],
  ['38', '12345678901234567890', [12_345_678_901_234_567_000, 'number', '1.23457E+19']],
  ['39', 9_007_199_254_740_992, [9_007_199_254_740_992, 'number', '9.0072E+15']],
  ['40a', '', asText('')],
  ['40b', null, asText('')],
  ['41', 'a\nb', asText('a\nb')],
  ['42', '  text ', asText('  text ')],
  ['44a', 'anna@team.example', asText('anna@team.example')],
  ['44b', 'http://x.example', asText('http://x.example')],
  ['46a', '00123-4', asText('00123-4')],
  ['46b', 'A1', asText('A1')],
  ['46c', '1 000', asText('1 000')],
  ['48', '5', [5, 'number', '5.00'], '0.00'],
  ['49a', '+8613800001234', asText('+8613800001234'), '@'],
  ['49b', '+49 170 1234567', asText('+49 170 1234567'), '@'],
  ['49c', '-5', asText('-5'), '@'],
  ['49d', '1.5', asText('1.5'), '@'],
  ['50a', "'=1+1", asText('=1+1')],
  ['50b', "'-abc", asText('-abc')],
  ['50c', "'+abc", asText('+abc')],
  ['50d', "'@abc", asText('@abc')],
];

/** Lines without a known answer: the local host refuses them, so that nothing comes to depend on a guess. */
const unsureLines: readonly (readonly [...line: Line, check: string])[] = [
  ['15', '+49 170 1234567', refused, undefined, 'LC09'],
  ['17a', '- note', refused, undefined, 'LC09'],
  ['17b', '-abc', refused, undefined, 'LC09'],
  ['17c', '+abc', refused, undefined, 'LC09'],
  ['17d', '@abc', refused, undefined, 'LC09'],
  ['20', '=1+1', refused, '@', 'LC10'],
  ['43', ' 5 ', refused, undefined, 'LC09'],
  ['45', '#N/A', refused, undefined, 'LC09'],
  ['47', 5, ['5', 'string', '5'], '@', 'LC10'],
  ['50e', "'=1+1", asText('=1+1'), '@', 'LC10'],
  ['50f', "'-abc", asText('-abc'), '@', 'LC10'],
];

const shown = (input: Line[1], format?: string) =>
  `${JSON.stringify(input)} written into ${format === undefined ? 'an automatic cell' : `a cell of format ${format}`}`;

const tableCase = ([id, input, expected, format]: Line): Case => ({
  id,
  about: shown(input, format),
  source: `H61 line ${Number.parseInt(id, 10)}`,
  expected,
  run: (scene) => written(scene.cell(), input, format),
});

/** A text typed where another locale is spoken. */
const inLocale = (id: string, locale: string, input: string, expected: Json, unsure?: string): Case => ({
  id,
  about: `${JSON.stringify(input)} written into an automatic cell, locale ${locale}`,
  source: `H61 line ${Number.parseInt(id, 10)}`,
  ...(unsure === undefined ? {} : { unsure }),
  expected,
  run: ({ book, cell, afterwards }) => {
    book.setSpreadsheetLocale(locale);
    afterwards(() => book.setSpreadsheetLocale('en_US'));
    return written(cell(), input);
  },
});

export const coercion: readonly Case[] = [
  ...lines.map(tableCase),
  ...unsureLines.map(([id, input, expected, format, unsure]) => ({
    ...tableCase([id, input, expected, format]),
    unsure,
  })),
  inLocale('09', 'de_DE', '1.234,56', [1234.56, 'number', '1.234,56']),
  inLocale('10', 'de_DE', '1.5', refused, 'LC09'),
  inLocale('27', 'en_GB', '3/5/2026', ['2026-05-02T22:00:00.000Z', 'Date', '3/5/2026']),
  {
    id: '29',
    about: '"1/2" is the 2nd of January of the current year',
    source: 'H61 line 29',
    expected: ['01-02', true, '1/2'],
    run: ({ cell }) => dayOfThisYear(cell().setValue('1/2')),
  },
  {
    id: '30',
    about: '"3-4" is the 4th of March of the current year; how it shows is not known',
    source: 'H61 line 30',
    unsure: 'LC09',
    expected: ['03-04', true, refused],
    run: ({ cell }) => dayOfThisYear(cell().setValue('3-4')),
  },
  {
    id: '34',
    about: 'a Date at midnight of the spreadsheet’s zone comes back the same and shows as a day',
    source: 'H61 line 34, S45',
    expected: ['2026-03-04T23:00:00.000Z', 'Date', '3/5/2026'],
    run: ({ cell }) => written(cell(), new Date(Date.UTC(2026, 2, 4, 23))),
  },
  {
    id: '35',
    about: 'a Date with a time comes back the same and shows its time',
    source: 'H61 line 35, S45',
    expected: ['2026-03-05T09:00:00.000Z', 'Date', '3/5/2026 10:00:00'],
    run: ({ cell }) => written(cell(), new Date(Date.UTC(2026, 2, 5, 9))),
  },
];

function dayOfThisYear(cell: GoogleAppsScript.Spreadsheet.Range): Json {
  const zone = 'Europe/Berlin';
  const [day, year] = Utilities.formatDate(cell.getValue() as Date, zone, 'MM-dd yyyy').split(' ');
  const isThisYear = year === Utilities.formatDate(new Date(), zone, 'yyyy');
  return [day ?? '', isThisYear, valueOr(() => cell.getDisplayValue())];
}
