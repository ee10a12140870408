import { expect, it } from '@jest/globals';
import { tabNamed, tabsOf } from '../../local-host/cli/tabs.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { purposeTexts } from '../../templates/purposes.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import { wishTexts } from '../../templates/wishes.ts';
import { nightOf, shown } from './nights.ts';
import { aHost, anEmptyHost, ask, languages, replyTo, rowsOf, tom } from './workbook.ts';

it.each(languages)(
  'C01 set up for less churn in %s has a churn goal, its card and tab, and no module for other ends',
  async (language) => {
    const host = await anEmptyHost(language);
    try {
      await ask(host, 'install', { language, purposes: ['churn'] });
      await ask(host, 'install', { language, purposes: ['churn'] }); // a click that was repeated
      const goals = rowsOf(host, 'goals');
      expect(goals.map(({ goal, kpi }) => [goal, kpi])).toEqual([
        [inLanguage(purposeTexts.churn, language), inLanguage(listTexts.kpi.churn, language)],
      ]);
      expect(goals[0]).toMatchObject({ from: '2026-11-23', to: '2027-11-22', target: 0.1 });
      const { settings } = await ask(host, 'settings', {});
      const on = settings.filter(({ key }) => key.startsWith('module_')).map(({ key, value }) => [key, value]);
      expect(on.filter(([, value]) => value === 'TRUE').map(([key]) => key)).toEqual(['module_care']);
      const churnTab = tabsOf(host).find(({ key }) => key === 'churn')?.sheet;
      expect(churnTab?.hidden).toBe(false);
      expect(tabsOf(host).find(({ key }) => key === 'opportunities')?.sheet).toBeUndefined();
      await nightOf(host, '2026-11-24');
      const card = shown(host, 'dashboard').find(([name]) => name === inLanguage(listTexts.kpi.churn, language));
      expect(card?.[4]).toBe('10%');
    } finally {
      host.close();
    }
  },
);

it.each(languages)(
  'C01 set up for sales and collaboration in %s has both goals and both modules, without one the defaults',
  async (language) => {
    const host = await anEmptyHost(language);
    const plain = await anEmptyHost(language);
    try {
      await ask(host, 'install', { language, purposes: ['sales', 'collaboration'] });
      await ask(plain, 'install', { language });
      expect(rowsOf(host, 'goals')).toHaveLength(2);
      expect(rowsOf(plain, 'goals')).toHaveLength(0);
      const modulesOf = async (of: typeof host) =>
        (await ask(of, 'settings', {})).settings.filter(({ key }) => key.startsWith('module_'));
      const onIn = async (of: typeof host) =>
        (await modulesOf(of))
          .filter(({ value }) => value === 'TRUE' || value === '')
          .map(({ key, value }) => [key, value]);
      expect((await onIn(host)).map(([key]) => key).sort()).toEqual([
        ...['module_improve', 'module_sales', 'module_staff'],
      ]);
      expect((await onIn(plain)).every(([, value]) => value === '')).toBe(true);
    } finally {
      host.close();
      plain.close();
    }
  },
);

it.each(languages)(
  'C01 makes of a department’s wishes in %s a column of Customers and a goal, after the admin has taken them',
  async (language) => {
    const host = await aHost(language);
    try {
      const mine = { fields: ['Packaging', 'Phone'], figures: ['Fewer late replies'], why: 'For the warehouse' };
      expect(await ask(host, 'saveWishes', mine, { as: tom })).toEqual({ saved: 3 });
      expect(await ask(host, 'saveWishes', mine, { as: tom })).toEqual({ saved: 0 });
      const { wishes } = await ask(host, 'wishes', {});
      expect(wishes).toMatchObject([
        { kind: 'field', what: 'Packaging', by: 'Tom', why: 'For the warehouse' },
        { kind: 'field', what: 'Phone' },
        { kind: 'figure', what: 'Fewer late replies' },
      ]);
      const [packaging, phone, figure] = wishes.map(({ id }) => id);
      const judge = (input: object, asking = {}) => replyTo(host, 'judgeWish', { take: true, ...input }, asking);
      expect(await judge({ id: packaging }, { as: tom })).toMatchObject({ code: 'no-permission' });
      expect(await judge({ id: phone })).toMatchObject({ fields: { what: { code: 'column-known' } } });
      expect(await judge({ id: figure })).toMatchObject({ fields: { kpi: { code: 'required' } } });
      await ask(host, 'judgeWish', { id: packaging, take: true });
      await ask(host, 'judgeWish', { id: figure, take: true, kpi: 'sla', target: 90 });
      await ask(host, 'judgeWish', { id: phone, take: false });
      const { sheet } = tabNamed(host, 'customers');
      expect(sheet.cells({ row: 1, column: 1, rows: 1, columns: sheet.lastColumn })[0]?.at(-1)).toBe('Packaging');
      expect(rowsOf(host, 'goals')).toMatchObject([
        { goal: 'Fewer late replies', kpi: inLanguage(listTexts.kpi.sla, language), target: 0.9, to: '2027-11-22' },
      ]);
      expect((await ask(host, 'wishes', {})).wishes).toEqual([]);
      const tab = inLanguage(sheetTexts.customers.name, language);
      expect(rowsOf(host, 'improve').map(({ action }) => action)).toEqual([
        fill(inLanguage(wishTexts.field, language), { tab }),
        inLanguage(wishTexts.left, language),
        fill(inLanguage(wishTexts.figure, language), { tab: inLanguage(sheetTexts.goals.name, language) }),
      ]);
    } finally {
      host.close();
    }
  },
);
