import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { anExample, figuresByName, runToEnd, shown } from './nights.ts';
import { languages, placeOf, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await anExample(language);
    await runToEnd(host, 'night');
  });
  afterAll(() => host.close());

  it('C45 counts every customer in one segment, one tier and one stage', () => {
    expect(countsOf(host)).toEqual([60, 60, 60]);
  });

  it('C61 gives every customer a stage', () => {
    expect(rowsOf(host, 'customers').filter(({ stage }) => !stage)).toEqual([]);
  });

  it('F20 gives the same results after a person sorted the whole tab of customers', async () => {
    const before = figuresByName(host);
    const order = rowsOf(host, 'customers').map(({ id }) => id);
    const { sheet, column } = placeOf(host, 'customers', 'name');
    const { lastRow, lastColumn } = host.book.sheetById(sheet)!;
    const area = { row: 2, column: 1, rows: lastRow - 1, columns: lastColumn };
    await host.humanEdit('ivy@team.example', { kind: 'sort', sheet, by: column, ascending: false, ...area });
    expect(rowsOf(host, 'customers').map(({ id }) => id)).not.toEqual(order);
    await runToEnd(host, 'night');
    expect(figuresByName(host)).toEqual(before);
  });
});

/** The customers that the first three tables of the segments tab count: each has its header under its title. */
function countsOf(host: Host): number[] {
  const tables: number[] = [];
  for (const [group, count] of shown(host, 'segments')) {
    if (group === 'Group' || group === '分组') tables.push(0);
    else if (tables.length > 0 && /^\d+$/.test(count ?? '')) tables[tables.length - 1]! += Number(count);
  }
  return tables.slice(0, 3);
}
