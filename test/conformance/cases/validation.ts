import type { Case, Json, Scene } from '../case.ts';
import { plain, thrownBy } from '../observe.ts';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const rule = () => SpreadsheetApp.newDataValidation();
const listed = (isInvalidAllowed: boolean) => rule().requireValueInList(['a', 'b']).setAllowInvalid(isInvalidAllowed);

/** B2:B10 of a tab, with a rule. */
function ruled({ sheet }: Scene, builder: Builder): GoogleAppsScript.Spreadsheet.Range {
  return sheet().getRange('B2:B10').setDataValidation(builder.build());
}

const violates = (address: string) =>
  `Exception: The data you entered in cell ${address} violates the data validation rules set on this cell.`;

/** What a rejecting rule says to a value. */
const accepted = (
  id: string,
  about: string,
  build: (builder: Builder) => Builder,
  value: Json,
  isGood: boolean,
): Case => ({
  id,
  about: `${about}: ${JSON.stringify(value)} is ${isGood ? 'written' : 'refused'}`,
  source: 'S70, S71',
  expected: isGood ? 'nothing thrown' : 'refused',
  run: (scene) => {
    const range = ruled(scene, build(rule()).setAllowInvalid(false));
    const thrown = thrownBy(() => range.getCell(1, 1).setValue(value));
    return thrown.startsWith(violates('B2').slice(0, 30)) ? 'refused' : thrown;
  },
});

export const validation: readonly Case[] = [
  {
    id: 'reject-one',
    about: 'a rejected value throws with its cell',
    source: 'H75, S71, E14',
    expected: [violates('B7'), ''],
    run: (scene) => {
      const cell = ruled(scene, listed(false)).getCell(6, 1);
      return [thrownBy(() => cell.setValue('c')), plain(cell.getValue())];
    },
  },
  {
    id: 'reject-many',
    about: 'one rejected value of nine: nothing is written',
    source: 'H75, S71',
    unsure: 'LC13',
    expected: [violates('B7'), ['', '', '', '', '', '', '', '', '']],
    run: (scene) => {
      const range = ruled(scene, listed(false));
      const values = ['a', 'a', 'a', 'a', 'a', 'c', 'a', 'a', 'a'].map((value) => [value]);
      return [thrownBy(() => range.setValues(values)), range.getValues().map(([value]) => plain(value))];
    },
  },
  {
    id: 'reject-help',
    about: 'the help text replaces the message',
    source: 'H75, S72',
    expected: 'Exception: Only a or b',
    run: (scene) => {
      const range = ruled(scene, listed(false).setHelpText('Only a or b'));
      return thrownBy(() => range.getCell(1, 1).setValue('c'));
    },
  },
  {
    id: 'reject-when',
    about: 'a rejected value throws at the write, not at the flush',
    source: 'H75, S71',
    unsure: 'LC13',
    expected: 'write',
    run: (scene) => {
      const cell = ruled(scene, listed(false)).getCell(1, 1);
      try {
        cell.setValue('c');
      } catch {
        return 'write';
      }
      return thrownBy(() => SpreadsheetApp.flush()) === 'nothing thrown' ? 'never' : 'flush';
    },
  },
  {
    id: 'allow',
    about: 'a rule that allows invalid values lets them be written',
    source: 'H75, S70',
    expected: ['nothing thrown', 'c'],
    run: (scene) => {
      const cell = ruled(scene, listed(true)).getCell(1, 1);
      return [thrownBy(() => cell.setValue('c')), plain(cell.getValue())];
    },
  },
  {
    id: 'default',
    about: 'a rule allows invalid values unless told otherwise',
    source: 'S70',
    expected: true,
    run: () => rule().requireValueInList(['a']).build().getAllowInvalid(),
  },
  {
    id: 'list-of-texts',
    about: 'list values become texts',
    source: 'S74',
    expected: [['9', 'false', 'z'], true],
    run: () =>
      plain(
        rule()
          .requireValueInList([9, false, 'z'] as unknown as string[])
          .build()
          .getCriteriaValues(),
      ),
  },
  {
    id: 'list-number',
    about: 'a number that the list has as text is accepted',
    source: 'S74',
    unsure: 'LC13',
    expected: 'nothing thrown',
    run: (scene) => {
      const range = ruled(scene, rule().requireValueInList(['1', '2']).setAllowInvalid(false));
      return thrownBy(() => range.getCell(1, 1).setValue(1));
    },
  },
  {
    id: 'list-longest',
    about: 'a list of 500 entries is taken, one of 501 is not',
    source: 'S74',
    unsure: 'LC13',
    expected: ['nothing thrown', true],
    run: ({ cell }) => {
      const range = cell();
      const of = (count: number) => Array.from({ length: count }, (_, index) => `entry ${index}`);
      const set = (count: number) =>
        thrownBy(() => range.setDataValidation(rule().requireValueInList(of(count)).build()));
      return [set(500), set(501) !== 'nothing thrown'];
    },
  },
  {
    id: 'clear',
    about: 'setDataValidation(null) and clearDataValidations take a rule away',
    source: 'S75',
    expected: [true, null, null],
    run: (scene) => {
      const range = ruled(scene, listed(true));
      const before = range.getDataValidation() !== null;
      const cleared = range.setDataValidation(null).getDataValidation() as null;
      range.setDataValidation(listed(true).build());
      return [before, cleared, range.clearDataValidations().getDataValidation() as null];
    },
  },
  {
    id: 'reads-back',
    about: 'a rule of a range reads back with its criteria',
    source: 'S70',
    expected: ['VALUE_IN_RANGE', 'A2:C4', false],
    run: ({ sheet }) => {
      const tab = sheet();
      const built = rule().requireValueInRange(tab.getRange('A2:C4'), false).build();
      const [range, hasDropdown] = built.getCriteriaValues() as [GoogleAppsScript.Spreadsheet.Range, boolean];
      return [String(built.getCriteriaType()), range.getA1Notation(), hasDropdown];
    },
  },
  {
    id: 'checkbox',
    about: 'checkboxes read as false, tick and untick',
    source: 'S6, S70',
    expected: [false, true, false],
    run: ({ cell }) => {
      const range = cell().insertCheckboxes();
      return [range.getValue(), range.check().getValue(), range.uncheck().getValue()];
    },
  },
  {
    id: 'inserted-row',
    about: 'a row inserted within a ruled range has the rule too',
    source: 'S54',
    expected: true,
    run: (scene) => {
      const range = ruled(scene, listed(true));
      range.getSheet().insertRowAfter(5);
      return range.getSheet().getRange('B6').getDataValidation() !== null;
    },
  },
  accepted('number-between', 'a number between 1 and 5', (one) => one.requireNumberBetween(1, 5), 5, true),
  accepted('number-outside', 'a number between 1 and 5', (one) => one.requireNumberBetween(1, 5), 6, false),
  accepted('number-text', 'a number between 1 and 5', (one) => one.requireNumberBetween(1, 5), 'x', false),
  accepted('text-contains', 'a text with "crm"', (one) => one.requireTextContains('crm'), 'my crm', true),
  accepted('email', 'an address', (one) => one.requireTextIsEmail(), 'anna@team.example', true),
  accepted('no-email', 'an address', (one) => one.requireTextIsEmail(), 'anna', false),
  accepted('formula', 'the formula =LEN(B2)<4', (one) => one.requireFormulaSatisfied('=LEN(B2)<4'), 'abc', true),
  accepted('formula-not', 'the formula =LEN(B2)<4', (one) => one.requireFormulaSatisfied('=LEN(B2)<4'), 'abcd', false),
];
