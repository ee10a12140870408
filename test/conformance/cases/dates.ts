import type { Case, Json } from '../case.ts';
import { plain, reading, valueOr } from '../observe.ts';

const berlin = 'Europe/Berlin';

/** A day typed in the spreadsheet's zone, as the instant that a script gets. */
const typed = (id: string, text: string, instant: string, about: string, source = 'S40'): Case => ({
  id,
  about,
  source,
  expected: instant,
  run: ({ cell }) => plain(cell().setValue(text).getValue()),
});

const formatted = (id: string, pattern: string, expected: string, source = 'S46'): Case => ({
  id: `pattern-${id}`,
  about: `formatDate with ${JSON.stringify(pattern)} in Europe/Berlin`,
  source,
  expected,
  run: () => Utilities.formatDate(new Date(Date.UTC(2026, 2, 5, 13, 7, 9, 45)), berlin, pattern),
});

/** Serial number that a cell holds for an instant, shown by the number format "0.00000". */
const serial = (id: string, instant: number, expected: Json, about: string): Case => ({
  id: `serial-${id}`,
  about,
  source: 'S40, H63',
  expected,
  run: ({ cell }) => {
    const range = cell().setValue(new Date(instant)).setNumberFormat('0.00000');
    return Math.round(Number(range.getValue()) * 100_000) / 100_000;
  },
});

