import { describe, expect, it } from '@jest/globals';
import { HostStrictError } from '../services/service.ts';
import { aBook, aScript } from '../services/spreadsheet/testing/aScript.ts';
import { type CoerceContext, coerce } from './coerce.ts';
import { displayValue } from './displayValue.ts';
import type { SpreadsheetLocale } from './localeRules.ts';
import { serialToDate } from './zone.ts';

const timeZone = 'Europe/Berlin';
const now = Date.UTC(2026, 2, 20, 12);

/** Writes a value into a cell by script and reads it back, as H61 asks. */
function written(value: unknown, format?: string, locale: SpreadsheetLocale = 'en_US') {
  const { sh } = aScript(aBook({ locale }));
  const range = sh.getRange('A1');
  if (format !== undefined) range.setNumberFormat(format);
  range.setValue(value);
  return { stored: range.getValue() as unknown, shown: () => range.getDisplayValue(), formula: range.getFormula() };
}

/** Midnight in Berlin as the instant it is. */
const berlin = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(Date.UTC(year, month - 1, day, hour - 1, minute));

const lines: readonly [
  line: number,
  input: unknown,
  stored: unknown,
  display: string,
  format?: string,
  locale?: SpreadsheetLocale,
][] = [
  [1, '007', 7, '7'],
  [2, '007', '007', '007', '@'],
  [3, "'007", '007', '007'],
  [4, "''x", "'x", "'x"],
  [5, '1e3', 1000, '1.00E+03'],
  [6, '12E5', 1_200_000, '1.20E+06'],
  [7, '1,234', 1234, '1,234'],
  [8, '1.234,56', '1.234,56', '1.234,56'],
  [9, '1.234,56', 1234.56, '1.234,56', undefined, 'de_DE'],
  [11, '10%', 0.1, '10%'],
  [12, '$5', 5, '$5'],
  [13, '-5', -5, '-5'],
  [14, '+5', 5, '5'],
  [16, '+491701234567', 491_701_234_567, '491701234567'],
  [18, '=1+1', 2, '2'],
  [19, '=FOO(', '#ERROR!', '#ERROR!'],
  [21, 'TRUE', true, 'TRUE'],
  [21, 'true', true, 'TRUE'],
  [22, true, true, 'TRUE'],
  [23, 'yes', 'yes', 'yes'],
  [24, '2026-03-05', berlin(2026, 3, 5), '2026-03-05'],
  [25, '2026-03-05', '2026-03-05', '2026-03-05', '@'],
  [26, '3/5/2026', berlin(2026, 3, 5), '3/5/2026'],
  [27, '3/5/2026', new Date(Date.UTC(2026, 4, 2, 22)), '3/5/2026', undefined, 'en_GB'],
  [28, '31/12/2026', '31/12/2026', '31/12/2026'],
  [29, '1/2', berlin(2026, 1, 2), '1/2'],
  [31, 'Mar 2026', berlin(2026, 3, 1), 'Mar 2026'],
  [32, '10:30', berlin(1899, 12, 30, 10, 30), '10:30'],
  [33, '2026-03-05T10:00:00Z', '2026-03-05T10:00:00Z', '2026-03-05T10:00:00Z'],
  [34, berlin(2026, 3, 5), berlin(2026, 3, 5), '3/5/2026'],
  [35, berlin(2026, 3, 5, 10), berlin(2026, 3, 5, 10), '3/5/2026 10:00:00'],
  [36, 42, 42, '42'],
  [36, 0.1, 0.1, '0.1'],
  [36, -0.5, -0.5, '-0.5'],
  [37, 0.1 + 0.2, 0.30000000000000004, '0.3'],
  [38, '12345678901234567890', 12345678901234567000, '1.23457E+19'],
  [39, Number('9007199254740993'), 9007199254740992, '9.0072E+15'],
  [40, '', '', ''],
  [40, null, '', ''],
  [41, 'a\nb', 'a\nb', 'a\nb'],
  [42, '  text ', '  text ', '  text '],
  [44, 'anna@team.example', 'anna@team.example', 'anna@team.example'],
  [44, 'http://x.example', 'http://x.example', 'http://x.example'],
  [46, '00123-4', '00123-4', '00123-4'],
  [46, 'A1', 'A1', 'A1'],
  [46, '1 000', '1 000', '1 000'],
  [47, 5, '5', '5', '@'],
  [48, '5', 5, '5.00', '0.00'],
  [49, '+8613800001234', '+8613800001234', '+8613800001234', '@'],
  [49, '+49 170 1234567', '+49 170 1234567', '+49 170 1234567', '@'],
  [49, '-5', '-5', '-5', '@'],
  [49, '1.5', '1.5', '1.5', '@'],
  ...["'=1+1", "'-abc", "'+abc", "'@abc"].flatMap((text): (typeof lines)[number][] => [
    [50, text, text.slice(1), text.slice(1)],
    [50, text, text.slice(1), text.slice(1), '@'],
  ]),
];

const refused: readonly [line: number, input: string, format?: string, locale?: SpreadsheetLocale][] = [
  [10, '1.5', undefined, 'de_DE'],
  [15, '+49 170 1234567'],
  [17, '- note'],
  [17, '-abc'],
  [17, '+abc'],
  [17, '@abc'],
  [17, `- ${'long '.repeat(30)}`],
  [20, '=1+1', '@'],
  [43, ' 5 '],
  [45, '#N/A'],
];

