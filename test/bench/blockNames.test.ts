import { expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import { aHost, ask } from '../capabilities/workbook.ts';

it('a report that changes its shape names the blocks that moved, and no others', async () => {
  const host = await aHost('en');
  const drawnNames = async () => {
    let named = 0;
    host.comeBetween(({ member }) => {
      if (member === 'setNamedRange') named += 1;
    });
    await ask(host, 'runNow', { what: 'night' });
    host.comeBetween(null);
    return named;
  };
  await ask(host, 'addCustomer', { name: 'Quillmoor Paper', wechat: 'quill', city: 'Leeds' });
  const first = await drawnNames();
  await ask(host, 'addCustomer', { name: 'Fennick Bindery', wechat: 'fennick', city: 'Bath' });
  const moved = await drawnNames();
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(first / 2);
  // each block under its name: of the dashboard’s, the last one ends with the tab
  const { id, lastRow } = tabNamed(host, 'dashboard').sheet;
  const ends = host.book.namedRanges
    .filter(({ sheetId }) => sheetId === id)
    .map(({ area }) => area.row + area.rows - 1);
  expect(Math.max(...ends)).toBe(lastRow);
  await host.close();
});
