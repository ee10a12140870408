import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { inLanguage } from '../../src/schema/language.ts';
import type { Alert } from '../../src/schema/sheets/alerts.ts';
import { listTexts } from '../../templates/lists.ts';
import { lookBackTexts, scoreTexts } from '../../templates/scores.ts';
import { aDay } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { typeHistories } from './histories.ts';
import { nightOf, shown } from './nights.ts';
import { aHost, languages, rowsOf } from './workbook.ts';

/** The same numbers from 0 to 1 in every run. */
function repeatable() {
  let seed = 3;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

/** A shop of two years: who comes, comes every month or so, and one in five visits is the last. */
function shop() {
  const random = repeatable();
  return Array.from({ length: 90 }, (_, c) => {
    const orderedAgo: number[] = [];
    for (let ago = 30 + Math.floor(random() * 670); ago > 0; ago -= 20 + Math.floor(random() * 30)) {
      orderedAgo.push(ago);
      if (random() < 0.2) break;
    }
    return { name: `Customer ${c}`, orderedAgo };
  });
}

/** Everybody comes daily for a few weeks and then every other month: the past rate says nothing, the last order much. */
function shopThatSlows() {
  const random = repeatable();
  return Array.from({ length: 150 }, (_, c) => {
    const orderedAgo = [40 + Math.floor(random() * 700)];
    const later = (days: number) => orderedAgo.push(orderedAgo.at(-1)! - days);
    const visits = 3 + Math.floor(random() * 25);
    for (let n = 0; n < visits; n += 1) later(1 + Math.floor(random() * 3));
    while (orderedAgo.at(-1)! > 0 && random() > 0.12) later(5 + Math.floor(-60 * Math.log(random())));
    return { name: `Customer ${c}`, orderedAgo: orderedAgo.filter((ago) => ago > 0) };
  });
}

function pastAlert(customer: string, i: number): Partial<Alert> {
  return {
    ...{ id: newId('A', Math.random), customer, name: `Customer ${i}`, owner: 'Ivy', status: 'open', state: 'active' },
    ...{ opened_on: aDay(200), horizon_on: aDay(110), closed_on: aDay(110), model: 'simple' },
    ...(i % 2 === 0 ? { band: 'critical', risk: 0.9 } : { band: 'high', risk: 0.8 }),
    ...{ outcome: i % 8 < 6 ? 'hit' : i < 16 ? 'recovered' : 'recovered_contact', contacted: i >= 16 },
  } as Partial<Alert>;
}

describe.each(languages)('%s', (language) => {
  let host: Host;
  const say = (key: keyof typeof scoreTexts) => inLanguage(scoreTexts[key], language);
  const past = (key: keyof typeof lookBackTexts) => inLanguage(lookBackTexts[key], language).replaceAll('{H}', '90');
  const tableOf = (title: string, rows: number) => {
    const at = lines().findIndex(([first]) => first === title);
    return lines().slice(at + 2, at + 2 + rows);
  };
  const lines = () => shown(host, 'segments').map((row) => row.filter((cell) => cell !== ''));

  beforeAll(async () => {
    host = await aHost(language);
    const ids = Object.values(typeHistories(host, shop()));
    fillTab(
      host,
      'alerts',
      ids.slice(0, 24).map((customer, i) => pastAlert(customer, i)),
    );
    await nightOf(host, '2026-11-24');
  });
  afterAll(() => host.close());

  it('C49 shows each score’s record on this workbook’s own past, and which one is in use', () => {
    const table = tableOf(say('title'), 4);
    const fixed = say('fixed-days').replace('{H}', '90');
    expect(table.map(([score]) => score)).toEqual([say('two-clocks'), say('model'), say('recency'), fixed]);
    for (const [, auc] of table.slice(0, 3)) expect(Number(auc)).toBeGreaterThan(0.5);
    for (const [, , brier] of table) expect(Number(brier)).toBeGreaterThan(0);
    expect(table.filter((row) => row.includes(say('used')))).toHaveLength(1);
  });

  it('C49 shows what was promised to each band, and what came', () => {
    const table = tableOf(say('bands'), 4);
    const promises = table.map(([, n]) => Number(n));
    expect(Math.min(...promises)).toBeGreaterThan(0);
    const labels = (['critical', 'high', 'watch', 'stable'] as const).map((band) => listTexts.band[band]);
    expect(table.map(([band]) => band)).toEqual(labels.map((text) => inLanguage(text, language)));
    // of both, who is stable has most and who is critical least
    for (const column of [2, 3]) {
      const shares = table.map((row) => Number.parseInt(String(row[column]), 10));
      expect(shares[0]).toBeLessThan(10);
      expect(shares[3]).toBeGreaterThan(50);
    }
  });

  it('C98 scores past alerts once their day has come, beside simple rules on the same days', () => {
    const [ours, untouched, recency, fixed, , missed] = tableOf(past('title'), 6);
    // six of the 24 were decided to have ordered again
    expect(ours).toEqual([past('alerts'), '24', '18', '75%', expect.anything()]);
    expect(untouched!.slice(0, 4)).toEqual([past('untouched'), '16', '12', '75%']);
    for (const rule of [recency, fixed]) expect(Number(rule![1])).toBeGreaterThan(0);
    expect(recency![0]).toBe(past('recency'));
    expect(Number(missed![2])).toBeLessThanOrEqual(Number(missed![1]));
    const byBand = tableOf(past('bands'), 2);
    expect(byBand.map(([, n, risk, hits]) => [n, risk, hits])).toEqual([
      ['12', '90%', '9'],
      ['12', '80%', '9'],
    ]);
  });

  it('C49 says on Churn risk by which score its chances are', () => {
    const isSecond = tableOf(say('title'), 1)[0]!.includes(say('used'));
    const heading = String(shown(host, 'churn')[0]?.[0]);
    expect(heading.includes(say('spoken').split('{')[0]!)).toBe(isSecond);
    for (const { risk } of rowsOf(host, 'churn')) expect(risk === null || Number(risk) <= 1).toBe(true);
  });

  it('C49 lets a simple rule speak where it did better, and says so', async () => {
    const other = await aHost(language);
    try {
      typeHistories(other, shopThatSlows());
      await nightOf(other, '2026-11-24');
      const used = shown(other, 'segments').find((row) => row.includes(say('used')));
      expect(used?.[0]).toBe(say('recency'));
      expect(String(shown(other, 'churn')[0]?.[0])).toContain(say('recency'));
      // the risk is the same for all who are silent as long, and grows with the silence
      const scored = rowsOf(other, 'churn').filter(({ risk }) => risk !== null);
      const bySilence = new Map<unknown, Set<unknown>>();
      for (const { silent, risk } of scored) bySilence.set(silent, (bySilence.get(silent) ?? new Set()).add(risk));
      expect([...bySilence.values()].every((risks) => risks.size === 1)).toBe(true);
      const meanRisk = (test: (silent: number) => boolean) => {
        const risks = scored.filter(({ silent }) => test(Number(silent))).map(({ risk }) => Number(risk));
        return risks.reduce((sum, risk) => sum + risk, 0) / risks.length;
      };
      expect(meanRisk((silent) => silent > 120)).toBeGreaterThan(meanRisk((silent) => silent < 60) + 0.2);
    } finally {
      other.close();
    }
  });
});
