import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { importDryRun as checkContract, type ImportKind } from '../../contract/import.ts';
import type { Ports } from '../../ports.ts';
import { continueImport } from './continueImport.ts';
import { importDryRun } from './importDryRun.ts';
import { importOpen } from './importOpen.ts';
import { importRejected } from './importRejected.ts';
import { importRows } from './importRows.ts';
import { importRun } from './importRun.ts';

const orderHeaders = ['customer_id', 'date', 'quantity', 'amount'];

/** Sends a file in parts and checks it; the job's id and what the check answered. */
function checked(
  ports: Ports,
  rows: readonly string[][],
  {
    kind = 'orders' as ImportKind,
    headers = orderHeaders,
    part = 2000,
    ...options
  }: Record<string, unknown> & {
    kind?: ImportKind;
    headers?: string[];
    part?: number;
  } = {},
) {
  const opened = importOpen(
    { kind, fileName: 'orders.csv', headers, sample: rows.slice(0, 50), rows: rows.length },
    { ...ports, op: ports.ids.next('Z') },
  );
  if (!opened.ok) throw new Error(opened.code);
  const { job, mapping } = opened.value;
  for (let number = 0; number * part < rows.length; number += 1) {
    const from = number * part;
    importRows({ job, part: number, firstLine: from + 2, rows: rows.slice(from, from + part) }, ports);
  }
  const input = checkContract.input.parse({ job, mapping, createCustomers: true, ...options });
  return { job, mapping, check: importDryRun(input, ports) };
}

/** Calls until all is written, as the page does. */
function run(job: string, ports: Ports) {
  for (let calls = 1; calls < 100; calls += 1) {
    const answer = importRun({ job }, ports);
    if (!answer.ok) throw new Error(answer.code);
    if (answer.value.done) return { ...answer.value, calls };
  }
  throw new Error('never done');
}

const orderRows = (n: number) =>
  Array.from({ length: n }, (_, index) => [`C${index % 40}00`, `2026-0${(index % 9) + 1}-15`, '1', `${index % 7}.50`]);

