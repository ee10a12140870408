import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type * as z from 'zod/mini';
import type { Host } from '../../local-host/host/host.ts';
import { isFormula } from '../../local-host/workbook/cell.ts';
import { type CallName, calls } from '../../src/contract/calls.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, inOneLanguage, languages, replyTo, rowsOf } from './workbook.ts';

/** What people and programs put into fields. */
const hostile = {
  formula: '=HYPERLINK("https://x.example","click")',
  markup: '<img src=x onerror=alert(1)>',
  script: '</script><script>alert(1)</script>',
  template: '<?!= boot ?>{{constructor}}',
  endless: 'x'.repeat(50_001),
  family: '👩‍👩‍👧‍👦 🇨🇳 é',
  reversed: '\u202Egnp.exe\u202C مرحبا',
  nul: 'a\u0000b',
  surrogate: 'q\uD800z',
  exponent: '1E5',
  zeros: '00123',
  plus: '+86 138 0000 1234',
  quote: "'quoted",
  lines: 'one\r\ntwo\tthree',
  date: '2026-11-23',
  truth: 'TRUE',
  percent: '10%',
  proto: '__proto__',
} as const;

interface Form {
  readonly sheet: SheetKey;
  /** what the call takes besides the field */
  readonly input: object;
}

const forms: Partial<Record<CallName, (customer: string) => Form>> = {
  addCustomer: () => ({
    sheet: 'customers',
    input: { name: 'N', noReachYet: true, next_on: '2026-12-01', next_action: 'Call' },
  }),
  saveContact: (customer) => ({ sheet: 'contacts', input: { customer, name: 'Ms Reed', wechat: 'reed' } }),
  logInteraction: (customer) => ({
    sheet: 'interactions',
    input: { customer, channel: 'phone', summary: 'Wants a quote' },
  }),
  addOrder: (customer) => ({
    sheet: 'orders',
    input: { customer, orderedOn: '2026-11-20', again: true, lines: [{ product: 'Paper', amountCents: 100 }] },
  }),
  addFeedback: (customer) => ({
    sheet: 'feedback',
    input: { customer, channel: 'phone', kind: 'complaint', text: 'Late' },
  }),
  saveTask: (customer) => ({ sheet: 'tasks', input: { customer, title: 'Call', dueOn: '2026-11-30' } }),
  suggest: () => ({ sheet: 'improve', input: { what: 'More', screen: 'Today' } }),
};

/** References to other rows, and what only says how to save. */
const noText = ['id', 'customer', 'contact', 'row', 'anyway', 'nextStep', 'next_action'];

/** The fields of a call into which a person types, as the contract has them. */
function textFieldsOf(call: CallName): string[] {
  const { shape } = calls[call].input as unknown as { shape: Record<string, z.ZodMiniType> };
  return Object.keys(shape).filter((field) => !noText.includes(field) && shape[field]?.safeParse('some words').success);
}

/** `orderNo` fills `order_no`. */
const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What Google's cells themselves may not take, or not as it is. */
const ofCells = ['endless', 'family', 'reversed', 'nul', 'surrogate'];

