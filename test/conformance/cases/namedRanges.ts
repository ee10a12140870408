import type { Case, Json, Scene } from '../case.ts';
import { thrownBy } from '../observe.ts';

const name = 'conformance_case';

/** A named range on B2:B3 of a tab. */
function named({ book, sheet, afterwards }: Scene): GoogleAppsScript.Spreadsheet.Sheet {
  const tab = sheet();
  book.setNamedRange(name, tab.getRange('B2:B3'));
  afterwards(() => book.removeNamedRange(name));
  return tab;
}

const place = ({ book }: Scene): Json => book.getRangeByName(name)?.getA1Notation() ?? null;

const refusedName = (id: string, bad: string): Case => ({
  id: `bad-${id}`,
  about: `${JSON.stringify(bad)} cannot name a range`,
  source: 'S65',
  expected: true,
  run: ({ book, cell }) => {
    const range = cell();
    return thrownBy(() => book.setNamedRange(bad, range)) !== 'nothing thrown';
  },
});

export const namedRanges: readonly Case[] = [
  {
    id: 'found',
    about: 'a name finds its range, also in getRange',
    source: 'S65',
    expected: ['B2:B3', 'B2:B3'],
    run: (scene) => {
      named(scene);
      return [place(scene), scene.book.getRange(name).getA1Notation()];
    },
  },
  {
    id: 'insert',
    about: 'a named range moves with a row inserted above, and grows with one inserted within',
    source: 'S65',
    expected: ['B3:B4', 'B3:B5'],
    run: (scene) => {
      const tab = named(scene);
      tab.insertRowBefore(1);
      const after = place(scene);
      tab.insertRowAfter(3);
      return [after, place(scene)];
    },
  },
  {
    id: 'delete',
    about: 'a named range shrinks with a deleted row',
    source: 'S65',
    expected: 'B2',
    run: (scene) => {
      named(scene).deleteRow(3);
      return place(scene);
    },
  },
  {
    id: 'set-again',
    about: 'a name set again stands for the new range only',
    source: 'S65',
    expected: ['C5', 1],
    run: (scene) => {
      const tab = named(scene);
      scene.book.setNamedRange(name, tab.getRange('C5'));
      return [place(scene), scene.book.getNamedRanges().filter((one) => one.getName() === name).length];
    },
  },
  {
    id: 'removed',
    about: 'a removed name finds nothing',
    source: 'S10, S66',
    expected: ['B2:B3', null],
    run: ({ book, sheet }) => {
      book.setNamedRange(`${name}_2`, sheet().getRange('B2:B3'));
      const before = book.getRangeByName(`${name}_2`)?.getA1Notation() ?? null;
      book.removeNamedRange(`${name}_2`);
      return [before, book.getRangeByName(`${name}_2`) as null];
    },
  },
  {
    id: 'formula',
    about: 'a formula counts a named range',
    source: 'S65',
    expected: 5,
    run: (scene) => {
      const tab = named(scene);
      tab.getRange('B2:B3').setValues([[2], [3]]);
      return tab.getRange('D1').setFormula(`=SUM(${name})`).getValue();
    },
  },
  refusedName('digit', '1conformance'),
  refusedName('space', 'conformance case'),
  refusedName('address', 'AB12'),
];
