import type { Case } from '../case.ts';
import { thrownBy } from '../observe.ts';

const duplicate = (name: string) =>
  `Exception: A sheet with the name "${name}" already exists. Please enter another name.`;

export const tabs: readonly Case[] = [
  {
    id: 'insert-duplicate',
    about: 'a tab of the same name in other case cannot be inserted',
    source: 'H59, S12, E9',
    expected: true,
    run: ({ book, sheet }) => {
      const name = sheet().getName().toUpperCase();
      return thrownBy(() => book.insertSheet(name)) === duplicate(name);
    },
  },
  {
    id: 'rename-duplicate',
    about: 'a tab cannot take the name of another',
    source: 'H59, S12, E9',
    expected: true,
    run: ({ sheet }) => {
      const [one, other] = [sheet(), sheet()];
      return thrownBy(() => other.setName(one.getName())) === duplicate(one.getName());
    },
  },
  {
    id: 'unknown-name',
    about: 'getSheetByName of an unknown name is null',
    source: 'S10',
    expected: null,
    run: ({ book }) => book.getSheetByName('conformance nowhere') as null,
  },
  {
    id: 'unknown-range-name',
    about: 'getRangeByName of an unknown name is null',
    source: 'S10',
    expected: null,
    run: ({ book }) => book.getRangeByName('conformance_nowhere') as null,
  },
  {
    id: 'id-survives',
    about: 'the id of a tab survives its renaming, and finds it',
    source: 'S11',
    expected: [true, true],
    run: ({ book, sheet }) => {
      const tab = sheet();
      const id = tab.getSheetId();
      const name = `${tab.getName()} renamed`;
      tab.setName(name);
      return [tab.getSheetId() === id, book.getSheetById(id)?.getName() === name];
    },
  },
  {
    id: 'hidden',
    about: 'a hidden tab is read and written',
    source: 'S13',
    expected: [true, 'x'],
    run: ({ sheet }) => {
      const tab = sheet().hideSheet();
      return [tab.isSheetHidden(), tab.getRange('A1').setValue('x').getValue()];
    },
  },
  {
    id: 'insert-place',
    about: 'insertSheet(name, 0) puts the tab first; getIndex counts from 1',
    source: 'S1',
    expected: [1, true],
    run: ({ book, afterwards }) => {
      const tab = book.insertSheet('conformance scratch first', 0);
      afterwards(() => book.deleteSheet(tab));
      return [tab.getIndex(), book.getSheets()[0]?.getName() === tab.getName()];
    },
  },
  {
    id: 'deleted',
    about: 'a deleted tab is not found any more',
    source: 'S66',
    expected: [null, 'thrown'],
    run: ({ book }) => {
      const tab = book.insertSheet('conformance scratch gone');
      book.deleteSheet(tab);
      const found = book.getSheetByName('conformance scratch gone') as null;
      return [found, thrownBy(() => tab.getRange('A1').setValue(1)) === 'nothing thrown' ? 'not thrown' : 'thrown'];
    },
  },
  {
    id: 'formula-follows',
    about: 'a formula follows a tab that takes another name',
    source: 'S11',
    expected: ["='conformance scratch renamed'!A1", 7],
    run: ({ sheet }) => {
      const [prices, tab] = [sheet(), sheet()];
      prices.getRange('A1').setValue(7);
      const cell = tab.getRange('A1').setFormula(`='${prices.getName()}'!A1`);
      prices.setName('conformance scratch renamed');
      return [cell.getFormula(), cell.getValue()];
    },
  },
  {
    id: 'colour',
    about: 'the colour of a tab reads back as lower-case hex',
    source: 'S85',
    expected: '#ff8800',
    run: ({ sheet }) => sheet().setTabColor('#FF8800').getTabColor(),
  },
  {
    id: 'copy',
    about: 'a copied tab has the values, the formats and another id',
    source: 'S11',
    expected: ['007', '@', true],
    run: ({ book, sheet, afterwards }) => {
      const tab = sheet();
      tab.getRange('A1').setNumberFormat('@').setValue('007');
      const copy = tab.copyTo(book).setName('conformance scratch copy');
      afterwards(() => book.deleteSheet(copy));
      const cell = copy.getRange('A1');
      return [cell.getValue(), cell.getNumberFormat(), copy.getSheetId() !== tab.getSheetId()];
    },
  },
];
