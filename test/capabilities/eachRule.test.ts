import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import type { Day, Stamp } from '../../src/domain/day.ts';
import { inLanguage } from '../../src/schema/language.ts';
import type { Row, SheetKey } from '../../src/schema/sheets.ts';
import { auditTexts } from '../../templates/audits.ts';
import { listTexts } from '../../templates/lists.ts';
import { columnName, tabName } from '../../templates/names.ts';
import { fillTab } from '../bench/fillTab.ts';
import { anId } from '../builders.ts';
import { nightOf } from './nights.ts';
import { aHost, ask, languages, placeOf, rowsOf } from './workbook.ts';

type Rule = keyof typeof auditTexts;

/** A record with one mistake, the field that the finding names, and what would be written. */
interface Mistake {
  readonly rule: Rule;
  readonly sheet: SheetKey;
  readonly id: string;
  readonly field: string;
  readonly fix?: string;
}

const made = { created_at: '2026-11-01T09:00:00' as Stamp, created_by: 'Ivy', state: 'active' as const };
const day = (text: string) => text as Day;
const at = (text: string) => text as Stamp;

const aCustomer = (n: number, cells: Partial<Row<'customers'>> = {}): Partial<Row<'customers'>> => ({
  ...{ id: anId('C', n), name: `Client ${n}`, type: 'individual', phone: `1390000${1000 + n}`, owner: 'Ivy' },
  ...{ verified_on: day('2026-11-01'), ...made, ...cells },
});
const anOrder = (n: number, cells: Partial<Row<'orders'>> = {}): Partial<Row<'orders'>> => ({
  ...{ id: anId('O', n), order_no: `B-${n}`, customer: anId('C', 1), ordered_on: day('2026-08-01'), product: `P${n}` },
  ...{ qty: 1, unit_price: 1000, amount: 1000, paid: 1000, status: 'confirmed', by: 'Ivy', ...made, ...cells },
});
const aFeedback = (n: number, cells: Partial<Row<'feedback'>> = {}): Partial<Row<'feedback'>> => ({
  ...{ id: anId('F', n), at: at('2026-11-20T10:00:00'), customer: anId('C', 1), channel: 'phone', text: `Talk ${n}` },
  ...{ kind: 'question', severity: 'normal', status: 'doing', owner: 'Ivy', ...made, ...cells },
});
const aTask = (n: number, cells: Partial<Row<'tasks'>> = {}): Partial<Row<'tasks'>> => ({
  ...{ id: anId('T', n), title: `Task ${n}`, kind: 'call', customer: anId('C', 1), due_on: day('2026-12-20') },
  ...{ owner: 'Ivy', priority: 'normal', status: 'open', ...made, ...cells },
});
const aContact = (n: number, cells: Partial<Row<'contacts'>> = {}): Partial<Row<'contacts'>> => ({
  ...{ id: anId('P', n), customer: anId('C', 1), name: `Buyer ${n}`, phone: `1380000${1000 + n}`, primary: false },
  ...{ status: 'active', ...made, ...cells },
});

const anOpportunity = (n: number, cells: Partial<Row<'opportunities'>> = {}): Partial<Row<'opportunities'>> => ({
  ...{ id: anId('B', n), title: `Deal ${n}`, customer: anId('C', 1), stage: 'quote', expected_on: day('2026-12-20') },
  ...{ owner: 'Ivy', ...made, ...cells },
});

const customer = (rule: Rule, n: number, field: string, fix?: string): Mistake => ({
  ...{ rule, sheet: 'customers', id: anId('C', n), field },
  ...(fix && { fix }),
});
const of = (rule: Rule, sheet: SheetKey, id: string, field: string, fix?: string): Mistake => ({
  ...{ rule, sheet, id, field },
  ...(fix && { fix }),
});

