import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { adviceTexts, reasonTexts, warningTexts } from '../../templates/reasons.ts';
import { aDay } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { ordersOf, typeHistories } from './histories.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, languages, rowsOf } from './workbook.ts';

/** Five orders at a steady pace. */
const everyMonth = (lastAgo: number) => [0, 30, 60, 90, 120].map((days) => lastAgo + days);

// with so few buyers the simple rule speaks: one usual gap of 30 days is stable, two watch, more than three high, four critical
describe.each(languages)('%s', (language) => {
  let host: Host;
  let ids: Record<string, string>;
  const say = (text: Bilingual, places: Record<string, string | number> = {}) =>
    fill(inLanguage(text, language), places);
  const band = (key: keyof typeof listTexts.band) => say(listTexts.band[key]);
  const lineOf = (name: string) => rowsOf(host, 'churn').find((row) => row.name === name);
  const pace = (silent: number) => say(reasonTexts.pace, { gap: 30, silent });

  const talk = (name: string, daysAgo: number, how: { direction: string; outcome?: string }) =>
    ask(host, 'logInteraction', {
      ...{ customer: ids[name], at: `${aDay(daysAgo)}T10:00:00`, channel: 'phone', summary: `Day ${daysAgo}` },
      ...how,
    });
  const hear = (name: string, daysAgo: number, what: { kind: string; csat?: number; nps?: number }) =>
    ask(host, 'addFeedback', {
      ...{ customer: ids[name], at: `${aDay(daysAgo)}T10:00:00`, channel: 'phone', text: `Day ${daysAgo}` },
      ...what,
    });

  beforeAll(async () => {
    host = await aHost(language);
    ids = typeHistories(host, [
      { name: 'on time', orderedAgo: everyMonth(10), amountCents: 500_000 },
      { name: 'late', orderedAgo: everyMonth(60), amountCents: 400_000 },
      { name: 'very late', orderedAgo: everyMonth(100) },
      { name: 'far too late', orderedAgo: everyMonth(130) },
      { name: 'best, far too late', orderedAgo: everyMonth(130), amountCents: 900_000 },
      { name: 'bought once', orderedAgo: [20] },
      { name: 'spends less', orderedAgo: [10, 40, 70] },
      { name: 'owes', orderedAgo: everyMonth(10) },
      { name: 'talks less', orderedAgo: everyMonth(10) },
      { name: 'does not answer', orderedAgo: everyMonth(10) },
      { name: 'complained', orderedAgo: everyMonth(130), amountCents: 800_000 },
      { name: 'complained twice', orderedAgo: everyMonth(10) },
      { name: 'unhappy', orderedAgo: everyMonth(10) },
    ]);
    const [unpaid] = ordersOf(ids.owes ?? '', [70]);
    fillTab(host, 'orders', [
      ...ordersOf(ids['spends less'] ?? '', [400, 430, 460], 20_000),
      { ...unpaid, paid: null, due_on: aDay(31) },
    ]);
    for (const ago of [70, 100, 130, 160, 190, 220]) await talk('talks less', ago, { direction: 'in' });
    for (const ago of [11, 7, 3]) await talk('does not answer', ago, { direction: 'out', outcome: 'noanswer' });
    await hear('complained', 40, { kind: 'complaint' });
    for (const ago of [5, 4]) await hear('complained twice', ago, { kind: 'complaint' });
    await hear('unhappy', 100, { kind: 'review', nps: 6 });
    await hear('unhappy', 80, { kind: 'review', csat: 2 });
    await runToEnd(host, 'night');
  });
  afterAll(() => host.close());

  it.each([
    ['on time', 10, 'stable', null],
    ['late', 60, 'watch', 'lightContact'],
    ['very late', 100, 'high', 'callWithOffer'],
    ['far too late', 130, 'critical', 'callWithOffer'],
    ['best, far too late', 130, 'critical', 'managerCalls'],
  ] as const)('C98 tells of a customer who is %s the own pace, and what to do', (name, silent, code, advice) => {
    expect(lineOf(name)).toMatchObject({
      ...{ band: band(code), reason1: pace(silent), reason2: null, warn: null },
      ...{ gap_days: 30, silent, advice: advice && say(adviceTexts[advice], { n: silent }) },
    });
  });

  it('C98 tells of a single order without a probability under the simple rule', () => {
    expect(lineOf('bought once')).toMatchObject({
      ...{ band: band('new'), reason1: say(reasonTexts.fewSimple, { n: 1, silent: 20 }), risk: null },
      advice: say(adviceTexts.askFirstOrder, { n: 20 }),
    });
  });

  it('C98 tells of orders that grow smaller', () => {
    const warn = say(warningTexts.W6, { d: 50 });
    // 3 × 100.00 in twelve months after 3 × 200.00
    const less = say(reasonTexts.less, { rev: '300', d: 50 });
    expect(lineOf('spends less')).toMatchObject({ reason1: pace(10), reason2: less, reason3: warn, warn });
  });

  it.each([
    ['owes', 'W8', { d: 31 }],
    ['talks less', 'W1', { a: 0, b: 2 }],
    ['does not answer', 'W9', {}],
  ] as const)('C98 tells of a customer who %s, which changes neither band nor advice', (name, code, places) => {
    const warn = say(warningTexts[code], places);
    const quiet = { band: band('stable'), reason1: pace(10), advice: null };
    expect(lineOf(name)).toMatchObject({ ...quiet, reason2: warn, reason3: null, warn });
  });

  it('C98 tells of low scores, the strongest as a reason', () => {
    const low = say(warningTexts.W3, { s: 2 });
    const warn = `${low}; ${say(warningTexts.W4, { s: 6 })}`;
    expect(lineOf('unhappy')).toMatchObject({ band: band('stable'), reason2: low, reason3: null, warn, advice: null });
  });

  it('C98 asks to resolve a complaint before anything is sold', () => {
    // from Wednesday 14 October seven working days lead to the 23rd
    const late = say(warningTexts.W2, { d: 31 });
    const advice = (why: string) => say(adviceTexts.resolveFirst, { why });
    expect(lineOf('complained')).toMatchObject({
      ...{ band: band('critical'), reason2: late, warn: late, advice: advice(late) },
    });
    const twice = say(warningTexts.W5, { n: 2 });
    expect(lineOf('complained twice')).toMatchObject({
      ...{ band: band('stable'), reason2: twice, warn: twice, advice: advice(twice) },
    });
  });

  it('C98 shows the same reasons and advice on the card', async () => {
    const { reasons, advice } = await ask(host, 'card', { id: ids.complained });
    expect(reasons).toEqual([pace(130), say(warningTexts.W2, { d: 31 })]);
    expect(advice).toBe(say(adviceTexts.resolveFirst, { why: say(warningTexts.W2, { d: 31 }) }));
  });

  it('C53 names in every advice on the list the figure that triggers it', () => {
    const advised = rowsOf(host, 'churn').filter(({ advice }) => advice);
    expect(advised.length).toBeGreaterThan(5);
    for (const { advice, silent, warn } of advised) {
      const signs = String(warn ?? '').split('; ');
      expect([String(silent), ...signs].some((figure) => figure !== '' && String(advice).includes(figure))).toBe(true);
    }
  });

  it('C53 names the figure on the card of a customer who is not on the list', async () => {
    const fresh = typeHistories(host, [{ name: 'not computed yet', orderedAgo: [12] }]);
    const id = fresh['not computed yet'] ?? '';
    await ask(host, 'addOrder', { customer: id, orderedOn: aDay(5), lines: [{ product: 'Ink', amountCents: 100 }] });
    const { advice } = await ask(host, 'card', { id });
    expect(advice).toMatch(/\b5\b|5 天/);
    await ask(host, 'addFeedback', {
      customer: id,
      text: 'Wet',
      kind: 'complaint',
      severity: 'normal',
      channel: 'phone',
    });
    expect((await ask(host, 'card', { id })).advice).toBe(
      say(adviceTexts.resolveFirst, { why: say(adviceTexts.openIssues, { n: 1 }) }),
    );
  });

  it('C98 lists the worst band first, in it who gives more signs', () => {
    const names = rowsOf(host, 'churn').map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual(['complained', expect.anything(), expect.anything(), 'very late', 'late']);
    expect(names.at(-1)).toBe('bought once');
  });
});
