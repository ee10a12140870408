import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import { groupTexts } from '../../templates/groups.ts';
import { listTexts } from '../../templates/lists.ts';
import { moveTexts } from '../../templates/movement.ts';

import { churnHeadingTexts, segmentBlockTexts } from '../../templates/reasons.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import { fillTab } from '../bench/fillTab.ts';
import { ordersOf, typeHistories } from './histories.ts';
import { nightOf, runToEnd, shown } from './nights.ts';
import { aHost, ask, languages, rowsOf } from './workbook.ts';

const many = <T>(count: number, of: (c: number) => T): T[] => Array.from({ length: count }, (_, c) => of(c));
const everyMonth = (lastAgo: number) => [0, 30, 60, 90].map((days) => lastAgo + days);

describe.each(languages)('%s', (language) => {
  const say = (text: Bilingual) => inLanguage(text, language);

  describe('a shop with a usual gap of 30 days', () => {
    let host: Host;
    const rowsBelow = (title: Bilingual): string[][] => {
      const lines = shown(host, 'segments').map((row) => [...row]);
      const at = lines.findIndex(([cell]) => cell === say(title));
      const rest = lines.slice(at + 2);
      return rest.slice(
        0,
        rest.findIndex(([first]) => first === ''),
      );
    };

    beforeAll(async () => {
      host = await aHost(language);
      typeHistories(host, [
        ...[26, 27, 30, 45, 46].map((ago) => ({ name: `Silent for ${ago}`, orderedAgo: everyMonth(ago) })),
        { name: 'Bought once', orderedAgo: [30] },
      ]);
      await runToEnd(host, 'night');
    });
    afterAll(() => host.close());

    it('C46 lists who is silent for 0.9 to 1.5 usual gaps, and nobody else', () => {
      const names = rowsBelow(groupTexts.due).map(([name]) => name);
      expect(names).toEqual(['Silent for 45', 'Silent for 30', 'Silent for 27']);
    });
  });

  describe('three cities', () => {
    let host: Host;

    beforeAll(async () => {
      host = await aHost(language);
      typeHistories(host, [
        ...many(14, (c) => ({ name: `Left ${c}`, orderedAgo: [400], city: 'Suzhou' })),
        ...many(6, (c) => ({ name: `Stays ${c}`, orderedAgo: [10], city: 'Suzhou' })),
        ...many(19, (c) => ({ name: `Few ${c}`, orderedAgo: [c < 18 ? 400 : 10], city: 'Ningbo' })),
        ...many(60, (c) => ({ name: `Loyal ${c}`, orderedAgo: [c < 3 ? 400 : 20], city: 'Hangzhou' })),
      ]);
      await runToEnd(host, 'night');
    });
    afterAll(() => host.close());

    it('C54 flags a group of 20 buyers that loses 1.5 times the average, not one of 19 nor one that keeps them', () => {
      const lines = shown(host, 'segments').map((row) => [...row]);
      const at = lines.findIndex(([cell]) => cell === say(groupTexts.weak));
      const flagged = lines.slice(at + 2).filter((row) => ['Suzhou', 'Ningbo', 'Hangzhou'].includes(row[1] ?? ''));
      expect(flagged).toHaveLength(1);
      // 14 of 20, where 35 of 99 left in all
      expect(flagged[0]!.slice(1, 5)).toEqual(['Suzhou', '20', '70%', '35%']);
      expect(flagged[0]![5]).toContain('70%');
    });
  });

  describe('too little to fit', () => {
    it.each([
      ['nobody bought', 0, () => [] as number[]],
      ['one customer bought', 1, () => [10, 40]],
      ['29 customers bought', 29, () => everyMonth(10)],
      ['all bought on one day', 40, () => [10]],
    ])('F58 gives no risk where %s, and says why', async (_, count, orderedAgo) => {
      const host = await aHost(language);
      typeHistories(
        host,
        many(count, (c) => ({ name: `Customer ${c}`, orderedAgo: orderedAgo() })),
      );
      await runToEnd(host, 'night');
      for (const { risk } of rowsOf(host, 'customers')) expect(risk).toBeNull();
      const heading = String(shown(host, 'churn')[0]?.[0]);
      const told = count === 0 ? churnHeadingTexts.empty : churnHeadingTexts.simple;
      expect(heading).toContain(say(told).split('{')[0]!.slice(0, 8));
      expect(heading).not.toMatch(/%/);
      await host.close();
    });
  });

  it('C45 tells who changed band or stage since last week, and whether an order or silence did it', async () => {
    const host = await aHost(language);
    const lines = () => shown(host, 'segments').map((row) => [...row]);
    const ids = typeHistories(host, [
      { name: 'Falls silent', orderedAgo: everyMonth(41) },
      { name: 'Comes back', orderedAgo: everyMonth(60) },
      { name: 'Stays as is', orderedAgo: everyMonth(5) },
    ]);
    await nightOf(host, '2026-11-24');
    const before = lines().findIndex(([cell]) => cell === say(moveTexts.week));
    expect(lines()[before + 1]?.[0]).toBe(say(moveTexts.notYet));
    fillTab(host, 'orders', ordersOf(ids['Comes back'] ?? '', [-4]));
    await nightOf(host, '2026-12-01');
    const at = lines().findIndex(([cell]) => cell === say(moveTexts.week));
    const moves = lines().slice(at + 2, at + 10);
    const bandOf = (name: string) => moves.find(([who, what]) => who === name && what === bandLabel);
    const bandLabel = say(sheetTexts.customers.columns.band.label);
    const band = listTexts.band;
    expect(bandOf('Falls silent')?.slice(2, 4)).toEqual([say(band.stable), say(band.watch)]);
    expect(bandOf('Falls silent')?.[4]).toContain('49');
    expect(bandOf('Comes back')?.slice(2, 4)).toEqual([say(band.watch), say(band.stable)]);
    expect(bandOf('Comes back')?.[4]).toContain('2026-11-27');
    expect(bandOf('Stays as is')).toBeUndefined();
    expect(lines().some(([cell]) => cell === say(moveTexts.month))).toBe(false);
    // a month after the first night, when the week has brought nothing new
    await nightOf(host, '2026-12-23');
    await nightOf(host, '2026-12-24');
    const month = lines().findIndex(([cell]) => cell === say(moveTexts.month));
    const moved = lines().slice(month + 2, month + 12);
    const silent = moved.find(([who, what]) => who === 'Falls silent' && what === bandLabel);
    expect(silent?.[2]).toBe(say(band.stable));
    expect(silent?.[3]).not.toBe(say(band.stable));
    await host.close();
  });

  it('C45 counts the segments that the team wrote with the form of filters, and nobody’s private ones', async () => {
    const host = await aHost(language);
    typeHistories(host, [
      ...many(3, (c) => ({ name: `Coast ${c}`, orderedAgo: everyMonth(5), city: 'Ningbo' })),
      ...many(2, (c) => ({ name: `Gone ${c}`, orderedAgo: everyMonth(400), city: 'Ningbo' })),
      { name: 'Inland', orderedAgo: everyMonth(5), city: 'Xian' },
    ]);
    await ask(host, 'saveView', { name: 'Active coast', rule: 'city = Ningbo and stage != churned', shared: true });
    await ask(host, 'saveView', { name: 'All of the coast', rule: 'city = Ningbo', shared: true });
    await ask(host, 'saveView', { name: 'Secret', rule: 'city = Xian' });
    await ask(host, 'saveView', { name: 'Each his own', rule: 'owner = me', shared: true });
    await runToEnd(host, 'night');
    const lines = shown(host, 'segments');
    const at = lines.findIndex(([cell]) => cell === say(segmentBlockTexts.own));
    expect(lines.slice(at + 2, at + 5).map((row) => row.slice(0, 3))).toEqual([
      ['Active coast', '3', '50%'],
      ['All of the coast', '5', '83%'],
      ['', '', ''],
    ]);
    await host.close();
  });

  it('F59 opens ten alerts a person and night after an import of old orders, those with most at stake first', async () => {
    const host = await aHost(language);
    typeHistories(
      host,
      many(14, (c) => ({ name: `Late ${c}`, orderedAgo: everyMonth(100), amountCents: 10_000 * (c + 1) })),
    );
    await nightOf(host, '2026-11-24');
    const names = () => rowsOf(host, 'alerts').map(({ name }) => String(name));
    expect(names()).toHaveLength(10);
    expect(names().sort()).toEqual(many(10, (c) => `Late ${c + 4}`).sort());
    await nightOf(host, '2026-11-25');
    expect(names()).toHaveLength(14);
    await host.close();
  });
});
