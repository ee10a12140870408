import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { aHost, ask, ivy, placeOf, rowsOf, tom } from '../capabilities/workbook.ts';

jest.setTimeout(60_000);

describe('the edit event', () => {
  let host: Host;
  beforeAll(async () => {
    host = await aHost('en');
  });
  afterAll(() => host.close());

  const type = async (sheet: SheetKey, row: number, column: string, text: string) => {
    const place = placeOf(host, sheet, column);
    const outcome = await host.humanEdit(tom, { kind: 'type', ...place, row, texts: [[text]] });
    expect(outcome).toMatchObject({ error: null, record: { warnings: [] } });
    return outcome!;
  };

  it('gives a row typed by hand its id and stamps', async () => {
    await type('customers', 2, 'name', 'Typed Tea');
    expect(rowsOf(host, 'customers')).toMatchObject([
      { name: 'Typed Tea', id: expect.stringMatching(/^C-/), state: 'Active', created_by: null },
    ]);
    expect(rowsOf(host, 'customers')[0]?.created_at).toEqual(expect.any(String));
  });

  it('stamps an edited row and leaves its making alone', async () => {
    const [before] = rowsOf(host, 'customers');
    await host.advanceTo(host.state.now + 3_600_000);
    await type('customers', 2, 'city', 'Reno');
    const [after] = rowsOf(host, 'customers');
    expect(after).toMatchObject({ id: before!.id, created_at: before!.created_at, city: 'Reno' });
    expect(String(after!.updated_at) > String(before!.updated_at)).toBe(true);
  });

  it('costs few calls, and none in a tab that is not ours', async () => {
    const inside = await type('customers', 2, 'city', 'Ely');
    expect(inside.record.countedCalls).toBeLessThan(12);
    const foreign = host.book.sheets.find(({ name }) => name === 'Sheet1')!;
    const outside = await host.humanEdit(tom, { kind: 'type', sheet: foreign.id, row: 1, column: 1, texts: [['x']] });
    expect(outside!.record.countedCalls).toBeLessThan(3);
  });

  it('leaves a paste of more than 200 rows to the hourly run', async () => {
    const place = placeOf(host, 'customers', 'name');
    const texts = Array.from({ length: 201 }, (_, n) => [`Pasted ${n}`]);
    const outcome = await host.humanEdit(tom, { kind: 'type', ...place, row: 10, texts });
    expect(outcome!.record.countedCalls).toBeLessThan(8);
    expect(rowsOf(host, 'customers').find(({ name }) => name === 'Pasted 3')).toMatchObject({ id: null });
    await host.menuClick(ivy, 'updateNow');
    const pasted = rowsOf(host, 'customers').filter(({ name }) => String(name).startsWith('Pasted'));
    expect(new Set(pasted.map(({ id }) => id)).size).toBe(201);
  });

  it('makes a changed setting known at once', async () => {
    const settings = rowsOf(host, 'settings');
    const row = settings.findIndex(({ key }) => key === 'country') + 2;
    await type('settings', row, 'value', 'Norway');
    const { settings: lines } = await ask(host, 'settings', {});
    expect(lines.find(({ key }) => key === 'country')?.value).toBe('Norway');
  });

  it('finishes a ticked line of Today once, also over the next hour', async () => {
    const { id } = await ask(host, 'addCustomer', {
      name: 'Tick',
      wechat: 'tick',
      next_action: 'Call',
      next_on: '2026-11-23',
    });
    await host.menuClick(ivy, 'updateNow');
    const lines = rowsOf(host, 'today');
    const row = lines.findIndex(({ customer }) => customer === id) + 2;
    await type('today', row, 'done', 'TRUE');
    const tasksOf = () => rowsOf(host, 'tasks').filter(({ customer }) => customer === id);
    expect(tasksOf()).toMatchObject([{ title: 'Call', status: 'Done' }]);
    await host.menuClick(ivy, 'updateNow');
    expect(tasksOf()).toHaveLength(1);
  });
});
