import { describe, expect, it } from '@jest/globals';
import { listTexts } from '../../../templates/lists.ts';
import { aMember, aRow, someSettings } from '../../../test/builders.ts';
import type { Config, ListEntry } from '../../ports.ts';
import type { ListKey } from '../../schema/lists.ts';
import type { Row, SheetKey } from '../../schema/sheets.ts';
import type { Day, Stamp } from '../day.ts';
import { newId } from '../ids.ts';
import type { AuditBook, AuditRow } from './audit.ts';
import { auditTab, type Found } from './auditTab.ts';
import { auditRules } from './index.ts';

/** An id that checks; of each number another one. */
const made = (prefix: string, n: number) => newId(prefix, () => n / 32);

const lists = Object.fromEntries(
  Object.entries(listTexts).map(([list, entries]) => [
    list,
    Object.entries(entries).map(([key, text]): ListEntry => ({ key, aliases: [], ...text, active: true })),
  ]),
) as unknown as Record<ListKey, ListEntry[]>;

const config: Config = {
  language: 'en',
  settings: someSettings({ phone_region: 'CN' }),
  lists,
  team: [
    aMember(),
    aMember({ name: 'Tom Reyes', email: 'tom@team.example' }),
    aMember({ name: 'Zoe Gone', email: 'zoe@team.example', active: false, manager: 'Ivy Tran' }),
  ],
  tags: [
    aRow('tags', { id: made('G', 1), zh: '金', en: 'Gold', dim: 'risk', exclusive: true, active: true }),
    aRow('tags', { id: made('G', 2), zh: '银', en: 'Silver', dim: 'risk', exclusive: true, active: true }),
    aRow('tags', { id: made('G', 3), zh: '旧', en: 'Old', dim: 'service', active: false }),
  ],
  timeZone: 'Asia/Shanghai',
  unreadable: [],
};

const customers = [
  aRow('customers', { id: made('C', 1), type: 'company', state: 'active' }),
  aRow('customers', { id: made('C', 2), state: 'active' }),
  aRow('customers', { id: made('C', 3), state: 'merged', merged_into: made('C', 1) }),
  aRow('customers', { id: made('C', 4), state: 'archived' }),
  aRow('customers', { id: made('C', 6), last_order_on: '2026-01-02' as Day, state: 'active' }),
  aRow('customers', { id: made('C', 5), stage_set: 'closed', state: 'active' }),
];

const book: AuditBook = {
  today: '2026-03-01' as Day,
  now: '2026-03-01T09:00:00' as Stamp,
  config,
  exists: (id) => id === made('O', 1) || customers.some((one) => one.id === id),
  customerNamed: (name) => (name === 'Quillmoor Paper' ? made('C', 1) : null),
  cellLastNight: (_, id) => (id === made('C', 7) ? '010 8888 1234' : null),
  proposedFor: (_, _sheet, id) => (id === made('C', 8) ? '13800138000' : null),
  checksumLastNight: (_, id) => (id === made('C', 9) ? 'second' : null),
  checksumOf: () => 'first',
  customer: (id) => customers.find((one) => one.id === id) ?? null,
  areTwo: (one, other) => [one, other].sort().join() === [made('C', 21), made('C', 23)].join(),
  suppressed: ({ phone }) => (phone === '13900006060' ? 'phone' : null),
  mayAdvertise: ({ customer }) => customer === made('C', 2),
  isFormerName: (name) => name === 'Ivy Former',
  unreachable: new Map(),
  newId: (prefix) => `${prefix}-new`,
};

const valid: { readonly [K in SheetKey]?: Partial<Row<K>> } = {
  customers: {
    id: made('C', 1),
    name: 'Quillmoor Paper',
    type: 'company',
    owner: 'Ivy Tran',
    phone: '13800001234',
    state: 'active',
  },
  orders: {
    id: made('O', 1),
    customer: made('C', 1),
    ordered_on: '2026-02-01' as Day,
    amount: 10_000,
    qty: 2,
    unit_price: 5_000,
    status: 'confirmed',
    state: 'active',
  },
  interactions: {
    id: made('I', 1),
    at: '2026-02-01T10:00:00' as Stamp,
    customer: made('C', 1),
    channel: 'phone',
    direction: 'out',
    summary: '- called back',
    by: 'Ivy Tran',
    state: 'active',
  },
  contacts: {
    id: made('P', 1),
    customer: made('C', 1),
    name: 'Ms Reed',
    phone: '13800009999',
    primary: true,
    status: 'active',
    state: 'active',
  },
  tasks: {
    id: made('T', 1),
    title: 'Call',
    kind: 'call',
    customer: made('C', 1),
    due_on: '2026-03-02' as Day,
    owner: 'Ivy Tran',
    priority: 'normal',
    status: 'open',
    state: 'active',
  },
  opportunities: {
    id: made('B', 1),
    title: 'Paper for a year',
    customer: made('C', 1),
    stage: 'quote',
    expected_on: '2026-04-01' as Day,
    owner: 'Ivy Tran',
    state: 'active',
  },
  feedback: {
    id: made('F', 1),
    at: '2026-02-20T10:00:00' as Stamp,
    customer: made('C', 1),
    channel: 'phone',
    text: 'Late again',
    kind: 'complaint',
    severity: 'normal',
    status: 'doing',
    owner: 'Ivy Tran',
    state: 'active',
  },
};

