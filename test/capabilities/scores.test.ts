import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { scoreTexts } from '../../templates/scores.ts';
import { typeHistories } from './histories.ts';
import { nightOf, shown } from './nights.ts';
import { aHost, languages, rowsOf } from './workbook.ts';

/** A shop of two years: who comes, comes every month or so, and one in five visits is the last. The same in every run. */
function shop() {
  let seed = 3;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: 90 }, (_, c) => {
    const orderedAgo: number[] = [];
    for (let ago = 30 + Math.floor(random() * 670); ago > 0; ago -= 20 + Math.floor(random() * 30)) {
      orderedAgo.push(ago);
      if (random() < 0.2) break;
    }
    return { name: `Customer ${c}`, orderedAgo };
  });
}

describe.each(languages)('%s', (language) => {
  let host: Host;
  const say = (key: keyof typeof scoreTexts) => inLanguage(scoreTexts[key], language);
  const lines = () => shown(host, 'segments').map((row) => row.filter((cell) => cell !== ''));

  beforeAll(async () => {
    host = await aHost(language);
    typeHistories(host, shop());
    await nightOf(host, '2026-11-24');
  });
  afterAll(() => host.close());

  it('C49 shows each score’s record on this workbook’s own past, and which one is in use', () => {
    const at = lines().findIndex(([title]) => title === say('title'));
    const table = lines().slice(at + 2, at + 5);
    expect(table.map(([score]) => score)).toEqual([say('two-clocks'), say('model'), say('recency')]);
    for (const [, auc] of table) expect(Number(auc)).toBeGreaterThan(0.5);
    const errors = table.slice(0, 2).map(([, , brier]) => Number(brier));
    expect(table.filter((row) => row.includes(say('used')))).toHaveLength(1);
    const wins = errors[0]! <= errors[1]! * 1.005 && Number(table[0]![3]) <= Number(table[1]![3]) + 0.004;
    expect(table[wins ? 0 : 1]).toContain(say('used'));
  });

  it('C49 says on Churn risk by which score its chances are', () => {
    const at = lines().findIndex(([title]) => title === say('title'));
    const isSecond = lines()[at + 2]!.includes(say('used'));
    const heading = String(shown(host, 'churn')[0]?.[0]);
    expect(heading.includes(say('spoken').split('{')[0]!)).toBe(isSecond);
    for (const { risk } of rowsOf(host, 'churn')) expect(risk === null || Number(risk) <= 1).toBe(true);
  });
});