/** Other ways to type what the table is sure of. */
const alike: readonly (readonly [input: string, shown: string, locale: SpreadsheetLocale])[] = [
  ['3/5/26', '3/5/26', 'en_US'],
  ['5-Mar-2026', '5-Mar-2026', 'en_US'],
  ['5 March 2026', '5 March 2026', 'en_US'],
  ['March 5, 2026', 'March 5, 2026', 'en_US'],
  ['Mar 5, 2026', 'Mar 5, 2026', 'en_US'],
  ['5-Mar', '5-Mar', 'en_US'],
  ['2026/03/05', '2026/03/05', 'en_US'],
  ['5.3.2026', '5.3.2026', 'de_DE'],
  ['05.03.26', '05.03.26', 'de_DE'],
];

const cases = lines.map(([line, input, stored, display, format, locale]) => ({
  line,
  input,
  stored,
  display,
  format,
  locale,
}));
const refusedCases = refused.map(([line, input, format, locale]) => ({ line, input, format, locale }));

describe('coercion', () => {
  it.each(cases)(
    'H61 line $line stores $input as $stored and shows $display',
    ({ input, stored, display, format, locale }) => {
      const result = written(input, format, locale);
      expect(result.stored).toEqual(stored);
      expect(result.shown()).toBe(display);
    },
  );

  it.each(refusedCases)('H61 line $line refuses $input', ({ input, format, locale }) => {
    expect(() => written(input, format, locale)).toThrow(HostStrictError);
  });

  it('H61 line 18 keeps the formula, line 50 keeps none', () => {
    expect(written('=1+1').formula).toBe('=1+1');
    expect(written("'=1+1").formula).toBe('');
  });

  it('H61 line 30 reads a day and a month but refuses to show them', () => {
    const { stored, shown } = written('3-4');
    expect(stored).toEqual(new Date(Date.UTC(2026, 2, 3, 23)));
    expect(shown).toThrow(HostStrictError);
  });

  it('H61 line 47 warns of a number in a text cell', () => {
    const { sh, warnings } = aScript(aBook());
    sh.getRange('A1').setNumberFormat('@').setValue(5);
    expect(warnings).toHaveLength(1);
  });
});

describe('dates typed otherwise', () => {
  it.each(alike)('%s is the fifth of March', (input, shown, locale) => {
    const result = written(input, undefined, locale);
    expect(result.stored).toEqual(berlin(2026, 3, 5));
    expect(result.shown()).toBe(shown);
  });

  it.each([
    ['2/29/2024', berlin(2024, 2, 29)],
    ['2/29/2026', '2/29/2026'],
    ['29-Feb-2024', berlin(2024, 2, 29)],
  ])('%s is a day where the year has one', (input, stored) => {
    expect(written(input).stored).toEqual(stored);
  });

  it.each(['3/5/40', 'Jan-26', '3/2026', '1 1/2', '($5)', '25:00', 'Mar 5', '２０２６年3月5日', '３月5日', '１２３'])(
    '%s is refused',
    (input) => {
      expect(() => written(input)).toThrow(HostStrictError);
    },
  );
});

describe('coerce', () => {
  const context: CoerceContext = { locale: 'zh_CN', timeZone, now };

  it.each([
    ['2026/3/5', 'yyyy/m/d'],
    ['2026/03/05', 'yyyy/mm/dd'],
    ['2026年3月5日', 'yyyy"年"m"月"d"日"'],
    ['2026-03-05 10:30', 'yyyy-mm-dd hh:mm'],
  ])('reads %s as a date in Chinese', (text, format) => {
    const { cell, format: typed } = coerce(text, undefined, context);
    expect(displayValue(cell as number, typed, 'zh_CN')).toBe(text);
    expect(typed).toBe(format);
  });

  it('reads ¥5 as money in Chinese and refuses it in German', () => {
    expect(coerce('¥5', undefined, context).cell).toBe(5);
    expect(() => coerce('¥5', undefined, { ...context, locale: 'de_DE' })).toThrow(HostStrictError);
  });

  it('keeps the format of a date cell for another way of typing', () => {
    expect(coerce('2026/3/5', 'yyyy-mm-dd', context)).toEqual({ cell: 46086 });
  });

  it('refuses a date in a number cell, and takes it from a person', () => {
    expect(() => coerce('2026-03-05', '0.00', context)).toThrow(HostStrictError);
    expect(coerce('2026-03-05', '0.00', { ...context, lenient: true })).toEqual({ cell: 46086, format: 'yyyy-mm-dd' });
  });

  it.each(refusedCases)('line $line from a person is text: $input', ({ input, format, locale = 'en_US' }) => {
    expect(coerce(input, format, { locale, timeZone, now, lenient: true })).toEqual({ cell: input });
  });

  it('takes the current year in the zone of the spreadsheet', () => {
    const newYear = Date.UTC(2026, 11, 31, 23, 30);
    const { cell } = coerce('1/2', undefined, { locale: 'en_US', timeZone, now: newYear });
    expect(serialToDate(cell as number, timeZone)).toEqual(berlin(2027, 1, 2));
  });
});
