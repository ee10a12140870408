import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { aDay, aStamp } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { skipToTime } from '../bench/nights.ts';
import { nightOf, runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, rowOf, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const forgotten = newId('C', Math.random);
  const stale = Array.from({ length: 7 }, () => newId('C', Math.random));

  beforeAll(async () => {
    host = await aHost(language);
    const of = { wechat: 'w', owner: 'Tom', type: 'company', state: 'active', created_by: 'Ivy' } as const;
    fillTab(host, 'customers', [
      { id: forgotten, name: 'Forgotten Mill', created_at: aStamp(2500), verified_on: aDay(2400), ...of },
      ...stale.map((id, n) => ({ id, name: `Stale ${n}`, created_at: aStamp(300), last_contact_on: aDay(1), ...of })),
    ]);
    const order = {
      product: 'Paper',
      qty: 1,
      amount: 10_000,
      paid: 10_000,
      status: 'delivered',
      state: 'active',
    } as const;
    fillTab(host, 'orders', [
      { id: newId('O', Math.random), customer: forgotten, ordered_on: aDay(2000), created_at: aStamp(2000), ...order },
      { id: newId('O', Math.random), customer: stale[0]!, ordered_on: aDay(20), created_at: aStamp(20), ...order },
    ]);
    await nightOf(host, '2026-11-24');
  });
  afterAll(() => host.close());

  /** Customers of each block of Segments. */
  const counted = () => {
    const sums: Record<string, number> = {};
    for (const { block, n, rev12 } of rowsOf(host, 'segments')) {
      if (rev12 !== undefined) sums[String(block)] = (sums[String(block)] ?? 0) + Number(n ?? 0);
    }
    return [...new Set(Object.values(sums))];
  };

  it('C35 an outdated customer that is archived leaves every figure, and comes back whole', async () => {
    const findings = rowsOf(host, 'findings');
    const at = findings.findIndex(({ rule, row }) => rule === 'A54' && row === forgotten);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(findings.filter(({ rule }) => rule === 'A54')).toHaveLength(1);
    const before = rowOf(host, 'customers', forgotten);
    expect(counted()).toEqual([8]);
    const apply = placeOf(host, 'findings', 'apply');
    await host.humanEdit(ivy, { kind: 'type', ...apply, row: at + 2, texts: [['TRUE']] });
    await runToEnd(host, 'hour');
    await runToEnd(host, 'night');
    const archived = rowOf(host, 'customers', forgotten);
    expect(archived?.state).toBe(inLanguage(listTexts.row_state.archived, language));
    expect(counted()).toEqual([7]);
    const { lines } = await ask(host, 'searchIndex', {});
    expect(lines.find(({ id }) => id === forgotten)?.archived).toBe(true);
    const { lines: deeds } = await ask(host, 'history', {});
    await ask(host, 'undo', { id: deeds[0]?.id });
    await runToEnd(host, 'night');
    expect(rowOf(host, 'customers', forgotten)).toEqual(before);
    expect(counted()).toEqual([8]);
  });

  it('C31 shows a stale customer once a quarter, at most five a person and week', async () => {
    await ask(host, 'saveSetting', { key: 'data_refresh_days', value: '7' });
    // silence is told first; here it says nothing
    for (const key of ['R02', 'R03', 'R04', 'R05']) await ask(host, 'saveSetting', { key, value: 'FALSE' });
    const shown = async () => {
      await runToEnd(host, 'hour');
      return rowsOf(host, 'today').filter(
        ({ rule, done, owner }) => rule === 'R19' && done !== true && owner === 'Tom',
      );
    };
    const confirm = async (lines: Awaited<ReturnType<typeof shown>>) => {
      for (const { ref, customer } of lines) await ask(host, 'finishLine', { rule: 'R19', ref, customer });
      return lines.map(({ customer }) => customer);
    };
    skipToTime(host, '2026-11-25T10:00');
    const first = await confirm(await shown());
    expect(first).toHaveLength(5);
    expect(await shown()).toEqual([]);
    skipToTime(host, '2026-12-01T10:00');
    const second = await confirm(await shown());
    expect(second.filter((id) => first.includes(id))).toEqual([]);
    expect(second.length).toBe(3);
    // old again, but of this quarter
    skipToTime(host, '2026-12-15T10:00');
    expect(await shown()).toEqual([]);
    skipToTime(host, '2027-01-05T10:00');
    expect(await shown()).toHaveLength(5);
  });
});