const mistakes: readonly Mistake[] = [
  of('A03', 'orders', 'O-12345', 'id'),
  of('A06', 'tasks', anId('T', 2), 'customer'),
  customer('A08', 8, 'phone'),
  customer('A11', 11, 'owner', 'Ivy'),
  customer('A16', 16, 'contract_end'),
  customer('A17', 17, 'contract_end'),
  customer('A18', 18, 'birthday'),
  of('A20', 'orders', anId('O', 20), 'delivered_on'),
  of('A22', 'orders', anId('O', 22), 'order_no'),
  of('A25', 'orders', anId('O', 25), 'amount'),
  of('A26', 'orders', anId('O', 26), 'amount'),
  of('A27', 'orders', anId('O', 27), 'paid'),
  of('A28', 'orders', anId('O', 28), 'due_on', '2026-10-01'),
  of('A29', 'feedback', anId('F', 29), 'resolution'),
  of('A30', 'feedback', anId('F', 30), 'customer'),
  of('A31', 'feedback', anId('F', 31), 'first_reply_at'),
  of('A32', 'feedback', anId('F', 32), 'status'),
  customer('A34', 34, 'name'),
  of('A36', 'tasks', anId('T', 36), 'status'),
  of('A37', 'contacts', anId('P', 37), 'primary', 'TRUE'),
  of('A38', 'contacts', anId('P', 38), 'primary', 'FALSE'),
  of('A39', 'opportunities', anId('B', 39), 'lost_reason'),
  of('A40', 'opportunities', anId('B', 40), 'expected_on'),
  customer('A41', 41, 'tags'),
  customer('A42', 42, 'tags'),
  customer('A43', 43, 'tags'),
  customer('A54', 54, 'verified_on'),
  of('A55', 'tasks', anId('T', 55), 'customer'),
  customer('A56', 56, 'note'),
  customer('A58', 58, 'points'),
  customer('A59', 59, 'referred_by'),
  customer('A59', 60, 'referred_by'),
];

function fillBook(host: Host): void {
  const tag = { dim: 'interest' as const, active: true, ...made };
  fillTab(host, 'team', [{ name: 'Zoe', email: 'zoe@team.example', role: 'member', manager: 'Ivy', active: false }]);
  fillTab(host, 'tags', [
    { id: anId('G', 901), zh: '金', en: '金', exclusive: true, ...tag },
    { id: anId('G', 902), zh: '银', en: '银', exclusive: true, ...tag },
    { id: anId('G', 903), zh: '旧', en: '旧', ...tag, active: false },
  ]);
  fillTab(host, 'customers', [
    aCustomer(1),
    aCustomer(2),
    aCustomer(3, { state: 'merged', merged_into: anId('C', 1) }),
    aCustomer(4, { state: 'archived' }),
    aCustomer(5, { stage_set: 'closed' }),
    aCustomer(8, { phone: null }),
    aCustomer(11, { owner: 'Zoe' }),
    aCustomer(16),
    aCustomer(17, { contract_end: day('2062-01-01') }),
    aCustomer(18, { birthday: '13-45' }),
    aCustomer(33, { name: 'Hexham Weaving Mill Ltd', city: 'Ningbo', type: 'company' }),
    aCustomer(34, {
      name: 'Hexham Weaving Mill',
      city: 'Ningbo',
      type: 'company',
      created_at: at('2026-11-02T09:00:00'),
    }),
    aCustomer(37, { type: 'company' }),
    aCustomer(38),
    aCustomer(41, { tags: ['Nonsense'] }),
    aCustomer(42, { tags: ['旧'] }),
    aCustomer(43, { tags: ['金, 银'] }),
    aCustomer(50),
    aCustomer(54, { verified_on: null, created_at: at('2020-01-01T09:00:00') }),
    aCustomer(56, { note: 'card 4111 1111 1111 1111' }),
    aCustomer(58, { points: -5 }),
    aCustomer(59, { referred_by: anId('C', 60) }),
    aCustomer(60, { referred_by: anId('C', 59) }),
  ]);
  fillTab(host, 'orders', [
    anOrder(1),
    { ...anOrder(3), id: 'O-12345' },
    anOrder(5, { customer: anId('C', 3) }),
    anOrder(20, { delivered_on: day('2026-07-01') }),
    anOrder(21, { order_no: 'B-22' }),
    anOrder(22, { order_no: 'B-22', customer: anId('C', 2) }),
    anOrder(25, { amount: 0, paid: 0, unit_price: null }),
    ...[61, 62, 63, 64, 65].map((n) => anOrder(n, { product: 'Tea', ordered_on: day(`2026-07-${n - 50}`) })),
    anOrder(26, { product: 'Tea', unit_price: 50_000, amount: 50_000, paid: 50_000 }),
    anOrder(27, { paid: 1001 }),
    anOrder(28, { status: 'delivered', paid: null, delivered_on: day('2026-09-01') }),
  ]);
  fillTab(host, 'feedback', [
    aFeedback(29, { status: 'resolved' }),
    aFeedback(30, { customer: null }),
    aFeedback(31, { first_reply_at: at('2026-11-19T10:00:00') }),
    aFeedback(32, { at: at('2026-09-01T10:00:00'), due_fix_at: at('2026-09-04T10:00:00') }),
  ]);
  fillTab(host, 'tasks', [
    aTask(1),
    aTask(2, { customer: anId('C', 4) }),
    aTask(36, { customer: anId('C', 5) }),
    aTask(55, { kind: 'marketing' }),
  ]);
  fillTab(host, 'contacts', [
    aContact(37, { customer: anId('C', 37) }),
    aContact(38, { customer: anId('C', 38), primary: true, status: 'left' }),
  ]);
  fillTab(host, 'opportunities', [
    anOpportunity(1),
    anOpportunity(39, { stage: 'lost', closed_on: day('2026-11-01') }),
    anOpportunity(40, { expected_on: day('2026-08-01') }),
  ]);
  writeText(host, 16, 'contract_end', '03/04/2026'); // may be read two ways
  writeText(host, 50, 'risk', 'about half');
}

