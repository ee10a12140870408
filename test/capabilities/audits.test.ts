import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage, type Language } from '../../src/schema/language.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { auditTexts } from '../../templates/audits.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { columnName, tabName } from '../../templates/names.ts';
import { aHost, ask, hourPasses, inOneLanguage, ivy, languages, placeOf, rowsOf } from './workbook.ts';

interface BadCell {
  readonly rule: keyof typeof auditTexts;
  readonly sheet: SheetKey;
  readonly field: string;
  readonly typed: string;
  /** what mends it; null for the one that stays wrong */
  readonly right: string | null;
}

/** One bad cell for each rule, each in a record of its own: the finding of one cannot stand for another. */
const badCells: readonly BadCell[] = [
  { rule: 'A04', sheet: 'orders', field: 'customer', typed: 'C-NOBODY', right: null },
  { rule: 'A07', sheet: 'customers', field: 'name', typed: '', right: 'Named again' },
  { rule: 'A09', sheet: 'customers', field: 'industry', typed: 'Moon farming', right: '' },
  { rule: 'A10', sheet: 'customers', field: 'owner', typed: 'Nobody Known', right: 'Tom' },
  { rule: 'A12', sheet: 'customers', field: 'phone', typed: '123', right: '13899990001' },
  { rule: 'A14', sheet: 'customers', field: 'email', typed: 'no-at-sign.example', right: 'a@b.example' },
  { rule: 'A15', sheet: 'customers', field: 'contract_end', typed: 'next spring', right: '2027-03-01' },
  { rule: 'A21', sheet: 'customers', field: 'credit_limit', typed: 'a lot', right: '500' },
  { rule: 'A24', sheet: 'orders', field: 'amount', typed: '-999', right: '20' },
  { rule: 'A33', sheet: 'customers', field: 'phone', typed: '13800000000', right: '13899990002' },
  { rule: 'A51', sheet: 'customers', field: 'note', typed: '@SUM(A1)', right: 'plain words' },
];

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  const ids: string[] = [];
  let copied: { readonly original: string; readonly own: string };

  const typeInto = async (sheetKey: SheetKey, row: number, field: string, text: string) => {
    const { sheet, column } = placeOf(host, sheetKey, field);
    await host.humanEdit(ivy, { kind: 'type', sheet, row, column, texts: [[text]] });
  };
  const rowNumber = (sheet: SheetKey, id: string) => rowsOf(host, sheet).findIndex((row) => row.id === id) + 2;
  const nextHour = () => hourPasses(host);
  const status = (key: 'open' | 'gone') => inLanguage(listTexts.finding_status[key], language);
  const openFindings = () => rowsOf(host, 'findings').filter((row) => row.status === status('open'));

  /** What the audit says of the nth bad cell. */
  const expectedOf = (n: number) => {
    const { rule, sheet, field, typed } = badCells[n]!;
    const words = wordsOf(language, sheet, field);
    const message = fill(inLanguage(auditTexts[rule], language), { field: words.field, value: typed });
    return { rule: String(rule), ...words, row: ids[n], message };
  };
  const copyFound = () => ({
    ...{ rule: 'A02', ...wordsOf(language, 'customers', 'id'), row: copied.original },
    message: inLanguage(auditTexts.A02, language),
  });
  const foundFor = (id: string) =>
    openFindings()
      .filter(({ row }) => row === id)
      .map(({ rule, tab, field, row, message }) => ({ rule, tab, field, row, message }));

  beforeAll(async () => {
    host = await aHost(language);
    const customers: string[] = [];
    for (let n = 0; n < badCells.length + 3; n += 1) {
      const phone = `138000000${String(n).padStart(2, '0')}`;
      customers.push((await ask(host, 'addCustomer', { name: `Customer ${n}`, phone })).id);
    }
    for (const [n, { sheet }] of badCells.entries()) {
      if (sheet === 'customers') ids.push(customers[n + 1]!);
      else ids.push(await anOrder(host, customers[n + 1]!));
    }
    copied = { original: customers.at(-2)!, own: customers.at(-1)! };
    await nextHour();
  });
  afterAll(() => host.close());

  once('C37 finds nothing in a workbook without mistakes', () => {
    expect(rowsOf(host, 'findings')).toEqual([]);
  });

  it('C37 finds each of twelve mistakes within the hour, once, and names its tab, record, field and what is wrong', async () => {
    for (const [n, { sheet, field, typed }] of badCells.entries())
      await typeInto(sheet, rowNumber(sheet, ids[n]!), field, typed);
    await typeInto('customers', rowNumber('customers', copied.own), 'id', copied.original);
    await nextHour();
    const found = openFindings().map(({ rule, tab, field, row, message }) => ({ rule, tab, field, row, message }));
    expect(sorted(found)).toEqual(sorted(badCells.map((_, n) => expectedOf(n)).concat(copyFound())));
  });

  it.each(badCells.map(({ rule }, n) => [rule, n] as const))(
    '%s is told within the hour, with tab, record, field and what is wrong, and no other rule speaks of the record',
    (_, n) => {
      expect(foundFor(ids[n]!)).toEqual([expectedOf(n)]);
    },
  );

  it('A02 is told within the hour of a row that has the id of another, and no other rule speaks of the record', () => {
    expect(foundFor(copied.original)).toEqual([copyFound()]);
  });

  once('C37 finds the same mistakes once more without a second row', async () => {
    const before = rowsOf(host, 'findings').length;
    await nextHour();
    expect(rowsOf(host, 'findings')).toHaveLength(before);
  });

  it('C37 lets each finding go once its cell is mended, and no other', async () => {
    const still = new Set(badCells.map(({ rule }) => String(rule)));
    for (const [n, { rule, sheet, field, right }] of badCells.entries()) {
      if (right === null) continue;
      await typeInto(sheet, rowNumber(sheet, ids[n]!), field, right);
      still.delete(rule);
      if (n % 4 === 3) {
        await nextHour();
        expect(
          openFindings()
            .map((row) => String(row.rule))
            .sort(),
        ).toEqual(['A02', ...still].sort());
      }
    }
    await nextHour();
    expect(openFindings().map(({ rule }) => rule)).toEqual(expect.arrayContaining(['A02', 'A04']));
    expect(openFindings()).toHaveLength(2);
    const gone = rowsOf(host, 'findings').filter((row) => row.status === status('gone'));
    expect(gone.map(({ row }) => row).sort()).toEqual(ids.slice(1).sort());
  });
});

/** An order line of two pieces at 10. */
async function anOrder(host: Host, customer: string): Promise<string> {
  await ask(host, 'addOrder', {
    ...{ customer, orderedOn: '2026-11-20', orderNo: `SO-${customer}` },
    lines: [{ product: 'Paper', qty: 2, unitPriceCents: 1000 }],
  });
  return String(rowsOf(host, 'orders').find((row) => row.customer === customer)?.id);
}

function wordsOf(language: Language, sheet: SheetKey, field: string): { readonly tab: string; readonly field: string } {
  return { tab: tabName(sheet, language), field: columnName(sheet, field, language) };
}

function sorted<T extends { readonly rule: unknown }>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => (String(a.rule) < String(b.rule) ? -1 : 1));
}
