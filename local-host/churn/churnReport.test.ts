import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { churnOptions } from './churnOptions.ts';
import { churnReport } from './churnReport.ts';
import { readOrders } from './readOrders.ts';

const cdnow = readFileSync(path.join(__dirname, '../../test/fixtures/statistics/cdnow_orders.csv'), 'utf8');
const published = ['cdnow.csv', '--until', '1997-09-30', '--horizon', '39', '--unit', 'week', '--prior', 'off'];

function reportOf(csv: string, args: string[]) {
  const options = churnOptions(args);
  return churnReport(readOrders(csv, options.from), options);
}

describe('the report of real orders', () => {
  it('gives the published fit in weeks', () => {
    const report = reportOf(cdnow, published);
    expect(report.params.r).toBeCloseTo(0.524843159, 8);
    expect(report.params.alpha).toBeCloseTo(6.18308528, 7);
    expect(report.params.a).toBeCloseTo(0.891359391, 8);
    expect(report.params.b).toBeCloseTo(1.61400224, 7);
    expect(report.logLikelihood).toBeCloseTo(-9582.135716, 5);
  });

  it('names customers in the order of the file, with time in the unit', () => {
    const { customers } = reportOf(cdnow, published);
    expect(customers).toHaveLength(2357);
    expect(customers[0]).toMatchObject({ id: '0001', x: 2, tx: 213 / 7, T: 272 / 7 });
  });

  it('promises the same in days and in weeks', () => {
    const weeks = reportOf(cdnow, published).customers[5]!;
    const days = reportOf(cdnow, ['f', '--until', '1997-09-30', '--horizon', '273', '--prior', 'off']).customers[5]!;
    expect(days.pBuy).toBeCloseTo(weeks.pBuy, 9);
    expect(days.expected).toBeCloseTo(weeks.expected, 9);
    expect(days.T).toBeCloseTo(weeks.T * 7, 9);
  });

  it('looks at nothing before --from', () => {
    const { customers } = reportOf(cdnow, [...published, '--from', '1997-08-02']);
    expect(customers[0]).toMatchObject({ id: '0001', x: 0, tx: 0, T: 59 / 7 });
  });

  it('says so when nobody bought anything', () => {
    expect(() => reportOf(cdnow, ['f', '--until', '1996-12-31', '--horizon', '30'])).toThrow(
      'no customer bought anything up to 1996-12-31',
    );
  });
});

describe('reading orders', () => {
  it('finds columns by header, whatever their order and case', () => {
    const { ids, columns } = readOrders(
      '\uFEFFAmount;Date;note;Customer_ID\n"1.5";2026/3/1;x;B\n;2026-03-02;;A\n',
      null,
    );
    expect(ids).toEqual(['B', 'A']);
    expect([...columns.amountCents]).toEqual([150, Number.NaN]);
    expect(columns.day[1]! - columns.day[0]!).toBe(1);
  });

  it('settles day and month by all dates of the file', () => {
    const { columns } = readOrders('customer_id,date\nA,03/04/2026\nA,25/04/2026\n', null);
    expect(columns.day[1]! - columns.day[0]!).toBe(22);
  });

  it('does without amounts', () => {
    expect([...readOrders('customer_id,date\nA,2026-03-01\n', null).columns.amountCents]).toEqual([Number.NaN]);
  });

  it.each([
    ['customer_id,date\nA,2026-02-30', 'line 2: date "2026-02-30" is no day of the calendar: write YYYY-MM-DD'],
    [
      'customer_id,date\n\n"A\nB",2026-02-01\nC,soon',
      'line 5: date "soon" is no day of the calendar: write YYYY-MM-DD',
    ],
    ['customer_id,date\n,2026-02-01', 'line 2: customer_id is empty'],
    ['customer_id,date,amount\nA,2026-02-01,much', 'line 2: amount "much" is not a number'],
    ['customer_id,date\nA,2026-02-01\n"B,2026-02-01', 'line 3: a quotation mark is not closed'],
    ['customer_id,date\nA,03/04/2026', 'line 2: no date of the file tells whether day or month comes first'],
    ['who,when', 'line 1: no column customer_id and no column date; the columns are who, when'],
    ['', 'the file is empty'],
  ])('names the place that is wrong in %j', (csv, message) => {
    expect(() => readOrders(csv, null)).toThrow(message);
  });
});

describe('options', () => {
  it.each([
    [[], 'name the CSV file with the orders'],
    [['a.csv', 'b.csv'], 'one file at a time: what is b.csv?'],
    [['a.csv', '--horizon', '3'], '--until is missing'],
    [['a.csv', '--until', '1997-02-29', '--horizon', '3'], '--until 1997-02-29 is no day of the calendar'],
    [['a.csv', '--until', '1997-09-30'], '--horizon is missing'],
    [['a.csv', '--until', '1997-09-30', '--horizon=-3'], '--horizon -3 is not a number of 0 or more'],
    [['a.csv', '--until', '1997-09-30', '--horizon', '3', '--unit', 'month'], '--unit is day or week, not month'],
    [['a.csv', '--until', '1997-09-30', '--horizon', '3', '--from', '1998-01-01'], 'is later than --until'],
    [['a.csv', '--until', '1997-09-30', '--speed', '3'], "Unknown option '--speed'"],
  ])('%j is answered with a sentence', (args, message) => {
    expect(() => churnOptions(args)).toThrow(message);
  });
});