/** As another tool writes it. */
function writeText(host: Host, n: number, column: string, text: string): void {
  const row = rowsOf(host, 'customers').findIndex(({ id }) => id === anId('C', n)) + 2;
  tabNamed(host, 'customers').sheet.writeCells(row, placeOf(host, 'customers', column).column, [[text]]);
}

describe.each(languages)('%s', (language) => {
  let host: Host;
  const label = (status: 'open' | 'fixed') => inLanguage(listTexts.finding_status[status], language);

  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'saveSetting', { key: 'module_sales', value: 'TRUE' });
    await ask(host, 'saveSetting', { key: 'audit_weekday', value: 'Tue' });
    fillBook(host);
    await nightOf(host, '2026-11-24');
  });
  afterAll(() => host.close());

  const open = () => rowsOf(host, 'findings').filter(({ status }) => status === label('open'));

  it.each(mistakes.map((one) => [one.rule, one] as const))(
    '%s is told by the night, in its tab, record and field, and no other rule is',
    (rule, { sheet, id, field, fix }) => {
      const found = open().filter((finding) => finding.row === id);
      expect(found.map((one) => [one.rule, one.tab, one.field, one.message])).toEqual([
        [rule, tabName(sheet, language), columnName(sheet, field, language), inLanguage(auditTexts[rule], language)],
      ]);
      if (fix) expect(found[0]?.fix).toBe(fix);
    },
  );

  it('C37 finds nothing else', () => {
    const known = new Set(mistakes.map(({ id }) => id));
    expect(
      open()
        .filter(({ row }) => !known.has(String(row)))
        .map(({ rule, row, field }) => [rule, row, field]),
    ).toEqual([]);
  });

  it('A50 puts a computed cell right by itself, and says what stood there', () => {
    expect(rowsOf(host, 'customers').find(({ id }) => id === anId('C', 50))?.risk).toBeNull();
    const told = rowsOf(host, 'findings').filter(({ status, rule }) => status === label('fixed') && rule === 'A50');
    const [message, field] = [inLanguage(auditTexts.A50, language), columnName('customers', 'risk', language)];
    expect(told).toEqual([expect.objectContaining({ row: anId('C', 50), field, value: 'about half', message })]);
  });

  it('A05 is mended by the audit itself', () => {
    expect(rowsOf(host, 'orders').find(({ id }) => id === anId('O', 5))?.customer).toBe(anId('C', 1));
  });

  it('C37 a rule that is switched off lets its findings go, and a limit is as Settings says', async () => {
    await ask(host, 'saveSetting', { key: 'A58', value: 'FALSE' });
    await ask(host, 'saveSetting', { key: 'A40_days', value: '200' });
    await nightOf(host, '2026-11-25');
    const rules = open().map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['A39', 'A59']));
    expect(rules.filter((rule) => rule === 'A58' || rule === 'A40')).toEqual([]);
  });
});
