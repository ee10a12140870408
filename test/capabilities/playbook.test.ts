import { afterEach, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { type Bilingual, inLanguage, type Language } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { shortDay } from '../../templates/format.ts';
import { listTexts } from '../../templates/lists.ts';
import { shippedPlaybook } from '../../templates/playbook.ts';
import { reminderTexts } from '../../templates/reminders.ts';
import { nightOf, runToEnd } from './nights.ts';
import { aHost, ask, languages, placeOf, replyTo, rowOf, rowsOf, tom } from './workbook.ts';

const hosts: Host[] = [];
afterEach(() => Promise.all(hosts.splice(0).map((host) => host.close())));

describe.each(languages)('%s', (language) => {
  const say = (text: Bilingual) => inLanguage(text, language);
  const lines = async (host: Host) => {
    await runToEnd(host, 'hour');
    return rowsOf(host, 'today').filter(({ rule, done }) => rule === 'RU' && done !== true);
  };
  /** A customer whom the night of 24 November has seen as a prospect, and whom somebody has talked to since. */
  const engaged = async (): Promise<{ host: Host; id: string }> => {
    const host = await aHost(language as Language);
    hosts.push(host);
    const { id } = await ask(host, 'addCustomer', { name: 'Harrow Tools', wechat: 'w', owner: 'Tom' });
    await nightOf(host, '2026-11-24');
    await ask(host, 'logInteraction', { customer: id, channel: 'phone', direction: 'in', summary: 'Asked for prices' });
    await nightOf(host, '2026-11-25');
    return { host, id };
  };

  it('C62 proposes the playbook of a stage once, and makes its tasks with one click', async () => {
    const { host, id } = await engaged();
    const [line, ...others] = await lines(host);
    expect(others).toEqual([]);
    const plays = (shippedPlaybook.engaged ?? []).map(say).join(language === 'en' ? '; ' : '；');
    const since = shortDay('2026-11-25' as never, language as Language, '2026-11-25' as never);
    const stage = say(listTexts.stage.engaged);
    expect(line).toMatchObject({
      ...{ owner: 'Tom', customer: id, what: say(reminderTexts.RU.what) },
      why: fill(say(reminderTexts.RU.why), { since, stage, plays }),
    });
    const ref = String(line?.ref);
    await ask(host, 'takePlays', { customer: id, ref }, { as: tom });
    const task = say(shippedPlaybook.engaged![0]!);
    expect(rowsOf(host, 'tasks')).toMatchObject([{ title: task, due_on: '2026-11-28', customer: id, owner: 'Tom' }]);
    expect(rowOf(host, 'customers', id)).toMatchObject({ next_action: task, next_on: '2026-11-28' });
    expect(await replyTo(host, 'takePlays', { customer: id, ref }, { as: tom })).toMatchObject({ code: 'plays-taken' });
    expect(await lines(host)).toEqual([]);
    await nightOf(host, '2026-11-26');
    expect(await lines(host)).toEqual([]);
  });

  it('C62 proposes nothing when a stage comes from a correction of data', async () => {
    const { host, id } = await engaged();
    const [line] = await lines(host);
    await ask(host, 'finishLine', { rule: 'RU', ref: line?.ref, customer: id, result: null }, { as: tom });
    await ask(host, 'addOrder', { customer: id, orderedOn: '2026-11-25', lines: [{ amountCents: 1000 }] });
    await nightOf(host, '2026-11-26');
    expect((await lines(host)).map(({ ref }) => String(ref).split('|')[2])).toEqual(['first']);
    const place = placeOf(host, 'orders', 'status');
    const cancelled = say(listTexts.order_status.cancelled);
    await host.humanEdit(tom, { kind: 'type', ...place, row: 2, texts: [[cancelled]] });
    await nightOf(host, '2026-11-27');
    expect(rowOf(host, 'customers', id)).toMatchObject({ stage: say(listTexts.stage.engaged) });
    expect(await lines(host)).toEqual([]);
  });

  it('C62 follows the playbook as the team wrote it, on Today and on the card', async () => {
    const { host, id } = await engaged();
    const own = { engaged: [{ as: 'task', text: 'Visit them', days: 2 }], loyal: [] };
    await ask(host, 'saveSetting', { key: 'playbook', value: JSON.stringify(own) });
    expect((await lines(host))[0]?.why).toContain('Visit them');
    expect((await ask(host, 'card', { id })).plays).toEqual(own.engaged);
    await ask(host, 'takePlays', { customer: id });
    expect(rowsOf(host, 'tasks')).toMatchObject([{ title: 'Visit them', due_on: '2026-11-27' }]);
    await ask(host, 'saveSetting', { key: 'playbook', value: JSON.stringify({ engaged: [] }) });
    expect((await ask(host, 'card', { id })).plays).toEqual([]);
    expect(await lines(host)).toEqual([]);
  });
});
