import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { aDay } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { skipToTime } from '../bench/nights.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, replyTo, rowOf, rowsOf, tom } from './workbook.ts';

const largeOrder = {
  name: 'Large order',
  event: 'order',
  when: 'order.amount > 10000',
  text: 'Thank the customer',
  to: 'manager',
};

describe.each(languages)('%s', (language) => {
  let host: Host;
  let customer: string;
  const order = (amountCents: number, lines = 1) =>
    ask(host, 'addOrder', {
      ...{ customer, orderedOn: '2026-11-23' },
      lines: Array.from({ length: lines }, (_, line) => ({
        product: `Paper ${line}`,
        amountCents: amountCents / lines,
      })),
    });
  const made = (rule: string) => rowsOf(host, 'tasks').filter((task) => task.rule === rule);
  const hour = () => runToEnd(host, 'hour');

  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'saveMember', { name: 'Ivy', email: ivy, role: 'admin', manager: 'Tom' });
    ({ id: customer } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', wechat: 'quill', owner: 'Ivy' }));
  });
  afterAll(() => host.close());

  it('C69 makes of “order > 10,000 → task for the manager” one task an order, its lines together', async () => {
    const { id } = await ask(host, 'saveTeamRule', largeOrder);
    await order(900_000);
    await order(1_200_000, 3);
    await hour();
    expect(made(id)).toMatchObject([{ title: 'Thank the customer', owner: 'Tom', customer, due_on: '2026-11-23' }]);
    expect(rowsOf(host, 'today').filter(({ ref }) => ref === made(id)[0]?.id)).toMatchObject([{ owner: 'Tom' }]);
    const { lines } = await ask(host, 'history', {});
    expect(lines.some(({ what }) => what.includes('Thank the customer'))).toBe(true);
    await hour();
    await ask(host, 'finishLine', { rule: 'R01', ref: String(made(id)[0]?.id), customer }, { as: tom });
    await hour();
    await runToEnd(host, 'night');
    await hour();
    expect(made(id)).toHaveLength(1);
  });

  it('C69 sees an order that somebody typed into the sheet, and none from before the rule', async () => {
    const [{ rule } = {}] = made(String(rowsOf(host, 'automation')[0]?.id));
    const typed = { customer, product: 'Ink', amount: 2_000_000, status: 'confirmed' } as const;
    fillTab(host, 'orders', [
      { ...typed, id: newId('O', Math.random), order_no: 'TYPED', ordered_on: aDay(0) },
      { ...typed, id: newId('O', Math.random), order_no: 'EARLIER', ordered_on: aDay(3) },
    ]);
    await hour();
    expect(made(String(rule)).map(({ rule_key }) => String(rule_key).split('|').pop())).toEqual([
      expect.anything(),
      'TYPED',
    ]);
  });

  it('C69 looks at conversations and feedback, at the customer, and gives the owner or a person so many days', async () => {
    const label = inLanguage(listTexts.channel.visit, language);
    const visited = await ask(host, 'saveTeamRule', {
      ...{ name: 'After a visit', event: 'interaction', text: 'Send the minutes', to: 'owner', days: 2 },
      when: `interaction.channel = ${label} and city = Ningbo`,
    });
    const praised = await ask(host, 'saveTeamRule', {
      ...{ name: 'Praise', event: 'feedback', text: 'Ask for a referral', to: 'person', person: 'Tom' },
      when: 'feedback.csat >= 5',
    });
    await ask(host, 'logInteraction', { customer, channel: 'visit', summary: 'In the mill' });
    await ask(host, 'addFeedback', {
      customer,
      text: 'Good',
      kind: 'praise',
      severity: 'low',
      channel: 'phone',
      csat: 5,
    });
    await hour();
    expect(made(visited.id)).toEqual([]);
    expect(made(praised.id)).toMatchObject([{ owner: 'Tom', title: 'Ask for a referral' }]);
    await ask(host, 'updateCustomer', { id: customer, set: { city: 'Ningbo' }, base: { city: null } });
    await hour();
    expect(made(visited.id)).toMatchObject([{ owner: 'Ivy', due_on: '2026-11-25' }]);
  });

  it('C69 tells before saving how many of the last 30 days it would have met, and what cannot be read', async () => {
    const hits = async (rule: string) => (await ask(host, 'tryTagRule', { rule, event: 'order' })).customers;
    expect(await hits('order.amount > 10000')).toBe(3);
    expect(await hits('order.amount > 100000')).toBe(0);
    expect(await replyTo(host, 'saveTeamRule', { ...largeOrder, when: 'order.weight > 1' })).toMatchObject({
      fields: { when: { code: 'rule-field' } },
    });
    expect(await replyTo(host, 'saveTeamRule', { ...largeOrder, to: 'person' })).toMatchObject({
      fields: { person: { code: 'required' } },
    });
    expect(await replyTo(host, 'saveTeamRule', largeOrder, { as: tom })).toMatchObject({ code: 'no-permission' });
  });

  it('C69 makes no more tasks by a rule that was switched off, and undo switches it on again', async () => {
    const [rule] = (await ask(host, 'teamRules', {})).rules;
    await ask(host, 'saveTeamRule', { ...rule, active: false }, { op: 'Z-OFF' });
    const before = made(rule!.id).length;
    await order(3_000_000);
    await hour();
    expect(made(rule!.id)).toHaveLength(before);
    await ask(host, 'undo', { id: 'Z-OFF' });
    expect(rowOf(host, 'automation', rule!.id)).toMatchObject({ active: true });
    await hour();
    expect(made(rule!.id)).toHaveLength(before + 1);
  });

  describe('tags and lines', () => {
    const tagged = async (over: number) => {
      const { tags } = await ask(host, 'tagCatalogue', {});
      const [tag] = tags.filter(({ active, rule }) => active && !rule);
      const rule = { event: 'order', when: `order.amount > ${over}`, text: tag!.label };
      return {
        tag: tag!,
        ...(await ask(host, 'saveTeamRule', { name: 'Big buyer', action: 'add_tag', ...rule })),
      };
    };
    const worn = () => rowOf(host, 'customers', customer)?.tags as readonly string[];

    it('C69 sets a tag once for what was entered: told as a rule’s, undone as one, and not set again', async () => {
      const { tag } = await tagged(50_000);
      await order(6_000_000);
      await hour();
      expect(worn()).toContain(tag.label);
      const { events } = await ask(host, 'tagHistory', { id: tag.id });
      expect(events).toMatchObject([{ customer, given: true, byRule: true }]);
      const { lines } = await ask(host, 'history', {});
      const set = lines.find(({ what }) => what.includes(tag.label));
      expect(set).toMatchObject({ rows: 1 });
      await ask(host, 'undo', { id: set!.id });
      await hour();
      await runToEnd(host, 'night');
      await hour();
      expect(worn()).not.toContain(tag.label);
    });

    it('C69 takes a tag off, and follows a tag that gets another name', async () => {
      const { tag, id } = await tagged(90_000);
      await ask(host, 'setTags', { ids: [customer], add: [tag.label], remove: [] });
      await ask(host, 'saveTeamRule', {
        ...{ name: 'Praised', event: 'feedback', when: 'feedback.csat >= 5', action: 'remove_tag', text: tag.label },
      });
      const { zh, en, dim, color, active } = rowOf(host, 'tags', tag.id) as unknown as Record<string, string>;
      const base = { zh, en, dim, color: color ?? null, active };
      const label = language === 'en' ? { en: 'Grand' } : { zh: '特大单' };
      await ask(host, 'saveTag', { id: tag.id, ...base, ...label, base });
      expect(rowOf(host, 'automation', id)).toMatchObject({ text: Object.values(label)[0] });
      expect(worn()).toContain(Object.values(label)[0]);
      await ask(host, 'addFeedback', {
        ...{ customer, text: 'Fine', kind: 'praise', severity: 'low', channel: 'phone', csat: 5 },
      });
      await hour();
      expect(worn()).not.toContain(Object.values(label)[0]);
      expect(
        await replyTo(host, 'saveTeamRule', { ...largeOrder, action: 'add_tag', text: 'No such tag' }),
      ).toMatchObject({ fields: { text: { code: 'unknown-tag' } } });
    });

    it('C69 finds its line in Today and in the digest, for whom it is meant, until it is done', async () => {
      const words = language === 'en' ? 'the team’s rule: Look at the terms' : '团队规则：Look at the terms';
      await ask(host, 'saveTeamRule', {
        ...{ name: 'Watch', event: 'order', when: 'order.product = "Vellum"', action: 'line' },
        ...{ text: 'Look at the terms', to: 'person', person: 'Tom' },
      });
      const { id: buyer } = await ask(host, 'addCustomer', { name: 'Vellum House', wechat: 'vellum', owner: 'Ivy' });
      await ask(host, 'addOrder', {
        ...{ customer: buyer, orderedOn: '2026-11-23', lines: [{ product: 'Vellum', amountCents: 5_000 }] },
      });
      await hour();
      const line = () => rowsOf(host, 'today').find(({ rule, done }) => rule === 'RT' && done !== true);
      expect(line()).toMatchObject({ owner: 'Tom', customer: buyer, what: 'Watch', why: words });
      await ask(host, 'takeOver', {});
      skipToTime(host, '2026-11-24T07:30');
      await host.advanceTo(host.parseTime('2026-11-24T09:30'));
      expect(host.mails.find(({ to }) => to === tom)?.body).toContain(words);
      const { rule, ref } = line()!;
      await ask(host, 'finishLine', { rule, ref, customer: buyer, result: null }, { as: tom });
      await hour();
      expect(line()).toBeUndefined();
    });
  });
});
