import { describe, expect, it } from '@jest/globals';
import { listTexts } from '../../../templates/lists.ts';
import { aMember, aRow, someSettings } from '../../../test/builders.ts';
import type { Config, ListEntry } from '../../ports.ts';
import type { ListKey } from '../../schema/lists.ts';
import type { Row, SheetKey } from '../../schema/sheets.ts';
import type { Day, Stamp } from '../day.ts';
import type { AuditBook, AuditRow } from './audit.ts';
import { auditTab, type Found } from './auditTab.ts';
import { auditRules } from './index.ts';

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
  team: [aMember(), aMember({ name: 'Tom Reyes', email: 'tom@team.example' })],
  tags: [],
  timeZone: 'Asia/Shanghai',
  unreadable: [],
};

const book: AuditBook = {
  today: '2026-03-01' as Day,
  now: '2026-03-01T09:00:00' as Stamp,
  config,
  exists: (id) => ['C-1', 'C-2', 'O-1'].includes(id),
  customerNamed: (name) => (name === 'Quillmoor Paper' ? 'C-1' : null),
  checksumLastNight: (_, id) => (id === 'C-9' ? 'second' : null),
  checksumOf: () => 'first',
  newId: (prefix) => `${prefix}-new`,
};

const valid: { readonly [K in SheetKey]?: Partial<Row<K>> } = {
  customers: {
    id: 'C-1',
    name: 'Quillmoor Paper',
    type: 'company',
    owner: 'Ivy Tran',
    phone: '13800001234',
    state: 'active',
  },
  orders: {
    id: 'O-1',
    customer: 'C-1',
    ordered_on: '2026-02-01' as Day,
    amount: 10_000,
    qty: 2,
    unit_price: 5_000,
    status: 'confirmed',
    state: 'active',
  },
  interactions: {
    id: 'I-1',
    at: '2026-02-01T10:00:00' as Stamp,
    customer: 'C-1',
    channel: 'phone',
    direction: 'out',
    summary: '- called back',
    by: 'Ivy Tran',
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
    expect(auditOf('customers', [{}, { cells: { id: 'C-2', phone: '13800005678' } }])).toEqual([]);
    expect(auditOf('orders', [{}, { cells: { id: 'O-2', ordered_on: '2026-02-02' } }])).toEqual([]);
    expect(auditOf('interactions', [{}])).toEqual([]);
  });

  const fixtures: [string, SheetKey, readonly Typed[], Partial<Found>][] = [
    ['A01', 'customers', [{ cells: { id: '', state: null } }], { field: 'id', id: '' }],
    ['A02', 'customers', [{}, {}], { field: 'id', row: 3 }],
    ['A04', 'orders', [{ cells: { customer: 'C-404' } }], { field: 'customer', value: 'C-404', fix: null }],
    ['A07', 'customers', [{ cells: { name: null } }], { field: 'name' }],
    ['A09', 'customers', [{ bad: { type: 'Compny' } }], { fix: { set: { type: 'company' }, shown: 'Company' } }],
    ['A10', 'customers', [{ cells: { owner: 'ivy' } }], { fix: { set: { owner: 'Ivy Tran' }, shown: 'Ivy Tran' } }],
    ['A12', 'customers', [{ cells: { phone: '0012' } }], { field: 'phone', value: '0012' }],
    [
      'A13',
      'customers',
      [{ raw: { phone: 13_800_001_234 } }],
      { fix: { set: { phone: '13800001234' }, shown: '13800001234' } },
    ],
    [
      'A14',
      'customers',
      [{ cells: { email: 'ivy＠team.example' } }],
      { fix: { set: { email: 'ivy@team.example' }, shown: 'ivy@team.example' } },
    ],
    ['A15', 'orders', [{ bad: { delivery_on: '03/04/2026' } }], { field: 'delivery_on', fix: null }],
    ['A19', 'orders', [{ cells: { ordered_on: '2026-03-03' } }], { field: 'ordered_on' }],
    ['A21', 'orders', [{ bad: { paid: 'about 50' } }], { field: 'paid', fix: null }],
    [
      'A23',
      'orders',
      [{}, { cells: { id: 'O-2' } }],
      { id: 'O-2', fix: { set: { state: 'archived' }, shown: 'Archived' } },
    ],
    ['A24', 'orders', [{ cells: { amount: 9_000 } }], { fix: { set: { amount: 10_000 }, shown: '100.00' } }],
    ['A33', 'customers', [{}, { cells: { id: 'C-2', phone: '+86 138-0000-1234' } }], { id: 'C-2', field: 'phone' }],
    ['A51', 'customers', [{ cells: { note: '=IMPORTXML("http://x")' } }], { field: 'note' }],
  ];

  it.each(fixtures)('%s finds its own breach and no other rule does', (rule, sheet, rows, expected) => {
    expect(auditOf(sheet, rows)).toEqual([expect.objectContaining({ ...expected, rule })]);
  });

  it('has a fixture for each rule', () => {
    expect(fixtures.map(([rule]) => rule)).toEqual(auditRules.map(({ id }) => id));
  });

  it('offers the id of the customer whose exact name was typed', () => {
    expect(auditOf('orders', [{ cells: { customer: 'Quillmoor Paper' } }])[0]?.fix?.set).toEqual({ customer: 'C-1' });
  });

  it('leaves the id to the row that last night knew', () => {
    const rows = [
      { cells: { id: 'C-9' }, sum: 'first' },
      { cells: { id: 'C-9', phone: null }, sum: 'second' },
    ];
    expect(auditOf('customers', rows)[0]?.row).toBe(2);
  });

  it('looks at no archived row', () => {
    expect(auditOf('customers', [{ cells: { name: null, state: 'archived' } }])).toEqual([]);
  });
});