describe('import of orders', () => {
  it('brings in every row of plain order data and makes the customers', () => {
    const book = aWorkbook();
    const { job, check } = checked(book.ports, [
      ['00004', '1997-01-01', '2', '29.33'],
      ['00004', '1997-01-01', '2', '29.33'],
      ['00004', '1997-01-18', '2', '29.73'],
      ['00021', '1997-01-01', '3', '63.34'],
    ]);
    expect(check).toMatchObject({
      ok: true,
      value: { counts: { rows: 4, added: 4, rejected: 0, customersCreated: 2 } },
    });
    expect(book.rows('orders')).toEqual([]);
    expect(run(job, book.ports)).toMatchObject({ handled: 4, total: 4, counts: { added: 4, customersCreated: 2 } });
    expect(book.rows('orders').map(({ ordered_on, qty, amount }) => [ordered_on, qty, amount])).toEqual([
      ['1997-01-01', 2, 2933],
      ['1997-01-01', 2, 2933],
      ['1997-01-18', 2, 2973],
      ['1997-01-01', 3, 6334],
    ]);
    expect(book.rows('customers')).toMatchObject([
      { name: '00004', ext_code: '00004', source: 'import' },
      { name: '00021', ext_code: '00021' },
    ]);
  });

  it('changes nothing when the same file comes again', () => {
    const book = aWorkbook();
    run(checked(book.ports, orderRows(1200)).job, book.ports);
    book.at('2026-11-25T10:00:00');
    const again = run(checked(book.ports, orderRows(1200)).job, book.ports);
    expect(again.counts).toMatchObject({ rows: 1200, added: 0, updated: 0, unchanged: 1200, customersCreated: 0 });
    expect(book.rows('orders')).toHaveLength(1200);
    expect(book.rows('customers')).toHaveLength(40);
  });

  it('keeps a part that is sent twice once', () => {
    const book = aWorkbook();
    const { job, mapping } = checked(book.ports, orderRows(3));
    importRows({ job, part: 0, firstLine: 2, rows: orderRows(3) }, book.ports);
    const check = importDryRun(checkContract.input.parse({ job, mapping, createCustomers: true }), book.ports);
    expect(check).toMatchObject({ value: { counts: { rows: 3 } } });
  });

  it('ends the same whenever a run is killed', () => {
    const rows = orderRows(1300);
    const content = (workbook: ReturnType<typeof aWorkbook>) =>
      workbook
        .rows('orders')
        .map(({ customer_name, ordered_on, amount }) => `${customer_name} ${ordered_on} ${amount}`);
    const whole = aWorkbook();
    run(checked(whole.ports, rows).job, whole.ports);
    let kills = 0;
    for (let killAt = 1; killAt < 12; killAt += 1) {
      const book = aWorkbook();
      const { job } = checked(book.ports, rows);
      book.killAtWrite(killAt);
      try {
        run(job, book.ports);
      } catch {
        kills += 1;
      }
      book.killAtWrite(null);
      expect(run(job, book.ports).counts).toMatchObject({ added: 1300, customersCreated: 40 });
      expect(content(book)).toEqual(content(whole));
      expect(book.rows('customers')).toHaveLength(40);
    }
    expect(kills).toBeGreaterThan(6);
  });

  it('is undone as one', () => {
    const book = aWorkbook({ customers: [{ id: 'C-1', name: 'Old', ext_code: 'C000' }] });
    const { undo } = run(checked(book.ports, orderRows(1200)).job, book.ports);
    expect(book.ports.operations.undo(undo, 'Z-9')).toMatchObject({ restored: 1239 });
    expect(book.rows('orders').every(({ state }) => state === 'archived')).toBe(true);
    expect(book.rows('customers').map(({ state }) => state)[0]).toBe('active');
    const again = run(checked(book.ports, orderRows(1200)).job, book.ports);
    expect(again.counts.added).toBe(1200);
  });

  it('brings the good rows and lists the bad ones with line, column and reason', () => {
    const book = aWorkbook();
    const rows = orderRows(1000);
    rows[4] = ['C100', 'soon', '1', '5'];
    rows[9] = ['C100', '2026-01-01', '0', '5'];
    rows[99] = ['', '2026-01-01', '1', 'many'];
    rows[600] = ['C100', '2027-01-01', '1', '5'];
    rows[700] = ['', '', '', ''];
    const { job, check } = checked(book.ports, rows);
    expect(check).toMatchObject({ value: { counts: { rows: 999, added: 995, rejected: 4 } } });
    const answer = run(job, book.ports);
    expect(answer.counts).toMatchObject({ added: 995, rejected: 4 });
    expect(importRejected({ job, from: 0 }, book.ports)).toMatchObject({
      value: {
        next: null,
        rows: [
          {
            line: 6,
            column: 'date',
            value: 'soon',
            code: 'day-unreadable',
            message: '“soon” is not a date from 1900 on, such as 2026-03-05',
          },
          { line: 11, column: 'quantity', code: 'zero' },
          { line: 101, column: 'amount', value: 'many', code: 'bad-amount' },
          { line: 101, column: 'customer_id', code: 'no-match-key' },
          { line: 602, column: 'date', code: 'in-future' },
        ],
      },
    });
  });

  it('answers many bad rows in several parts', () => {
    const book = aWorkbook();
    const { job } = checked(
      book.ports,
      orderRows(1600).map((row) => [row[0]!, 'soon', row[2]!, row[3]!]),
    );
    run(job, book.ports);
    const first = importRejected({ job, from: 0 }, book.ports);
    const next = first.ok ? first.value.next : null;
    const second = importRejected({ job, from: next ?? 0 }, book.ports);
    expect([first, second].map((answer) => answer.ok && [answer.value.rows.length, answer.value.next])).toEqual([
      [1000, 2],
      [600, null],
    ]);
  });

  it('lists orders of unknown customers when none may be made', () => {
    const book = aWorkbook({ customers: [{ id: 'C-1', name: 'Old', ext_code: 'C000' }] });
    const { check } = checked(book.ports, orderRows(40), { createCustomers: false });
    expect(check).toMatchObject({
      value: {
        counts: { added: 1, rejected: 39 },
        byReason: expect.arrayContaining([{ message: 'There is no customer “C100”', n: 1 }]),
      },
    });
  });

  it('finds customers by id, code, phone, mail and exact name', () => {
    const book = aWorkbook({
      customers: [
        {
          id: 'C-M9S346Q3DW',
          name: '青禾茶业',
          ext_code: '00318',
          phone: '+86 138 0000 1234',
          email: 'cg@qinghe.example',
        },
      ],
    });
    const refs = ['c-m9s346q3dw', '00318', '13800001234', 'CG@qinghe.example', '青禾茶业'];
    const rows = refs.map((ref, index) => [ref, `2026-03-0${index + 1}`, '1', '5']);
    run(checked(book.ports, rows, { createCustomers: false }).job, book.ports);
    expect(book.rows('orders').map(({ customer }) => customer)).toEqual(refs.map(() => 'C-M9S346Q3DW'));
  });

  it('settles day and month by the file, and asks when it does not tell', () => {
    const book = aWorkbook();
    const told = checked(book.ports, [
      ['C100', '03/04/2026', '1', '5'],
      ['C100', '25/04/2026', '1', '5'],
    ]);
    expect(told.check).toMatchObject({ value: { counts: { added: 2 } } });
    run(told.job, book.ports);
    expect(book.rows('orders').map(({ ordered_on }) => ordered_on)).toEqual(['2026-04-03', '2026-04-25']);
    const open = checked(book.ports, [['C100', '03/04/2026', '1', '5']]);
    expect(open.check).toMatchObject({ value: { rejected: [{ code: 'day-ambiguous' }] } });
    const contradicting = ['03/04/2026', '25/04/2026', '04/25/2026'].map((date) => ['C100', date, '2', '7']);
    expect(
      importOpen({ kind: 'orders', fileName: '', headers: orderHeaders, sample: contradicting, rows: 3 }, book.ports),
    ).toMatchObject({ value: { ambiguousDates: true } });
    const answered = checked(book.ports, [['C100', '03/04/2026', '1', '6']], { dateOrder: 'mdy' });
    expect(answered.check).toMatchObject({ value: { counts: { added: 1 } } });
  });

  it('lets one import run at a time, and goes on with one whose page was closed', () => {
    const book = aWorkbook();
    const first = checked(book.ports, orderRows(5600));
    const second = checked(book.ports, orderRows(10));
    importRun({ job: first.job }, book.ports);
    expect(importRun({ job: second.job }, book.ports)).toMatchObject({
      code: 'import-running',
      places: { person: 'Ivy Tran' },
    });
    continueImport(book.ports);
    expect(book.rows('orders')).toHaveLength(5000);
    book.at('2026-11-24T10:10:00');
    continueImport(book.ports);
    expect(book.rows('orders')).toHaveLength(5600);
    expect(run(second.job, book.ports).counts).toMatchObject({ unchanged: 10 });
  });

  it('refuses a file without rows, a mapping without what is needed, a job that is gone', () => {
    const { ports } = aWorkbook();
    const open = { kind: 'orders' as const, fileName: 'x.csv', headers: orderHeaders, sample: [], rows: 0 };
    expect(importOpen(open, ports)).toMatchObject({ code: 'import-empty' });
    expect(importOpen({ ...open, headers: ['', ' '], rows: 3 }, ports)).toMatchObject({ code: 'import-no-columns' });
    expect(checked(ports, orderRows(3), { mapping: ['customer', null, 'qty', 'amount'] }).check).toMatchObject({
      code: 'import-mapping',
      places: { field: 'Ordered on' },
    });
    expect(checked(ports, orderRows(3), { owner: 'Stranger' }).check).toMatchObject({
      fields: { owner: { code: 'unknown-person' } },
    });
    expect(importRun({ job: 'Z-404' }, ports)).toMatchObject({ code: 'import-job-gone' });
    expect(importRejected({ job: 'Z-404', from: 0 }, ports)).toMatchObject({ code: 'import-job-gone' });
  });

  it('leaves nothing of the file behind but what was not taken', () => {
    const book = aWorkbook();
    const { job } = checked(book.ports, [...orderRows(600), ['C100', 'soon', '1', '5']]);
    run(job, book.ports);
    expect(book.rows('_stage').map((row) => row.job)).toEqual([`${job}/rejected/1`]);
    book.at('2027-01-24T10:00:00');
    checked(book.ports, orderRows(1));
    expect(book.rows('_jobs').map((row) => row.job)).not.toContain(job);
    expect(book.rows('_stage').some((row) => row.job?.startsWith(job))).toBe(false);
  });

  it('needs a few service calls a block, however long the file is', () => {
    const calls = (rows: number) => {
      const book = aWorkbook();
      const { job } = checked(book.ports, orderRows(rows));
      const before = book.tableCalls();
      run(job, book.ports);
      return book.tableCalls() - before;
    };
    const [small, large] = [calls(5000), calls(10_000)];
    expect((large - small) / 10).toBeLessThan(6);
  });
});

