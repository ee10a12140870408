import { describe, expect, it } from '@jest/globals';
import { anId } from '../../../test/builders.ts';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { addDays, dayOf, stampOf } from '../../domain/day.ts';
import { unpack } from '../../domain/packed/pack.ts';
import type { Ports, Table } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { runNight } from './nightly.ts';

const today = dayOf('2026-11-24');

/** Forty customers, every third of whom has fallen silent, with orders a month apart. */
function aBusyWorkbook() {
  const customers = Array.from({ length: 40 }, (_, c) => ({
    id: anId('C', c),
    name: `Customer ${c}`,
    owner: 'Ivy Tran',
    phone: `1380000${String(1000 + c)}`,
  }));
  const orders = customers.flatMap(({ id }, c) =>
    Array.from({ length: 3 + (c % 7) }, (_, i) => ({
      id: anId('O', c * 100 + i),
      customer: id,
      ordered_on: addDays(today, -(c % 3 === 0 ? 55 : 5) - 20 * i - c),
      amount: 10_000 + 100 * c + i,
      paid: 10_000 + 100 * c + i,
      qty: 1,
      status: 'delivered' as const,
    })),
  );
  const interactions = customers.map(({ id }, c) => ({
    id: anId('I', c),
    customer: id,
    at: stampOf('2026-11-20T10:00:00'),
    direction: 'in' as const,
    channel: 'phone',
    summary: c === 3 ? null : 'Asked for a price',
    by: 'Ivy Tran',
    created_at: stampOf('2026-11-20T11:00:00'),
  }));
  const tags = [
    { id: anId('G', 1), zh: '高风险', en: 'High risk', dim: 'risk', rule: 'band in (high, critical)', active: true },
  ];
  return aWorkbook({ customers, orders, interactions, tags });
}

/** What people see, without the ids that the night makes. */
function outcome(book: ReturnType<typeof aWorkbook>) {
  const without = (sheet: SheetKey) =>
    book
      .rows(sheet)
      .map((row) => ({ ...row, id: sheet === 'alerts' || sheet === 'findings' ? '' : (row as { id?: string }).id }));
  return (['customers', 'orders', 'interactions', 'alerts', 'findings', 'churn', 'tags'] as const).map(without);
}

/** Ports whose table calls end with an error from the n-th on. */
function killedAt(n: number, ports: Ports): Ports {
  let calls = 0;
  const guarded = (table: Table<SheetKey>): Table<SheetKey> =>
    new Proxy(table, {
      get: (target, name) => {
        const method = target[name as keyof Table<SheetKey>] as (...given: unknown[]) => unknown;
        return (...given: unknown[]) => {
          calls += 1;
          if (calls >= n) throw new Error('killed');
          return method.apply(target, given);
        };
      },
    });
  return {
    ...ports,
    user: ports.user,
    config: ports.config,
    table: ((key: SheetKey) => guarded(ports.table(key))) as Ports['table'],
  };
}

/** Ports whose time is spent at every n-th look at the clock: an execution stops, the next one starts afresh. */
function shortOfTime(n: number, ports: Ports): Ports {
  let looks = 0;
  return {
    ...ports,
    user: ports.user,
    config: ports.config,
    budget: {
      spentMs: () => 0,
      exhausted: () => {
        looks += 1;
        return looks > n;
      },
    },
  };
}

/** Former values of the records in the restore points, in the order in which they were kept. */
function restorePoints(book: ReturnType<typeof aWorkbook>) {
  return book.rows('_points').map(({ on, tab, data }) => ({ on, tab, records: unpack([data ?? '']) }));
}

