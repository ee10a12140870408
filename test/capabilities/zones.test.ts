import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { addDays, dayOf, daysBetween } from '../../src/domain/day.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { fillTab } from '../bench/fillTab.ts';
import { ordersOf } from './histories.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, rowOf, rowsOf } from './workbook.ts';

// Mondays; the script's zone is Shanghai: at these hours its day is the same, the next and the one before
const clocks = [
  ['Asia/Shanghai', '2026-11-23', '23:30'],
  ['America/Los_Angeles', '2026-11-30', '20:00'],
  ['Pacific/Auckland', '2026-12-07', '00:30'],
] as const;

describe.each(languages)('%s', (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await aHost(language);
  });
  afterAll(() => host.close());

  describe.each(clocks)('%s', (timeZone, monday, hour) => {
    let customer: string;
    const mondayPlus = (days: number) => addDays(dayOf(monday), days);

    beforeAll(async () => {
      host.book.timeZone = timeZone; // as a person sets it in the spreadsheet's settings
      host.state.now = host.parseTime(`${monday}T${hour}`);
      ({ id: customer } = await ask(host, 'addCustomer', { name: timeZone, wechat: timeZone, owner: 'Ivy' }));
    });

    /** The customer's rows, and what a cell of the latest shows on the screen. */
    const own = (key: SheetKey) => rowsOf(host, key).filter((row) => row.customer === customer);
    const shownIn = (key: SheetKey, column: string) => {
      const place = placeOf(host, key, column);
      const isOwn = (row: Record<string, unknown>) => row[key === 'customers' ? 'id' : 'customer'] === customer;
      const row = rowsOf(host, key).findLastIndex(isOwn) + 2;
      const area = { row, column: place.column, rows: 1, columns: 1 };
      return host.book.sheetById(place.sheet)?.displayValues(area)[0]?.[0];
    };

    it('F35 keeps the due date of a next step, and the moment of the talk', async () => {
      host.state.now = host.parseTime(`${monday}T${hour}`);
      const talk = { channel: 'phone', summary: 'Talked', nextStep: 'Visit', nextOn: monday };
      await ask(host, 'logInteraction', { customer, ...talk });
      expect(shownIn('tasks', 'due_on')).toBe(monday);
      expect(shownIn('customers', 'next_on')).toBe(monday);
      expect(shownIn('customers', 'last_contact_on')).toBe(monday);
      expect(shownIn('interactions', 'at')).toBe(`${monday} ${hour}`);
    });

    it('F35 counts days late by the day that the sheet shows', async () => {
      await runToEnd(host, 'hour');
      expect(own('today')).toMatchObject([{ rule: 'R01', due_on: monday, late: 0 }]);
      host.state.now = host.parseTime(`${mondayPlus(2)}T00:10`);
      await runToEnd(host, 'hour');
      expect(own('today')).toMatchObject([{ rule: 'R01', due_on: monday, late: 2 }]);
      expect(shownIn('today', 'due_on')).toBe(monday);
    });

    it('F35 sets the same deadlines for feedback of the same hour', async () => {
      const said = { customer, at: `${mondayPlus(-3)}T10:00:00`, channel: 'phone', kind: 'complaint', text: timeZone };
      await ask(host, 'addFeedback', said);
      // eight working hours from 10:00 end at 18:00, seven working days from Friday on a Tuesday
      expect([shownIn('feedback', 'due_reply_at'), shownIn('feedback', 'due_fix_at')]).toEqual([
        `${mondayPlus(-3)} 18:00`,
        `${mondayPlus(8)} 10:00`,
      ]);
    });

    it('F35 computes figures of the days that a person typed, over changes of the clock too', async () => {
      // the clock is changed in Auckland on 27 September, in Los Angeles on 1 November
      const days = ['2026-09-26', '2026-09-27', '2026-10-31', '2026-11-01', '2026-11-20'];
      const row = rowsOf(host, 'orders').length + 2;
      fillTab(host, 'orders', ordersOf(customer, [1, 2, 3, 4, 5]));
      const { sheet, column } = placeOf(host, 'orders', 'ordered_on');
      await host.humanEdit(ivy, { kind: 'type', sheet, row, column, texts: days.map((day) => [day]) });
      await runToEnd(host, 'night');
      const figures = { first_order_on: '2026-09-26', last_order_on: '2026-11-20', orders_n: 5 };
      expect(rowOf(host, 'customers', customer)).toMatchObject({ ...figures, gap_days: 10 }); // 1, 34, 1 and 19 days
      expect([shownIn('orders', 'ordered_on'), shownIn('customers', 'last_order_on')]).toEqual([
        '2026-11-20',
        '2026-11-20',
      ]);
      expect(own('churn')).toMatchObject([
        { last_order_on: '2026-11-20', silent: daysBetween(dayOf('2026-11-20'), mondayPlus(2)) },
      ]);
    });
  });
});
