import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { shortDay } from '../../templates/format.ts';
import { listTexts } from '../../templates/lists.ts';
import { type ReminderTexts, reminderTexts } from '../../templates/reminders.ts';
import { fillTab } from '../bench/fillTab.ts';
import { skipToTime } from '../bench/nights.ts';
import { nightOf, runToEnd } from './nights.ts';
import { anEmptyHost, ask, ivy, languages, placeOf, rowsOf, tom } from './workbook.ts';

type Cal = 'solar' | 'lunar' | 'lunar_leap';

describe.each(languages)('%s', (language) => {
  let host: Host;

  const label = (list: 'cal', key: string) =>
    inLanguage((listTexts[list] as Readonly<Record<string, Bilingual>>)[key]!, language);
  const say = (rule: 'R08' | 'R09', text: 'what' | 'why' | 'early', places: Record<string, string | number> = {}) =>
    fill(inLanguage((reminderTexts[rule] as ReminderTexts)[text]!, language), places);
  const aHostOn = async (time: string) => {
    host = await anEmptyHost(language, time);
    await ask(host, 'install', { language });
    await ask(host, 'joinTeam', { name: 'Tom' }, { as: tom });
  };
  const born = async (name: string, birthday: string, cal: Cal, owner = 'Ivy') => {
    const { id } = await ask(host, 'addCustomer', { name, wechat: name, owner, birthday, birthday_cal: cal });
    return id;
  };
  const at = async (time: string) => {
    skipToTime(host, time);
    await runToEnd(host, 'hour');
  };
  const lines = (rule: string, who?: unknown) =>
    rowsOf(host, 'today').filter((row) => row.rule === rule && (who === undefined || row.customer === who));

  /** A birthday of today, also where another reason stands before it in the customer's line. */
  const birthdaysToday = () => {
    const why = say('R08', 'why', { cal: label('cal', 'solar') });
    return rowsOf(host, 'today').filter((row) => String(row.why).includes(why));
  };

  describe('from 2024 to 2035', () => {
    const years = Array.from({ length: 11 }, (_, index) => 2025 + index);
    const newYears = years.map((year) => `${year}-01-02`);
    const days = [...newYears, '2024-01-10', '2024-01-12', '2025-02-01', '2026-02-18', '2028-02-01'].sort();
    /** next birthday by day and customer, next date by day and care day, as the tabs showed them that day */
    const shown = new Map<string, Record<string, unknown>>();

    beforeAll(async () => {
      await aHostOn('2024-01-10T09:00');
      await born('Buddha', '1988-04-08', 'lunar');
      await born('leapling', '1988-02-29', 'solar');
      await born('leap 6', '06-01', 'lunar_leap');
      await born('plain 6', '06-01', 'lunar');
      await born('the 30th', '12-30', 'lunar');
      await born('twice', '12-01', 'lunar');
      for (const day of days) {
        skipToTime(host, `${day}T10:00`);
        await runToEnd(host, 'night');
        const birthdays = rowsOf(host, 'customers').map(({ name, next_birthday }) => [name, next_birthday]);
        const careDays = rowsOf(host, 'care').map(({ name, next_on }) => [name, next_on]);
        shown.set(day, Object.fromEntries([...birthdays, ...careDays]));
      }
    });
    afterAll(() => host.close());

    const of = (name: string, on: readonly string[]) => on.map((day) => shown.get(day)?.[name]);

    it('C18 gives lunar 04-08 and 29 February their next day for 2025 to 2035', () => {
      const lunar = '05-05 05-24 05-13 05-02 05-20 05-09 05-28 05-16 05-06 05-25 05-15'.split(' ');
      expect(of('Buddha', newYears)).toEqual(years.map((year, index) => `${year}-${lunar[index]}`));
      expect(of('leapling', newYears)).toEqual(years.map((year) => `${year}-02-${year % 4 === 0 ? 29 : 28}`));
    });

    it.each([
      [{ zh: '春节', en: 'Spring Festival' }, '01-29 02-17 02-06 01-26 02-13 02-03 01-23 02-11 01-31 02-19 02-08'],
      [
        { zh: '中秋节', en: 'Mid-Autumn Festival' },
        '10-06 09-25 09-15 10-03 09-22 09-12 10-01 09-19 09-08 09-27 09-16',
      ],
    ])('C89 has $en on its day from 2025 to 2035', (name, expected) => {
      const inYears = expected.split(' ').map((day, index) => `${years[index]}-${day}`);
      expect(of(inLanguage(name, language), newYears)).toEqual(inYears);
    });

    it('F38 takes the leap month where the year has one, and the ordinary one else', () => {
      const on = ['2025-02-01', '2026-02-18', '2028-02-01'];
      expect(of('leap 6', on)).toEqual(['2025-07-25', '2026-07-14', '2028-07-22']);
      expect(of('plain 6', on)).toEqual(['2025-06-25', '2026-07-14', '2028-07-22']);
    });

    it('F38 takes the 29th of a short month for a 30th', () => {
      expect(of('the 30th', ['2024-01-12', '2025-02-01', '2026-02-18'])).toEqual([
        '2024-02-09',
        '2026-02-16',
        '2027-02-05',
      ]);
    });

    it('F38 has two birthdays in a year that holds two, and none in one that holds none', () => {
      expect(of('twice', ['2024-01-10', '2024-01-12', '2025-01-02'])).toEqual([
        '2024-01-11',
        '2024-12-31',
        '2026-01-19',
      ]);
    });
  });

  it('F37 reminds of a birthday on 29 February once a year, on the day that the setting says', async () => {
    await aHostOn('2025-02-20T09:00');
    await born('leapling', '1988-02-29', 'solar');
    const remindedOn = async (...days: readonly string[]) => {
      const found: string[] = [];
      for (const day of days) {
        await at(`${day}T10:00`);
        if (birthdaysToday().length > 0) found.push(day);
      }
      return found;
    };
    for (const year of [2025, 2026, 2027])
      expect(await remindedOn(`${year}-02-27`, `${year}-02-28`, `${year}-03-01`)).toEqual([`${year}-02-28`]);
    expect(await remindedOn('2028-02-28', '2028-02-29', '2028-03-01')).toEqual(['2028-02-29']);
    await ask(host, 'saveSetting', { key: 'feb29', value: 'mar01' });
    expect(await remindedOn('2029-02-28', '2029-03-01', '2029-03-02')).toEqual(['2029-03-01']);
    expect(await remindedOn('2032-02-29', '2032-03-01')).toEqual(['2032-02-29']);
    await host.close();
  });

  describe('on 23 November 2026', () => {
    let lunarOne: string;
    beforeAll(async () => {
      await aHostOn('2026-11-23T09:00');
      // lunar 10-17 is 25 November 2026
      lunarOne = await born('Lotus', '10-17', 'lunar');
      await born('far', '12-20', 'solar');
      await runToEnd(host, 'hour');
    });
    afterAll(() => host.close());

    it('R08 names a birthday from the lead on, with its calendar, in the section of care', async () => {
      expect(lines('R08')).toMatchObject([
        {
          customer: lunarOne,
          owner: 'Ivy',
          what: say('R08', 'what', { name: 'Lotus' }),
          why: expect.stringContaining(
            say('R08', 'early', {
              day: shortDay('2026-11-25' as never, language, '2026-11-23' as never),
              cal: label('cal', 'lunar'),
              n: 2,
            }),
          ),
        },
      ]);
      const { items } = await ask(host, 'today', { scope: 'mine' });
      expect(items.find(({ rule }) => rule === 'R08')).toMatchObject({ section: 'care' });
    });

    it('R08 names a contact’s birthday, but not of one who has left', async () => {
      const customer = await ask(host, 'addCustomer', { name: 'Firm', wechat: 'firm', owner: 'Tom' });
      const contact = { customer: customer.id, state: 'active' } as const;
      fillTab(host, 'contacts', [
        { ...contact, id: newId('P', Math.random), name: 'Reed', birthday: '11-24', status: 'active' },
        { ...contact, id: newId('P', Math.random), name: 'Gone', birthday: '11-24', status: 'left' },
      ]);
      await runToEnd(host, 'hour');
      const found = lines('R08', customer.id);
      expect(found).toMatchObject([{ owner: 'Tom', what: say('R08', 'what', { name: 'Reed' }) }]);
    });

    it('R08 rests once somebody has talked to them out of care', async () => {
      await ask(host, 'logInteraction', {
        ...{ customer: lunarOne, channel: 'phone', summary: 'Sang', purpose: 'care' },
      });
      await runToEnd(host, 'hour');
      expect(lines('R08', lunarOne)).toEqual([]);
    });

    it('R09 counts the customers of a festival, one line a person, as far ahead as its row says', async () => {
      const row = rowsOf(host, 'care').findIndex(({ month, day }) => month === 12 && day === 25) + 2;
      const type = (column: string, text: string) =>
        host.humanEdit(ivy, { kind: 'type', ...placeOf(host, 'care', column), row, texts: [[text]] });
      const festival = rowsOf(host, 'care')[row - 2]?.name as string;
      await type('active', 'TRUE');
      await type('lead', '40');
      await runToEnd(host, 'hour');
      const ofIvy = rowsOf(host, 'customers').filter(({ owner }) => owner === 'Ivy').length;
      const christmas = () => lines('R09').filter(({ due_on }) => due_on === '2026-12-25');
      expect(christmas().map(({ owner, what, why }) => [owner, what, why])).toEqual([
        ['Ivy', say('R09', 'what', { festival, n: ofIvy }), say('R09', 'early', { m: 32 })],
        ['Tom', say('R09', 'what', { festival, n: 1 }), say('R09', 'early', { m: 32 })],
      ]);
      await type('audience', 'name = "Firm"');
      await runToEnd(host, 'hour');
      expect(christmas().map(({ owner }) => owner)).toEqual(['Tom']);
      const [line] = christmas();
      await ask(host, 'finishLine', { rule: 'R09', ref: line?.ref, customer: '' }, { as: tom });
      await runToEnd(host, 'hour');
      expect(christmas()).toEqual([]);
      await runToEnd(host, 'night');
      expect(rowsOf(host, 'care')[row - 2]).toMatchObject({ n: 1, next_on: '2026-12-25' });
    });

    it('C07 silences birthdays and care days while the module is off, and hides their switches', async () => {
      await at('2026-11-24T10:00');
      expect(birthdaysToday()).toHaveLength(1);
      const shown = async () => (await ask(host, 'settings', {})).settings.map(({ key }) => key);
      expect(await shown()).toContain('R09');
      await ask(host, 'saveSetting', { key: 'module_care', value: 'FALSE' });
      expect(await shown()).not.toContain('R09');
      await runToEnd(host, 'hour');
      expect([...birthdaysToday(), ...lines('R09')]).toEqual([]);
      await nightOf(host, '2026-11-25');
      expect(lines('R09')).toEqual([]);
    });
  });
});