describe('import of customers', () => {
  const headers = ['客户名称', '电话', '城市', '负责人'];
  const rows = [
    ['青禾茶业', '57188880012', '杭州', 'Ivy Tran'],
    ['=IMPORTXML("http://x")', '13800001234', '', ''],
    ['丢失', '1.38E+10', '', ''],
  ];

  it('keeps texts as texts, puts lost zeros back, tells lost digits', () => {
    const book = aWorkbook();
    const { job, check } = checked(book.ports, rows, { kind: 'customers', headers });
    expect(check).toMatchObject({
      value: { counts: { added: 2, rejected: 1 }, rejected: [{ line: 4, column: '电话', code: 'digits-lost' }] },
    });
    run(job, book.ports);
    expect(book.rows('customers')).toMatchObject([
      { name: '青禾茶业', phone: '057188880012', owner: 'Ivy Tran', city: '杭州' },
      { name: '=IMPORTXML("http://x")', phone: '13800001234', owner: null },
    ]);
  });

  it('updates by code: empty cells only, or all when asked', () => {
    const book = aWorkbook({ customers: [{ id: 'C-1', name: 'Old', ext_code: 'A1', city: 'Ningbo', phone: null }] });
    const file = [['A1', 'New', 'Hangzhou', '13800001234']];
    const columns = { kind: 'customers' as const, headers: ['Code', 'Name', 'City', 'Phone'] };
    run(checked(book.ports, file, columns).job, book.ports);
    expect(book.rows('customers')).toMatchObject([{ name: 'Old', city: 'Ningbo', phone: '13800001234' }]);
    const { job } = checked(book.ports, file, { ...columns, overwrite: true });
    expect(run(job, book.ports).counts).toMatchObject({ updated: 1 });
    expect(book.rows('customers')).toMatchObject([{ name: 'New', city: 'Hangzhou' }]);
  });
});

describe('import of interactions', () => {
  it('brings conversations in once, bare days at noon', () => {
    const book = aWorkbook({ customers: [{ id: 'C-1', name: '青禾茶业' }] });
    const rows = [
      ['青禾茶业', '2026-03-05', '电话', '想换小包装'],
      ['青禾茶业', '2026-03-06 15:20', 'wechat', '寄样品'],
    ];
    const options = { kind: 'interactions' as const, headers: ['客户', '时间', '跟进方式', '内容'] };
    run(checked(book.ports, rows, options).job, book.ports);
    expect(book.rows('interactions')).toMatchObject([
      { customer: 'C-1', at: '2026-03-05T12:00:00', channel: 'phone', direction: 'out', by: 'Ivy Tran' },
      { at: '2026-03-06T15:20:00', channel: 'wechat', summary: '寄样品' },
    ]);
    expect(run(checked(book.ports, rows, options).job, book.ports).counts).toMatchObject({ added: 0, unchanged: 2 });
  });
});