const cases = (Object.keys(forms) as CallName[]).flatMap((call) =>
  Object.keys(hostile).map((kind): [string, string, CallName] => [ofCells.includes(kind) ? 'F53' : 'F32', kind, call]),
);

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  let customer: string;
  beforeAll(async () => {
    host = await aHost(language);
    ({ id: customer } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', phone: '13800001111' }));
  });
  afterAll(() => host.close());

  it.each(cases)('%s keeps or refuses %s in each field of %s, and never half of it', async (_, kind, call) => {
    const { sheet, input } = forms[call]!(customer);
    const text: string = hostile[kind as keyof typeof hostile];
    const fields = new Set(textFieldsOf(call));
    for (;;) {
      const before = rowsOf(host, sheet);
      const reply = await replyTo(host, call, {
        ...input,
        ...Object.fromEntries([...fields].map((field) => [field, text])),
      });
      const rows = rowsOf(host, sheet);
      if (reply.ok) {
        const [added] = rows.slice(before.length);
        const kept = [...fields].map((field) => [field, added?.[columnOf(field)]]);
        expect(kept).toEqual([...fields].map((field) => [field, text.trim()]));
        return;
      }
      // beside each field that is wrong stands why; the others are tried without it
      expect(rows).toEqual(before);
      const refused = Object.entries(reply.fields ?? {}).filter(([field]) => fields.delete(field));
      expect([reply.code, refused.length > 0]).toEqual(['invalid', true]);
      expect(refused.filter(([, { message }]) => message === '')).toEqual([]);
    }
  });

  it('F53 takes signs that nobody sees for an empty field: what has to be filled in is asked for', async () => {
    const unseen = '\u200B \u2060\uFEFF\u202E';
    const required = [
      ['addCustomer', { name: unseen, wechat: 'unseen' }, 'name'],
      ['logInteraction', { customer, channel: 'phone', summary: unseen }, 'summary'],
      ['addFeedback', { customer, channel: 'phone', kind: 'complaint', text: unseen }, 'text'],
      ['saveTask', { customer, dueOn: '2026-11-30', title: unseen }, 'title'],
    ] as const;
    for (const [call, input, field] of required)
      expect(await replyTo(host, call, input)).toMatchObject({ ok: false, fields: { [field]: { code: 'required' } } });
  });

  it('F32 breaks no other writing call, whatever stands in its fields', async () => {
    const others = (Object.keys(calls) as CallName[]).filter((call) => calls[call].writes === true && !forms[call]);
    const strange = [hostile.formula, hostile.endless, hostile.nul, hostile.surrogate, hostile.reversed, hostile.proto];
    for (const call of others) {
      const { shape } = calls[call].input as unknown as { shape: Record<string, z.ZodMiniType> };
      const fields = Object.keys(shape).filter((field) => shape[field]?.safeParse('some words').success);
      if (fields.length === 0) continue;
      for (const text of strange) {
        const known = fields.includes('customer') ? { customer } : {};
        const reply = await replyTo(host, call, {
          ...Object.fromEntries(fields.map((field) => [field, text])),
          ...known,
        });
        expect([call, text.slice(0, 20), reply.ok || reply.code]).not.toContain('unexpected');
      }
    }
  }, 120_000);

  /** A formula, numbers and names that a program knows, all short enough for a name. */
  const names = [...Object.values(hostile).filter((text) => text.length <= 60), 'constructor', 'toString'];

  once('F32 heads a column with the words of a wish, whatever they are, and goes on working', async () => {
    await ask(host, 'saveSetting', { key: 'module_improve', value: 'TRUE' });
    await ask(host, 'saveWishes', { fields: names.slice(0, 9), figures: [], why: hostile.markup });
    await ask(host, 'saveWishes', { fields: names.slice(9), figures: [], why: hostile.formula });
    const { wishes } = await ask(host, 'wishes', {});
    for (const { id } of wishes) await ask(host, 'judgeWish', { id, take: true });
    const { columns } = await ask(host, 'exportPart', { tab: 'customers', from: 0 });
    const headers = columns.map(({ header }) => header);
    expect(headers.slice(-names.length)).toEqual(names.map((name) => name.trim()));
    await runToEnd(host, 'hour');
    expect((await replyTo(host, 'repair', {})).ok).toBe(true);
  });

  once('F32 takes the words of rules, plays and saved lists as words', async () => {
    const common = { event: 'interaction', when: 'interaction.channel = phone', to: 'owner' };
    for (const text of names) {
      await ask(host, 'saveTeamRule', { ...common, name: text, text });
      expect(await replyTo(host, 'saveTeamRule', { ...common, name: 'x', text, when: text })).toMatchObject({
        fields: { when: { message: expect.any(String) } },
      });
      await ask(host, 'saveView', { name: text, rule: 'city = "x"', shared: true });
    }
    const plays = names.map((text) => ({ as: 'task', text, days: 1 }));
    await ask(host, 'saveSetting', { key: 'playbook', value: JSON.stringify({ prospect: plays.slice(0, 10) }) });
    await ask(host, 'logInteraction', { customer, channel: 'phone', summary: 'Rang' });
    await runToEnd(host, 'hour');
    const titles = rowsOf(host, 'tasks').map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(names.map((name) => name.trim())));
    expect((await ask(host, 'card', { id: customer })).id).toBe(customer);
  });

  it('F32 has no formula in any cell after all that', () => {
    for (const tab of host.book.sheets) {
      const cells = tab.cells({ row: 1, column: 1, rows: tab.lastRow, columns: tab.lastColumn });
      expect([tab.name, cells.flat().filter((cell) => isFormula(cell))]).toEqual([tab.name, []]);
    }
  });
});
