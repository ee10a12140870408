import { expect, it } from '@jest/globals';
import { aBook } from '../services/spreadsheet/testing/aScript.ts';
import { chartView } from './chartView.ts';

it('a chart shows the values of its columns by name, with a gap where there is none', () => {
  const sheet = aBook().sheets[0]!;
  sheet.writeCells(1, 1, [
    ['Month', 'Orders', 'Sales'],
    ['2026-10', 3, 1200],
    ['2026-11', 4, ''],
  ]);
  const view = chartView(sheet, {
    ...{ id: 1, type: 'COLUMN', headers: 1, position: { row: 1, column: 5, offsetX: 9, offsetY: 0 } },
    areas: [
      { row: 1, column: 1, rows: 3, columns: 1 },
      { row: 1, column: 3, rows: 3, columns: 1 },
    ],
    options: { width: 433, title: 'Sales by month (EUR)', 'vAxis.title': 'Sales (EUR)', colors: ['#d55e00'] },
  });
  expect(view).toEqual({
    ...{ id: 1, type: 'COLUMN', isStacked: false, title: 'Sales by month (EUR)', unit: 'Sales (EUR)' },
    names: ['2026-10', '2026-11'],
    series: [{ name: 'Sales', colour: '#d55e00', values: [1200, null], texts: ['1200', ''] }],
    ...{ row: 1, column: 5, offsetX: 9, offsetY: 0 },
    ...{ width: 433, height: 371 },
  });
});
