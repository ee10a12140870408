import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import type { Customer } from '../../src/schema/sheets/customers.ts';
import type { Feedback } from '../../src/schema/sheets/feedback.ts';
import type { Interaction } from '../../src/schema/sheets/interactions.ts';
import type { Task } from '../../src/schema/sheets/tasks.ts';
import { settingTexts } from '../../templates/settings.ts';
import { aDay, aStamp } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { nightOf } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, rowsOf, tom } from './workbook.ts';

const idOf = (prefix: string) => newId(prefix, Math.random);
const [held, inherited] = [idOf('C'), idOf('C')];
const entries = Array.from({ length: 10 }, () => idOf('I'));
const [corrected, own] = [idOf('C'), idOf('C')];
const [inTime = '', early = '', late = '', lastMinute = '', handedLate = ''] = Array.from({ length: 5 }, () =>
  idOf('T'),
);
/** Monday the 23rd is day 0 */
const made = (ago: number, by: string) => ({ created_at: aStamp(ago), created_by: by, state: 'active' }) as const;

/** The last two were entered by Tom on the 12th, and are judged on the 27th. */
const customers: Partial<Customer>[] = [held, inherited, corrected, own].map((id, index) => ({
  ...{ id, name: `Client ${index}`, type: 'individual', phone: `1380013800${index}`, owner: 'Tom' },
  ...(index < 2
    ? { tier_set: 'vip', owner_since: aStamp(index === 0 ? 60 : 5), ...made(300, 'Ivy') }
    : { tier_set: 'regular', ...made(11, 'Tom') }),
}));

/** Made on the 3rd, so that the first night judges them. */
const interactions = entries.map((id, index) => ({
  ...{ id, customer: held, channel: 'phone', direction: 'out', by: 'Tom', at: aStamp(20) },
  ...{ summary: index === 0 ? '' : `Talk ${index}`, ...made(20, 'Tom') },
})) as Partial<Interaction>[];

const aTask = (id: string, owner: string, dueAgo: number, done: boolean): Partial<Task> => ({
  ...{ id, title: `Task ${dueAgo}`, kind: 'other', owner, due_on: aDay(dueAgo), priority: 'normal' },
  ...(done ? { status: 'done', done_at: aStamp(dueAgo) } : { status: 'open' }),
  ...made(20, owner),
});

const feedback = [held, inherited].map((customer) => ({
  ...{ id: idOf('F'), customer, channel: 'phone', kind: 'question', severity: 'normal', text: 'When?', owner: 'Tom' },
  ...{ status: 'doing', at: aStamp(7), ...made(7, 'Ivy') },
  ...(customer === held && { first_reply_at: aStamp(7) }),
})) as Partial<Feedback>[];

describe.each(languages)('%s', (language) => {
  let host: Host;
  const say = (text: Bilingual) => inLanguage(text, language);
  const type = (who: string, sheet: 'tasks' | 'staff', id: string, column: string, text: string) => {
    const row = rowsOf(host, sheet).findIndex((each) => each.id === id || `${each.period} ${each.person}` === id);
    const first = sheet === 'staff' ? 5 : 2;
    const place = { ...placeOf(host, sheet, column), row: row + first };
    return host.humanEdit(who, { kind: 'type', ...place, texts: [[text]] });
  };
  const lineOf = (person: string) =>
    rowsOf(host, 'staff').find((row) => row.person === person && row.period === '2026-11');

  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'takeOver', {});
    await ask(host, 'saveSetting', { key: 'module_staff', value: 'TRUE' });
    fillTab(host, 'customers', customers);
    fillTab(host, 'interactions', interactions);
    fillTab(host, 'feedback', feedback);
    fillTab(host, 'tasks', [
      aTask(inTime, 'Tom', 3, true),
      aTask(late, 'Tom', 2, false),
      aTask(early, 'Tom', 4, true),
      aTask(lastMinute, 'Ivy', -2, false),
      aTask(handedLate, 'Ivy', 1, false),
    ]);
    await nightOf(host, '2026-11-24');
  });
  afterAll(() => host.close());

  it('C81 scores a person by what was theirs: entry, tasks, coverage and replies', () => {
    const [accuracy, timely, tasks] = [9 / 10, 1, 2 / 3];
    const score = (30 * accuracy + 20 * timely + 25 * tasks + 15 * 1 + 10 * 1) / 100;
    const { first_reply_h, ...line } = lineOf('Tom')!;
    expect(line).toEqual({
      ...{ person: 'Tom', period: '2026-11', rows_in: 12, accuracy, timely },
      // the customer that came five days ago counts neither for coverage nor for replies
      ...{ tasks_due: 3, tasks_on_time: 0.67, contact_cover: 1, csat: null, repeat_rate: null },
      ...{ score: Number(score.toFixed(2)), note: null },
    });
    expect(first_reply_h).toBe(0);
    // too few rows to judge, one task that is late: a single part is no score
    expect(lineOf('Ivy')).toMatchObject({ accuracy: null, timely: null, tasks_due: 1, tasks_on_time: 0, score: null });
  });

  it('C81 counts what somebody else put right, and no task that came at the last moment', async () => {
    const put = (id: string, set: Partial<Customer>, base: Partial<Customer>, as: string) =>
      ask(host, 'updateCustomer', { id, set, base }, { as });
    await put(corrected, { phone: '13900139000' }, { phone: '13800138002' }, ivy);
    // the author's own correction counts for nothing, nor does what somebody else adds
    await put(own, { phone: '13900139001' }, { phone: '13800138003' }, tom);
    await put(own, { email: 'own@client.example' }, { email: null }, ivy);
    await type(ivy, 'tasks', lastMinute, 'owner', 'Tom');
    await type(ivy, 'tasks', handedLate, 'owner', 'Tom');
    await type(ivy, 'staff', '2026-11 Tom', 'note', 'Well done');
    await nightOf(host, '2026-11-25');
    await nightOf(host, '2026-11-28');
    expect(lineOf('Tom')).toMatchObject({ accuracy: Number((10 / 12).toFixed(2)), tasks_due: 3, note: 'Well done' });
    // what was late before it was handed over stays hers
    expect(lineOf('Ivy')).toMatchObject({ tasks_due: 1, tasks_on_time: 0 });
  });

  it('C81 shows a person the own row in the sidebar, and a manager all', async () => {
    const shownTo = async (as: string) => (await ask(host, 'staffScores', {}, { as })).rows;
    const own = await shownTo(tom);
    expect(own.map(({ person, period }) => [person, period])).toEqual([
      ['Tom', '2026-11'],
      ['Tom', '2026-10'],
    ]);
    expect(own[0]!.cells.slice(0, 2)).toEqual(['12', '83%']);
    expect((await shownTo(ivy)).map(({ person }) => person)).toEqual(['Ivy', 'Tom', 'Ivy', 'Tom']);
  });

  it('C81 says above the scorecard who can read it, and how to be without it', async () => {
    const { sheet } = tabNamed(host, 'staff');
    const heading = sheet.values({ row: 3, column: 1, rows: 1, columns: 1 })[0]![0];
    expect(heading).toContain(say(settingTexts.module_staff.name));
    await ask(host, 'saveSetting', { key: 'module_staff', value: 'FALSE' });
    expect(sheet.hidden).toBe(true);
    expect((await ask(host, 'staffScores', {})).rows).toEqual([]);
  });
});