interface Typed {
  readonly cells?: Record<string, unknown>;
  readonly bad?: Record<string, string>;
  readonly raw?: Record<string, string | number>;
  readonly sum?: string;
}

function auditOf<K extends SheetKey>(sheet: K, rows: readonly Typed[]): Found[] {
  const audit = auditTab(sheet, auditRules, book);
  rows.forEach(({ cells, bad, raw, sum }, index) => {
    const values = { ...aRow(sheet, { ...valid[sheet], ...cells } as Partial<Row<K>>) };
    for (const key of Object.keys(bad ?? {})) (values as Record<string, unknown>)[key] = null;
    const row: AuditRow = {
      row: index + 2,
      values: values as Record<string, unknown>,
      bad: bad ?? {},
      checksum: sum ?? '',
      raw: () => ({ ...(values as Record<string, string>), ...raw }),
    };
    audit.row(row);
  });
  return audit.end();
}

describe('auditRules', () => {
  it('find nothing in rows as they should be', () => {
    expect(auditOf('customers', [{}, { cells: { id: made('C', 2), phone: '13800005678' } }])).toEqual([]);
    expect(auditOf('orders', [{}, { cells: { id: made('O', 2), ordered_on: '2026-02-02' } }])).toEqual([]);
    expect(auditOf('interactions', [{}])).toEqual([]);
  });

  /** five orders of one product */
  const usual = [1, 2, 3, 4, 5].map((n) => ({
    cells: { id: made('O', n), ordered_on: `2026-02-0${n}`, product: 'Tea' },
  }));

  const fixtures: [string, SheetKey, readonly Typed[], Partial<Found>][] = [
    ['A01', 'customers', [{ cells: { id: '', state: null } }], { field: 'id', id: '' }],
    ['A02', 'customers', [{}, {}], { field: 'id', row: 3 }],
    ['A03', 'customers', [{ cells: { id: 'C-12345' } }], { field: 'id', value: 'C-12345' }],
    ['A04', 'orders', [{ cells: { customer: 'C-404' } }], { field: 'customer', value: 'C-404', fix: null }],
    [
      'A05',
      'orders',
      [{ cells: { customer: made('C', 3) } }],
      { fix: { set: { customer: made('C', 1) }, shown: made('C', 1) } },
    ],
    ['A06', 'tasks', [{ cells: { customer: made('C', 4) } }], { field: 'customer', value: made('C', 4) }],
    ['A07', 'customers', [{ cells: { name: null } }], { field: 'name' }],
    ['A09', 'customers', [{ bad: { type: 'Compny' } }], { fix: { set: { type: 'company' }, shown: 'Company' } }],
    ['A10', 'customers', [{ cells: { owner: 'ivy' } }], { fix: { set: { owner: 'Ivy Tran' }, shown: 'Ivy Tran' } }],
    [
      'A11',
      'customers',
      [{ cells: { owner: 'Zoe Gone' } }],
      { fix: { set: { owner: 'Ivy Tran', owner_since: '2026-03-01T09:00:00' }, shown: 'Ivy Tran' } },
    ],
    ['A12', 'customers', [{ cells: { phone: '0012' } }], { field: 'phone', value: '0012' }],
    [
      'A13',
      'customers',
      [{ raw: { phone: 13_800_001_234 } }],
      { fix: { set: { phone: '13800001234' }, shown: '13800001234' } },
    ],
    [
      'A13',
      'customers',
      [{ cells: { id: made('C', 7), phone: '1088881234' }, raw: { phone: 1_088_881_234 } }],
      { fix: { set: { phone: '010 8888 1234' }, shown: '010 8888 1234' } },
    ],
    [
      'A13',
      'customers',
      [{ cells: { id: made('C', 8), phone: '1.38E+10' } }],
      { fix: { set: { phone: '13800138000' }, shown: '13800138000' } },
    ],
    ['A13', 'customers', [{ cells: { id: made('C', 8), phone: '1.39E+10' } }], { fix: null }],
    [
      'A14',
      'customers',
      [{ cells: { email: 'ivy＠team.example' } }],
      { fix: { set: { email: 'ivy@team.example' }, shown: 'ivy@team.example' } },
    ],
    ['A15', 'orders', [{ bad: { delivery_on: 'next spring' } }], { field: 'delivery_on', fix: null }],
    ['A16', 'orders', [{ bad: { delivery_on: '03/04/2026' } }], { field: 'delivery_on', fix: null }],
    ['A17', 'orders', [{ cells: { due_on: '2062-01-01' } }], { field: 'due_on' }],
    ['A18', 'customers', [{ cells: { birthday: '13-45' } }], { field: 'birthday', value: '13-45' }],
    ['A19', 'orders', [{ cells: { ordered_on: '2026-03-03' } }], { field: 'ordered_on' }],
    ['A20', 'orders', [{ cells: { delivered_on: '2026-01-01' } }], { field: 'delivered_on' }],
    ['A21', 'orders', [{ bad: { paid: 'about 50' } }], { field: 'paid', fix: null }],
    [
      'A22',
      'orders',
      [{ cells: { order_no: 'B-1' } }, { cells: { id: made('O', 2), order_no: 'B-1', customer: made('C', 2) } }],
      { id: made('O', 2), field: 'order_no', value: 'B-1' },
    ],
    [
      'A23',
      'orders',
      [{}, { cells: { id: made('O', 2) } }],
      { id: made('O', 2), fix: { set: { state: 'archived' }, shown: 'Archived' } },
    ],
    ['A24', 'orders', [{ cells: { amount: 9_000 } }], { fix: { set: { amount: 10_000 }, shown: '100.00' } }],
    ['A25', 'orders', [{ cells: { amount: 0, unit_price: null } }], { field: 'amount', value: '0.00' }],
    [
      'A26',
      'orders',
      [...usual, { cells: { id: made('O', 9), product: 'Tea', qty: 1, unit_price: 210_000, amount: 210_000 } }],
      { id: made('O', 9) },
    ],
    ['A27', 'orders', [{ cells: { paid: 10_001 } }], { field: 'paid', value: '100.01' }],
    [
      'A28',
      'orders',
      [{ cells: { status: 'delivered' } }],
      { fix: { set: { due_on: '2026-03-03' }, shown: '2026-03-03' } },
    ],
    ['A29', 'feedback', [{ cells: { status: 'resolved' } }], { field: 'resolution' }],
    ['A30', 'feedback', [{ cells: { customer: null } }], { field: 'customer' }],
    ['A31', 'feedback', [{ cells: { first_reply_at: '2026-02-19T10:00:00' } }], { field: 'first_reply_at' }],
    ['A32', 'feedback', [{ cells: { due_fix_at: '2026-02-22T10:00:00' } }], { field: 'status' }],
    [
      'A33',
      'customers',
      [{}, { cells: { id: made('C', 2), phone: '+86 138-0000-1234' } }],
      { id: made('C', 2), field: 'phone' },
    ],
    [
      'A36',
      'tasks',
      [{ cells: { customer: made('C', 5) } }],
      { fix: { set: { status: 'cancelled' }, shown: 'Cancelled' } },
    ],
    ['A37', 'contacts', [{ cells: { primary: false } }], { fix: { set: { primary: true }, shown: 'TRUE' } }],
    [
      'A38',
      'contacts',
      [{ cells: { status: 'left', customer: made('C', 2) } }],
      { fix: { set: { primary: false }, shown: 'FALSE' } },
    ],
    ['A39', 'opportunities', [{ cells: { stage: 'lost' } }], { field: 'lost_reason' }],
    [
      'A39',
      'opportunities',
      [{ cells: { stage: 'won', closed_on: '2026-01-01' } }],
      { field: 'closed_on', value: '2026-01-01' },
    ],
    ['A40', 'opportunities', [{ cells: { expected_on: null } }], { field: 'expected_on', value: '' }],
    ['A40', 'opportunities', [{ cells: { expected_on: '2026-01-01' } }], { field: 'expected_on', value: '2026-01-01' }],
    ['A41', 'customers', [{ cells: { tags: ['gold'] } }], { fix: { set: { tags: ['Gold'] }, shown: 'Gold' } }],
    ['A42', 'customers', [{ cells: { tags: ['Gold', 'Old'] } }], { fix: { set: { tags: ['Gold'] }, shown: 'Gold' } }],
    ['A43', 'customers', [{ cells: { tags: ['Gold', 'Silver'] } }], { value: 'Gold, Silver' }],
    ['A51', 'customers', [{ cells: { note: '=IMPORTXML("http://x")' } }], { field: 'note' }],
    [
      'A54',
      'customers',
      [{ cells: { created_at: '2020-01-01T09:00:00' } }],
      { fix: { set: { state: 'archived' }, shown: 'Archived' } },
    ],
    ['A55', 'tasks', [{ cells: { kind: 'marketing' } }], { field: 'customer' }],
    ['A55', 'interactions', [{ cells: { purpose: 'marketing', direction: 'out' } }], { field: 'customer' }],
    [
      'A56',
      'customers',
      [{ cells: { note: 'card 4111 1111 1111 1111, by phone' } }],
      { field: 'note', value: 'card **** **** **** 1111, by phone' },
    ],
    ['A58', 'customers', [{ cells: { points: -5 } }], { field: 'points', value: '-5' }],
    ['A60', 'customers', [{ cells: { phone: '13900006060' } }], { field: 'phone', value: '' }],
    ['A59', 'customers', [{ cells: { referred_by: made('C', 1) } }], { field: 'referred_by', value: made('C', 1) }],
  ];

  it.each(fixtures)('%s finds its own breach and no other rule does', (rule, sheet, rows, expected) => {
    expect(auditOf(sheet, rows)).toEqual([expect.objectContaining({ ...expected, rule })]);
  });

  it('A08 finds a customer without a way to reach them once the contacts were looked at', () => {
    const nowhere = [{ cells: { phone: null } }];
    expect(auditOf('customers', nowhere)).toEqual([]);
    expect(auditOf('contacts', [{ cells: { phone: null } }])).toEqual([
      expect.objectContaining({ rule: 'A08', sheet: 'customers', id: made('C', 1) }),
    ]);
    auditOf('customers', nowhere);
    expect(auditOf('contacts', [{}])).toEqual([]);
  });

  it('has a fixture for each rule', () => {
    expect([...new Set([...fixtures.map(([rule]) => rule), 'A08'])].sort()).toEqual(
      auditRules.map(({ id }) => id).sort(),
    );
  });

  it('is content with an order around the day on which an opportunity was won, and asks nothing before the month is over', () => {
    const won = (closed_on: string, customer = made('C', 1)) =>
      auditOf('opportunities', [{ cells: { stage: 'won', closed_on, customer } }]);
    expect(won('2026-02-15')).toEqual([]);
    expect(won('2026-01-15', made('C', 6))).toEqual([]);
    expect(won('2026-01-15')).toHaveLength(1);
  });

  it('compares a number without area code inside its city, however that is written', () => {
    const local = (n: number, city: string) => ({ cells: { id: made('C', n), phone: '87654321', city } });
    expect(auditOf('customers', [local(1, 'Ningbo'), local(2, ' ningbo ')]).map(({ rule }) => rule)).toEqual(['A33']);
    expect(auditOf('customers', [local(1, 'Ningbo'), local(2, 'Suzhou')])).toEqual([]);
  });

  it('knows who did something under a former name, and nobody who has something to do under one', () => {
    expect(auditOf('interactions', [{ cells: { by: 'Ivy Former' } }])).toEqual([]);
    expect(auditOf('tasks', [{ cells: { owner: 'Ivy Former' } }]).map(({ rule }) => rule)).toEqual(['A10']);
  });

  it('passes over two of whom a person said that they are two, and still finds who is the same as either', () => {
    const one = (n: number) => ({ cells: { id: made('C', n), name: `Of ${n}`, phone: '13800004321' } });
    expect(auditOf('customers', [one(21), one(23)])).toEqual([]);
    const values = auditOf('customers', [one(21), one(23), one(22)]).map(({ rule, id, value }) => [rule, id, value]);
    expect(values).toEqual([['A33', made('C', 22), '13800004321 = Of 21']]);
  });

  it('A55 is silent about who agreed, about what came in, and about a task that is done', () => {
    const cells = { purpose: 'marketing', direction: 'out', customer: made('C', 2) };
    expect(auditOf('interactions', [{ cells }])).toEqual([]);
    expect(auditOf('interactions', [{ cells: { purpose: 'marketing', direction: 'in' } }])).toEqual([]);
    expect(auditOf('tasks', [{ cells: { kind: 'marketing', status: 'done' } }])).toEqual([]);
  });

  it('offers the id of the customer whose exact name was typed', () => {
    expect(auditOf('orders', [{ cells: { customer: 'Quillmoor Paper' } }])[0]?.fix?.set).toEqual({
      customer: made('C', 1),
    });
  });

  it('leaves the id to the row that last night knew', () => {
    const rows = [
      { cells: { id: made('C', 9) }, sum: 'first' },
      { cells: { id: made('C', 9), phone: null }, sum: 'second' },
    ];
    expect(auditOf('customers', rows)[0]?.row).toBe(2);
  });

  it('looks at no archived row', () => {
    expect(auditOf('customers', [{ cells: { name: null, state: 'archived' } }])).toEqual([]);
  });
});
