import type { Case, Json } from '../case.ts';
import { plain, valueOr } from '../observe.ts';

const shown = (id: string, value: number | string, format: string, expected: Json, source = 'S32, S48'): Case => ({
  id,
  about: `${JSON.stringify(value)} in the format ${format}`,
  source,
  expected,
  run: ({ cell }) => {
    const range = cell().setNumberFormat(format);
    return valueOr(() => range.setValue(value).getDisplayValue());
  },
});

const moment = new Date(Date.UTC(2026, 2, 5, 13, 7, 9));

const dateShown = (id: string, format: string, expected: Json): Case => ({
  id,
  about: `the 5th of March 2026, 14:07:09, in the format ${format}`,
  source: 'S32, S48',
  expected,
  run: ({ cell }) => cell().setNumberFormat(format).setValue(moment).getDisplayValue(),
});

const automatic = (id: string, value: number, expected: string): Case => ({
  id,
  about: `the number ${value} in an automatic cell`,
  source: 'H61 lines 36–39',
  expected,
  run: ({ cell }) => cell().setValue(value).getDisplayValue(),
});

export const formats: readonly Case[] = [
  shown('integer', 1234.5, '0', '1235'),
  shown('decimals', 5, '0.00', '5.00'),
  shown('group', 1_234_567.891, '#,##0.00', '1,234,567.89'),
  shown('padded', 7, '000', '007'),
  shown('optional', 1.5, '0.##', '1.5'),
  shown('percent', 0.125, '0.0%', '12.5%'),
  shown('negative-section', -5, '0.00;(0.00)', '(5.00)'),
  shown('zero-section', 0, '0;-0;"none"', 'none'),
  shown('literal', 5, '"EUR "0.00', 'EUR 5.00'),
  shown('scientific', 12_345, '0.00E+00', '1.23E+04'),
  shown('text-section', 'abc', '@', 'abc'),
  shown('rounds-half', 2.675, '0.00', '2.68'),
  dateShown('date-iso', 'yyyy-mm-dd', '2026-03-05'),
  dateShown('date-time', 'yyyy-mm-dd hh:mm:ss', '2026-03-05 14:07:09'),
  dateShown('date-short', 'd.m.yy', '5.3.26'),
  dateShown('minutes-beside-hours', 'mm/dd hh:mm', '03/05 14:07'),
  dateShown('weekday', 'ddd', 'Thu'),
  dateShown('month-name', 'mmmm', 'March'),
  dateShown('half-day', 'h:mm am/pm', '2:07 PM'),
  automatic('third', 1 / 3, '0.3333333333'),
  automatic('small', 0.000_012_34, '0.00001234'),
  automatic('million', 1_234_567, '1234567'),
  {
    id: 'elapsed',
    about: 'a day and a half as elapsed hours',
    source: 'S48',
    expected: '36:00',
    run: ({ cell }) => cell().setNumberFormat('[h]:mm').setValue(1.5).getDisplayValue(),
  },
  {
    id: 'automatic-name',
    about: 'getNumberFormat of an automatic cell',
    source: 'S42',
    unsure: 'LC09',
    expected: '0.###############',
    run: ({ cell }) => cell().getNumberFormat(),
  },
  {
    id: 'typed-date-format',
    about: 'a typed day gives an automatic cell a date format, and a number written later keeps it',
    source: 'S42, S45',
    expected: ['yyyy-mm-dd', '2026-03-06'],
    run: ({ cell }) => {
      const range = cell().setValue('2026-03-05');
      return [range.getNumberFormat(), range.setValue(46_087).getDisplayValue()];
    },
  },
  {
    id: 'display-in-german',
    about: 'numbers show with the locale’s decimal sign, and read as numbers all the same',
    source: 'S32',
    expected: ['1.234,50', 1234.5],
    run: ({ book, cell, afterwards }) => {
      const range = cell().setNumberFormat('#,##0.00').setValue(1234.5);
      afterwards(() => book.setSpreadsheetLocale('en_US'));
      book.setSpreadsheetLocale('de_DE');
      return [range.getDisplayValue(), plain(range.getValue())];
    },
  },
  {
    id: 'truth-in-german',
    about: 'true shows as WAHR in German and reads as true',
    source: 'S32',
    expected: ['WAHR', true],
    run: ({ book, cell, afterwards }) => {
      const range = cell().setValue(true);
      afterwards(() => book.setSpreadsheetLocale('en_US'));
      book.setSpreadsheetLocale('de_DE');
      return [range.getDisplayValue(), plain(range.getValue())];
    },
  },
];
