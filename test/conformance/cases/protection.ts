import type { Case } from '../case.ts';
import { thrownBy } from '../observe.ts';

export const protection: readonly Case[] = [
  {
    id: 'owner-writes',
    about: 'who protected a range may write it',
    source: 'H76, S76',
    expected: ['nothing thrown', 'x'],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('B2:B10').protect();
      return [thrownBy(() => tab.getRange('B3').setValue('x')), tab.getRange('B3').getValue()];
    },
  },
  {
    id: 'warning',
    about: 'one that only warns never blocks a script, and lists no editors',
    source: 'H76, S77',
    expected: [true, 'nothing thrown', 0],
    run: ({ sheet }) => {
      const tab = sheet();
      const protection = tab.getRange('B2:B10').protect().setWarningOnly(true);
      const thrown = thrownBy(() => tab.getRange('B3').setValue('x'));
      return [protection.isWarningOnly(), thrown, protection.getEditors().length];
    },
  },
  {
    id: 'keeps-runner',
    about: 'the person who runs the code cannot be removed from the editors',
    source: 'S79',
    expected: true,
    run: ({ sheet, person }) => {
      const protection = sheet().getRange('B2:B10').protect();
      protection.removeEditors(protection.getEditors());
      return protection.getEditors().some((user) => user.getEmail().toLowerCase() === person().toLowerCase());
    },
  },
  {
    id: 'facts',
    about: 'type, range and description read back',
    source: 'S76',
    expected: ['RANGE', 'B2:B10', 'why'],
    run: ({ sheet }) => {
      const protection = sheet().getRange('B2:B10').protect().setDescription('why');
      const type = String(protection.getProtectionType());
      return [type, protection.getRange().getA1Notation(), protection.getDescription()];
    },
  },
  {
    id: 'listed',
    about: 'a tab lists its range protections and its own apart',
    source: 'S76',
    expected: [1, 1],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('B2:B10').protect();
      tab.protect();
      const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
      return [tab.getProtections(RANGE).length, tab.getProtections(SHEET).length];
    },
  },
  {
    id: 'moves',
    about: 'a protected range moves down with a row inserted above',
    source: 'S76',
    expected: 'B3:B11',
    run: ({ sheet }) => {
      const tab = sheet();
      const protection = tab.getRange('B2:B10').protect();
      tab.insertRowBefore(1);
      return protection.getRange().getA1Notation();
    },
  },
  {
    id: 'removed',
    about: 'a removed protection is not listed any more',
    source: 'S76',
    expected: 0,
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('B2:B10').protect().remove();
      return tab.getProtections(SpreadsheetApp.ProtectionType.RANGE).length;
    },
  },
  {
    id: 'can-edit',
    about: 'canEdit of range and protection is true for who made it',
    source: 'S76',
    expected: [true, true],
    run: ({ sheet }) => {
      const range = sheet().getRange('B2:B10');
      return [range.protect().canEdit(), range.canEdit()];
    },
  },
];