describe('runNight', () => {
  it('comes to the same end wherever it is killed', () => {
    const whole = aBusyWorkbook();
    runNight(whole.ports);
    const expected = outcome(whole);
    expect(whole.rows('alerts').length).toBeGreaterThan(3);
    expect(whole.rows('findings').map(({ rule, row }) => [rule, row])).toEqual([['A07', anId('I', 3)]]);
    let kills = 0;
    for (let n = 1; ; n += 3) {
      const book = aBusyWorkbook();
      try {
        runNight(killedAt(n, book.ports));
        break;
      } catch {
        kills += 1;
        book.at('2026-11-24T10:08:00');
        expect(runNight(book.ports).done).toBe(true);
        expect(JSON.stringify(outcome(book)).replace(/10:08/g, '10:00')).toEqual(JSON.stringify(expected));
      }
    }
    expect(kills).toBeGreaterThan(10);
  });

  it('goes on where the time of an execution was spent', () => {
    const whole = aBusyWorkbook();
    runNight(whole.ports);
    for (const looks of [4, 6, 9]) {
      const book = aBusyWorkbook();
      let executions = 1;
      while (!runNight(shortOfTime(looks, book.ports)).done && executions < 30) executions += 1;
      expect(executions).toBeGreaterThan(1);
      expect(outcome(book)).toEqual(outcome(whole));
      expect(book.rows('_snapshot')).toEqual(whole.rows('_snapshot'));
    }
  });

  it('does one day’s work once', () => {
    const book = aBusyWorkbook();
    runNight(book.ports);
    const once = structuredClone(outcome(book));
    book.at('2026-11-24T20:00:00');
    expect(runNight(book.ports)).toEqual({ done: true, step: 'done' });
    expect(outcome(book)).toEqual(once);
  });

  it('writes only the blocks in which a record changed, and keeps the former values', () => {
    const book = aBusyWorkbook();
    runNight(book.ports);
    const first = structuredClone(book.rows('_snapshot'));
    expect(first.map(({ tab, n }) => [tab, n])).toEqual([
      ['team', 2],
      ['customers', 40],
      ['interactions', 40],
      ['orders', 200],
      ['orders', 35],
      ['tags', 1],
    ]);
    const changed = book.rows('orders')[3]!;
    changed.product = 'Tea';
    book.rows('orders').pop();
    book.at('2026-11-25T02:00:00');
    runNight(book.ports);
    const old = new Map(first.map(({ tab, block, data }) => [`${tab} ${block}`, data]));
    const written = book.rows('_snapshot').filter(({ tab, block, data }) => data !== old.get(`${tab} ${block}`));
    expect(written.map(({ tab, block, n }) => [tab, block, n])).toEqual([
      ['customers', 1, 40], // the tags that the first night gave
      ['orders', 1, 200],
      ['alerts', 1, book.rows('alerts').length],
    ]);
    expect(restorePoints(book).filter(({ tab }) => tab === 'orders')).toEqual([
      {
        on: '2026-11-25',
        tab: 'orders',
        records: [expect.not.objectContaining({ product: 'Tea' })],
      },
    ]);
  });

  it('lets a vanished record go once somebody says that it is meant', () => {
    const book = aBusyWorkbook();
    runNight(book.ports);
    const gone = book.rows('orders').pop()!;
    book.at('2026-11-25T02:00:00');
    runNight(book.ports);
    const finding = book.rows('findings').find(({ rule }) => rule === 'A49')!;
    expect(finding).toMatchObject({ tab: 'Orders', status: 'open', message: '1 rows disappeared' });
    Object.assign(finding, { ignore: true });
    book.at('2026-11-26T02:00:00');
    runNight(book.ports);
    expect(restorePoints(book).flatMap(({ records }) => records)).toContainEqual(
      expect.objectContaining({ id: gone.id, amount: gone.amount }),
    );
    expect(finding.status).toBe('gone');
  });

  it('keeps former settings, choices and people, whose rows have no ids', () => {
    const book = aWorkbook({
      settings: [{ key: 'H', value: '60' }, { key: 'currency' }],
      lists: [
        { list: 'industry', key: 'other', zh: '其他', en: 'Other' },
        { list: 'source', key: 'other', zh: '其他', en: 'Other' },
      ],
    });
    runNight(book.ports);
    expect(book.rows('_snapshot').map(({ tab, ids }) => [tab, JSON.parse(ids ?? '')])).toEqual([
      ['settings', ['H', 'currency']],
      ['lists', ['industry.other', 'source.other']],
      ['team', ['Ivy Tran', 'Tom Reyes']],
    ]);
    book.rows('settings')[0]!.value = '45';
    book.rows('lists')[1]!.en = 'Elsewhere';
    book.rows('team').pop();
    book.at('2026-11-25T02:00:00');
    runNight(book.ports);
    expect(restorePoints(book)).toMatchObject([
      { tab: 'settings', records: [{ key: 'H', value: '60' }] },
      { tab: 'lists', records: [{ list: 'source', en: 'Other' }] },
      { tab: 'team', records: [{ name: 'Tom Reyes', email: 'tom@team.example' }] },
    ]);
    expect(book.rows('findings')).toEqual([]);
  });

  it('takes out restore points that have served their time', () => {
    const book = aBusyWorkbook();
    book.ports.table('_points').append([{ on: dayOf('2026-09-29') }, { on: dayOf('2026-09-30') }]);
    book.ports.table('_undo').append([
      { op: 'Z-1', state: 'done', expires_on: dayOf('2026-11-23') },
      { op: 'Z-2', state: 'planned', expires_on: dayOf('2026-11-23') },
    ]);
    runNight(book.ports);
    expect(book.rows('_points').map(({ on }) => on)).toEqual(['2026-09-30']);
    expect(book.rows('_undo').map(({ op }) => op)).toEqual(['Z-2']);
  });
});
