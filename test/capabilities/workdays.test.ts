import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { healthTexts } from '../../templates/health.ts';
import { skipToTime } from '../bench/nights.ts';
import { runToEnd } from './nights.ts';
import { anEmptyHost, ask, ivy, languages, placeOf, replyTo, rowOf, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const onHealth = async () => {
    const { checks } = await ask(host, 'health', {});
    return checks.find(({ check }) => check === inLanguage(healthTexts.holidays.check, language));
  };
  const value = (word: keyof typeof healthTexts.holidays.values, year = '') =>
    fill(inLanguage(healthTexts.holidays.values[word], language), { year });

  beforeAll(async () => {
    host = await anEmptyHost(language, '2026-09-24T17:30'); // a Thursday before Mid-Autumn
    await ask(host, 'install', { language });
    await ask(host, 'joinTeam', { name: 'Tom' }, { as: tom });
    await ask(host, 'saveMember', { name: 'Ivy', email: ivy, role: 'admin', manager: 'Tom' });
  });
  afterAll(() => host.close());

  it('R14 counts China’s holidays and moved working days for a team in Chinese, weekends alone for one in English', async () => {
    const { id: customer } = await ask(host, 'addCustomer', { name: 'Complains', wechat: 'complains' });
    const feedback = { customer, text: 'Wet paper', kind: 'complaint', severity: 'high', channel: 'phone' };
    const due = async (at: string) => {
      const { id } = await ask(host, 'addFeedback', { ...feedback, at });
      return rowOf(host, 'feedback', id)?.due_reply_at;
    };
    // eight working hours from Thursday 17:00: Friday to Sunday are free, or only the weekend
    expect(await due('2026-09-24T17:00:00')).toMatch(language === 'en' ? '2026-09-25T16:00' : '2026-09-28T16:00');
    // the Sunday before was worked
    expect(await due('2026-09-19T17:00:00')).toMatch(language === 'en' ? '2026-09-21T17:00' : '2026-09-20T17:00');
  });

  it('R02 counts the days late in working days of the team’s own list', async () => {
    const task = await ask(host, 'saveTask', {
      title: 'Call back',
      dueOn: '2026-09-30',
      owner: 'Ivy',
      priority: 'high',
    });
    const told = async (day: string) => {
      skipToTime(host, `${day}T10:00`);
      await runToEnd(host, 'hour');
      return rowsOf(host, 'today').some(({ rule, ref, owner }) => rule === 'R02' && ref === task.id && owner === 'Tom');
    };
    // 1 to 7 October are free, Saturday the 10th is worked
    const days = language === 'en' ? ['2026-10-02', '2026-10-05'] : ['2026-10-09', '2026-10-10'];
    expect([await told(days[0]!), await told(days[1]!)]).toEqual([false, true]);
  });

  it('R02 follows a day that the team adds to its list, typed as a stretch', async () => {
    const current = (await ask(host, 'settings', {})).settings.find(({ key }) => key === 'holidays')?.value ?? '';
    const list = [current, '2026-11-02~2026-11-04'].filter(Boolean).join(', ');
    await ask(host, 'saveSetting', { key: 'holidays', value: list });
    const task = await ask(host, 'saveTask', { title: 'Visit', dueOn: '2026-10-30', owner: 'Ivy', priority: 'high' });
    const told = async (day: string) => {
      skipToTime(host, `${day}T10:00`);
      await runToEnd(host, 'hour');
      return rowsOf(host, 'today').some(({ rule, ref }) => rule === 'R02' && ref === task.id);
    };
    expect([await told('2026-11-06'), await told('2026-11-09')]).toEqual([false, true]);
    expect(await replyTo(host, 'saveSetting', { key: 'holidays', value: '2026-13-01' })).toMatchObject({
      code: 'setting-invalid',
    });
  });

  it('C71 says in Health how far the holidays reach, and warns in December that the next year is missing', async () => {
    expect(await onHealth()).toMatchObject({ state: 'ok', value: value('until', '2026') });
    skipToTime(host, '2026-12-02T10:00');
    expect(await onHealth()).toMatchObject({
      state: 'warn',
      value: value('until', '2026'),
      todo: inLanguage(healthTexts.holidays.todo, language),
    });
    const { sheet, column } = placeOf(host, 'settings', 'value');
    const row = (key: string) => rowsOf(host, 'settings').findIndex((each) => each.key === key) + 2;
    await host.humanEdit(ivy, { kind: 'type', sheet, column, row: row('holidays'), texts: [['2027-01-01']] });
    expect(await onHealth()).toMatchObject({ state: 'ok', value: value('until', '2027') });
    await ask(host, 'saveSetting', { key: 'holidays', value: '' });
    await ask(host, 'saveSetting', { key: 'workdays_extra', value: '' });
    expect(await onHealth()).toMatchObject({ state: 'ok', value: value('none') });
  });
});
