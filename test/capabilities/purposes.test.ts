import { expect, it } from '@jest/globals';
import { tabsOf } from '../../local-host/cli/tabs.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { purposeTexts } from '../../templates/purposes.ts';
import { nightOf, shown } from './nights.ts';
import { anEmptyHost, ask, languages, rowsOf } from './workbook.ts';

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
      expect((await onIn(host)).map(([key]) => key).sort()).toEqual(['module_improve', 'module_sales']);
      expect((await onIn(plain)).every(([, value]) => value === '')).toBe(true);
    } finally {
      host.close();
      plain.close();
    }
  },
);
