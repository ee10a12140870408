import type { Case, Scene } from '../case.ts';

/** A tab with texts of every kind a search may meet. */
function searched({ sheet }: Scene): GoogleAppsScript.Spreadsheet.Sheet {
  const tab = sheet();
  tab.getRange('A1:B3').setValues([
    ['Anna', 'banana'],
    ['ANNA', 5],
    ['=1+4', 'a.a'],
  ]);
  return tab;
}

const places = (finder: GoogleAppsScript.Spreadsheet.TextFinder) =>
  finder.findAll().map((range) => range.getA1Notation());

const found = (
  id: string,
  about: string,
  find: (tab: GoogleAppsScript.Spreadsheet.Sheet) => GoogleAppsScript.Spreadsheet.TextFinder,
  expected: readonly string[],
): Case => ({ id, about, source: 'S59', expected, run: (scene) => places(find(searched(scene))) });

export const finding: readonly Case[] = [
  found('any-case', 'a search takes no notice of case, and finds parts', (tab) => tab.createTextFinder('anna'), [
    'A1',
    'A2',
  ]),
  found('case', 'matchCase does', (tab) => tab.createTextFinder('Anna').matchCase(true), ['A1']),
  found('part', 'a part of a text is found in every cell', (tab) => tab.createTextFinder('an'), ['A1', 'B1', 'A2']),
  found(
    'whole',
    'matchEntireCell finds whole texts only',
    (tab) => tab.createTextFinder('an').matchEntireCell(true),
    [],
  ),
  found('shown', 'what cells show is searched, of numbers and formulas too', (tab) => tab.createTextFinder('5'), [
    'B2',
    'A3',
  ]),
  found('formula', 'matchFormulaText searches formulas', (tab) => tab.createTextFinder('1+4').matchFormulaText(true), [
    'A3',
  ]),
  found('literal', 'a point is a point', (tab) => tab.createTextFinder('a.a'), ['B3']),
  found('pattern', 'unless it is a pattern', (tab) => tab.createTextFinder('^a.a$').useRegularExpression(true), ['B3']),
  {
    id: 'range',
    about: 'a search of a range stays inside',
    source: 'S59',
    expected: ['A2'],
    run: (scene) => places(searched(scene).getRange('A2:B3').createTextFinder('anna')),
  },
  {
    id: 'next',
    about: 'findNext goes on, and ends with null',
    source: 'S59',
    expected: ['A1', 'A2', null],
    run: (scene) => {
      const finder = searched(scene).createTextFinder('anna');
      return [finder.findNext(), finder.findNext(), finder.findNext()].map((range) => range?.getA1Notation() ?? null);
    },
  },
  {
    id: 'replace',
    about: 'replaceAllWith answers how many it replaced',
    source: 'S59',
    expected: [2, 'Bert', 'Bert'],
    run: (scene) => {
      const tab = searched(scene);
      const count = tab.createTextFinder('anna').replaceAllWith('Bert');
      return [count, tab.getRange('A1').getValue(), tab.getRange('A2').getValue()];
    },
  },
];
