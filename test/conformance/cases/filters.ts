import type { Case } from '../case.ts';
import { thrownBy } from '../observe.ts';

export const filters: readonly Case[] = [
  {
    id: 'second',
    about: 'a second filter on a tab throws',
    source: 'S63, E13',
    expected: "Exception: You can't create a filter in a sheet that already has a filter.",
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1:B5').setValue('x').createFilter();
      return thrownBy(() => tab.getRange('D1:E5').createFilter());
    },
  },
  {
    id: 'none',
    about: 'a tab without filter answers null',
    source: 'S63',
    expected: null,
    run: ({ sheet }) => sheet().getFilter() as null,
  },
  {
    id: 'range',
    about: 'a filter knows its range, on the tab and on each range of it',
    source: 'S63',
    expected: ['A1:B5', true],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1:B5').setValue('x').createFilter();
      return [tab.getFilter()?.getRange().getA1Notation() ?? '', tab.getRange('A1').getFilter() !== null];
    },
  },
  {
    id: 'remove',
    about: 'a removed filter leaves the values',
    source: 'S64',
    expected: [null, 'x'],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1:B5').setValue('x').createFilter().remove();
      return [tab.getFilter() as null, tab.getRange('A5').getValue()];
    },
  },
  {
    id: 'sort-below-header',
    about: 'sorting by a filter leaves its first row where it is',
    source: 'S61, S63',
    expected: [['head'], ['a'], ['z']],
    run: ({ sheet }) => {
      const range = sheet()
        .getRange('A1:A3')
        .setValues([['head'], ['z'], ['a']]);
      range.createFilter().sort(1, true);
      return range.getValues();
    },
  },
  {
    id: 'grows-with-rows',
    about: 'a row inserted within a filter makes its range longer',
    source: 'S63',
    expected: 'A1:B6',
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1:B5').setValue('x').createFilter();
      tab.insertRowAfter(2);
      return tab.getFilter()?.getRange().getA1Notation() ?? '';
    },
  },
];