export const dates: readonly Case[] = [
  typed('winter', '2026-01-15', '2026-01-14T23:00:00.000Z', 'a day in winter begins at 23:00 UTC'),
  typed('summer', '2026-07-15', '2026-07-14T22:00:00.000Z', 'a day in summer begins at 22:00 UTC'),
  typed('spring-forward', '2026-03-29', '2026-03-28T23:00:00.000Z', 'the day of 23 hours begins in winter time'),
  typed('after-spring', '2026-03-30', '2026-03-29T22:00:00.000Z', 'the day after it begins in summer time'),
  typed('fall-back', '2026-10-25', '2026-10-24T22:00:00.000Z', 'the day of 25 hours begins in summer time'),
  typed('after-fall', '2026-10-26', '2026-10-25T23:00:00.000Z', 'the day after it begins in winter time'),
  typed('leap', '2028-02-29', '2028-02-28T23:00:00.000Z', 'the 29th of February of a leap year is a day'),
  typed('year-end', '2026-12-31', '2026-12-30T23:00:00.000Z', 'the last day of a year'),
  typed('no-leap', '2026-02-29', '2026-02-29', 'the 29th of February of another year stays text', 'S24'),
  typed('old', '1950-06-01', '1950-05-31T23:00:00.000Z', 'a day before 1970, when Berlin had no summer time'),
  serial('day', Date.UTC(2026, 2, 4, 23), 46_086, 'the 5th of March 2026 is day 46086'),
  serial('noon', Date.UTC(2026, 2, 5, 11), 46_086.5, 'noon is half a day'),
  serial('summer-noon', Date.UTC(2026, 6, 5, 10), 46_208.5, 'noon in summer time is half a day too'),
  serial('leap', Date.UTC(2028, 1, 28, 23), 46_812, 'the 29th of February 2028'),
  {
    id: 'format-decides',
    about: 'a date cell shown as "0" reads as a number, and as a Date again with a date format',
    source: 'H63, S42',
    expected: [46_086, '2026-03-04T23:00:00.000Z'],
    run: ({ cell }) => {
      const range = cell().setValue('2026-03-05').setNumberFormat('0');
      return [plain(range.getValue()), plain(range.setNumberFormat('yyyy-mm-dd').getValue())];
    },
  },
  {
    id: 'number-as-date',
    about: 'a number in a date cell reads as the Date it stands for',
    source: 'S42',
    expected: ['2026-03-04T23:00:00.000Z', 'Date', '2026-03-05'],
    run: ({ cell }) => reading(cell().setNumberFormat('yyyy-mm-dd').setValue(46_086)),
  },
  {
    id: 'script-zone',
    about: 'server code counts days in the script’s zone, not in the spreadsheet’s',
    source: 'H62, M3, S41',
    expected: [true, '2026-03-05'],
    run: ({ cell }) => {
      const value = cell().setValue('2026-03-05').getValue() as Date;
      const scriptDay = Utilities.formatDate(value, Session.getScriptTimeZone(), 'd');
      return [String(value.getDate()) === scriptDay, Utilities.formatDate(value, berlin, 'yyyy-MM-dd')];
    },
  },
  {
    id: 'zone-change',
    about: 'a date cell keeps its day when the spreadsheet’s zone changes; the instant is another one',
    source: 'H62, S40',
    expected: ['2026-03-05', '2026-03-05T05:00:00.000Z'],
    run: ({ book, cell, afterwards }) => {
      const range = cell().setValue('2026-03-05');
      SpreadsheetApp.flush();
      afterwards(() => book.setSpreadsheetTimeZone(berlin));
      book.setSpreadsheetTimeZone('America/New_York');
      return [range.getDisplayValue(), plain(range.getValue())];
    },
  },
  {
    id: 'other-zone',
    about: 'a day typed where the spreadsheet’s zone is New York begins at 5:00 UTC',
    source: 'H62, LC22',
    expected: '2026-03-05T05:00:00.000Z',
    run: ({ book, cell, afterwards }) => {
      afterwards(() => book.setSpreadsheetTimeZone(berlin));
      book.setSpreadsheetTimeZone('America/New_York');
      return plain(cell().setValue('2026-03-05').getValue());
    },
  },
  {
    id: 'time-old-zone',
    about: 'a time of day reads on 30 December 1899, off by odd minutes in a zone of old local mean time',
    source: 'S43',
    unsure: 'LC22',
    expected: ['10:30', '1899-12-30T02:24:17.000Z'],
    run: ({ book, cell, afterwards }) => {
      afterwards(() => book.setSpreadsheetTimeZone(berlin));
      book.setSpreadsheetTimeZone('Asia/Shanghai');
      const range = cell().setValue('10:30');
      return [range.getDisplayValue(), plain(range.getValue())];
    },
  },
  {
    id: 'skipped-hour',
    about: 'a moment in the hour that spring skips is stored as typed and read an hour later',
    source: 'S40',
    unsure: 'LC22',
    expected: ['2026-03-29 02:30:00', '2026-03-29T01:30:00.000Z'],
    run: ({ cell }) => {
      const range = cell().setNumberFormat('yyyy-mm-dd hh:mm:ss').setValue('2026-03-29 02:30:00');
      return [range.getDisplayValue(), plain(range.getValue())];
    },
  },
  {
    id: 'date-time-typed',
    about: 'a day with a time is a Date with that time',
    source: 'S24, S48',
    expected: ['2026-03-05T09:30:00.000Z', 'Date', '2026-03-05 10:30:00'],
    run: ({ cell }) => reading(cell().setNumberFormat('yyyy-mm-dd hh:mm:ss').setValue('2026-03-05 10:30:00')),
  },
  {
    id: 'utc-midnight',
    about: '"new Date" of a bare day is midnight UTC, whatever the zones',
    source: 'S44',
    expected: '2026-03-05T00:00:00.000Z',
    run: () => new Date('2026-03-05').toISOString(),
  },
  {
    id: 'add-day-across-change',
    about: 'a calendar day over the change of the clock has 23 hours',
    source: 'X17, F36',
    expected: 23,
    run: ({ cell }) => {
      const first = cell().setValue('2026-03-29').getValue() as Date;
      const second = cell().setValue('2026-03-30').getValue() as Date;
      return (second.getTime() - first.getTime()) / 3_600_000;
    },
  },
  {
    id: 'invalid-format',
    about: 'formatDate of an invalid Date',
    source: 'S47',
    unsure: 'LC11',
    expected: 'HostStrictError',
    run: () => valueOr(() => Utilities.formatDate(new Date(Number.NaN), berlin, 'yyyy')),
  },
  formatted('day', 'yyyy-MM-dd', '2026-03-05'),
  formatted('time', 'HH:mm:ss', '14:07:09'),
  formatted('short', 'd.M.yy H:m', '5.3.26 14:7'),
  formatted('half-day', 'hh:mm a', '02:07 PM'),
  formatted('milliseconds', 'ss.SSS', '09.045'),
  formatted('weekday', 'EEE', 'Thu'),
  formatted('offset', 'XXX', '+01:00'),
  formatted('offset-short', 'Z', '+0100'),
  formatted('quoted', "'at' HH 'o''clock'", "at 14 o'clock"),
  formatted('day-of-year', 'D', '64'),
];
