import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { reasonTexts } from '../../templates/reasons.ts';
import { figuresFromRows, rowFigures } from './figuresFromRows.ts';
import { anExample, figuresByName, runToEnd, shown } from './nights.ts';
import { ask, inOneLanguage, languages, placeOf, rowOf, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  let hour = 0;
  beforeAll(async () => {
    host = await anExample(language);
    // the deadlines of feedback follow the tiers that the night before gave
    for (let night = 0; night < 2; night += 1) await runToEnd(host, 'night');
    hour = host.state.now;
    await runToEnd(host, 'hour');
  });
  afterAll(() => host.close());

  it('C45 counts every customer in one segment, one tier and one stage', () => {
    expect(countsOf(host)).toEqual([60, 60, 60]);
  });

  it('C61 gives every customer a stage', () => {
    expect(rowsOf(host, 'customers').filter(({ stage }) => !stage)).toEqual([]);
  });

  it.each([
    ['customers', 'name'],
    ['orders', 'amount'],
    ['interactions', 'summary'],
    ['feedback', 'text'],
    ['tasks', 'title'],
    ['contacts', 'phone'],
  ] as const)('F20 gives the same results after a person sorted the whole tab %s by %s', async (key, by) => {
    const before = resultsOf(host);
    const order = rowsOf(host, key).map(({ id }) => id);
    const { sheet, column } = placeOf(host, key, by);
    const { lastRow, lastColumn } = host.book.sheetById(sheet)!;
    const area = { row: 2, column: 1, rows: lastRow - 1, columns: lastColumn };
    await host.humanEdit('ivy@team.example', { kind: 'sort', sheet, by: column, ascending: false, ...area });
    expect(rowsOf(host, key).map(({ id }) => id)).not.toEqual(order);
    await runToEnd(host, 'hour');
    await runToEnd(host, 'night');
    // a deadline for an answer counts minutes: Today is drawn at the minute at which it was
    host.state.now = hour;
    await runToEnd(host, 'hour');
    expect(resultsOf(host)).toEqual(before);
  });

  it('C67 gives the figures that follow from the rows alone', () => {
    const figuresOf = figuresFromRows(host, language);
    const customers = rowsOf(host, 'customers');
    expect(customers.map((row) => ({ id: row.id, ...pick(row, rowFigures) }))).toEqual(
      customers.map(({ id }) => ({ id, ...figuresOf(String(id)) })),
    );
  });

  once('C67 computes every figure anew where none stands', async () => {
    const before = figuresByName(host);
    const { lastRow } = host.book.sheetById(placeOf(host, 'customers', 'id').sheet)!;
    const computed = ['stage', 'tier', 'last_contact_on', 'first_order_on', 'last_order_on', 'orders_n', 'gap_days'];
    for (const key of [...computed, 'revenue', 'revenue_12m', 'owed', 'rfm', 'segment', 'risk', 'band', 'why']) {
      const { sheet, column } = placeOf(host, 'customers', key);
      host.book.sheetById(sheet)?.writeCells(2, column, Array(lastRow - 1).fill(['']));
    }
    expect(figuresByName(host)).not.toEqual(before);
    await runToEnd(host, 'night');
    expect(figuresByName(host)).toEqual(before);
  });

  once('C67 figures of a customer after an order in the sidebar equal those of the night', async () => {
    const stages = new Map(rowsOf(host, 'customers').map(({ stage, id }) => [stage, String(id)]));
    expect(stages.size).toBeGreaterThan(5);
    const ordered: string[] = [];
    for (const [index, id] of [...stages.values()].entries()) {
      const orderedOn = index % 3 === 2 ? '2026-10-30' : '2026-11-23'; // some are entered late
      const lines = [{ product: 'Paper', amountCents: 12_345 }];
      await ask(host, 'addOrder', { customer: id, orderedOn, lines, paidCents: 2345, dueOn: '2026-11-20' });
      ordered.push(id);
    }
    const ownFigures = ['stage', 'band', 'risk', 'why', ...rowFigures];
    const figures = () => ordered.map((id) => pick(rowOf(host, 'customers', id) ?? {}, ownFigures));
    const entered = figures();
    await runToEnd(host, 'night');
    expect(figures()).toEqual(entered);
  });

  it('C98 names the chance that such customers order again, where the model speaks', () => {
    const few = rowsOf(host, 'churn').filter(({ last_order_on, gap_days }) => last_order_on && gap_days === null);
    expect(few.length).toBeGreaterThan(5);
    for (const { customer, silent, risk, reason1 } of few) {
      const n = Number(rowOf(host, 'customers', String(customer))?.orders_n);
      const p = 100 - Math.round(Number(risk) * 100);
      expect(reason1).toBe(fill(inLanguage(reasonTexts.few, language), { n, silent: Number(silent), p, H: 90 }));
    }
  });
});

function pick(row: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, row[key]]));
}

/** What is computed: figures, who may leave, what is to do, what is wrong, the next steps. */
function resultsOf(host: Host): Record<string, unknown> {
  const rows = (key: 'churn' | 'today' | 'findings', columns: readonly string[]) =>
    rowsOf(host, key)
      .map((row) => JSON.stringify(columns.map((column) => row[column])))
      .sort();
  return {
    figures: figuresByName(host),
    churn: rows('churn', ['customer', 'band', 'risk', 'reason1', 'warn', 'advice']),
    today: rows('today', ['owner', 'customer', 'what', 'why', 'due_on', 'rule', 'ref']),
    findings: rows('findings', ['rule', 'row', 'field']),
    next: rowsOf(host, 'customers')
      .map(({ id, next_action, next_on, last_contact_on }) => [id, next_action, next_on, last_contact_on].join('|'))
      .sort(),
  };
}

/** The customers that the first three tables of the segments tab count: each has its header under its title. */
function countsOf(host: Host): number[] {
  const tables: number[] = [];
  for (const [group, count] of shown(host, 'segments')) {
    if (group === 'Group' || group === '分组') tables.push(0);
    else if (tables.length > 0 && /^\d+$/.test(count ?? '')) tables[tables.length - 1]! += Number(count);
  }
  return tables.slice(0, 3);
}
