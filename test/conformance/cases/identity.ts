import type { Case } from '../case.ts';
import { names } from '../script/names.ts';

export const identity: readonly Case[] = [
  {
    id: 'effective',
    about: 'the effective user of a page call is a known address',
    source: 'I1, LC04',
    expected: true,
    run: ({ person }) => /^[^@\s]+@[^@\s]+$/.test(person()),
  },
  {
    id: 'active',
    about: 'the active user of a page call is the same person, or not revealed',
    source: 'H36, I2, I3, LC04',
    expected: true,
    run: ({ person }) => ['', person()].includes(Session.getActiveUser().getEmail()),
  },
  {
    id: 'temporary-key',
    about: 'the temporary key is a text that stays the same within an execution',
    source: 'I4',
    expected: [true, true],
    run: () => {
      const key = Session.getTemporaryActiveUserKey();
      return [key.length > 0, key === Session.getTemporaryActiveUserKey()];
    },
  },
  {
    id: 'locales',
    about: 'the person’s locale is a language, the spreadsheet’s is a language and a country',
    source: 'I7',
    expected: [true, 'en_US'],
    run: ({ book }) => [/^[a-z]{2}(-\w+)?$/i.test(Session.getActiveUserLocale()), book.getSpreadsheetLocale()],
  },
  {
    id: 'zones',
    about: 'the script’s zone is the manifest’s, the spreadsheet’s is its own',
    source: 'I8, M3',
    expected: ['Asia/Shanghai', 'Europe/Berlin'],
    run: ({ book }) => [Session.getScriptTimeZone(), book.getSpreadsheetTimeZone()],
  },
  {
    id: 'owner',
    about: 'who runs the suite is listed among the editors, or owns the file',
    source: 'S91, LC35',
    unsure: 'LC35',
    expected: true,
    run: ({ book, person }) => {
      const people = [...book.getEditors(), book.getOwner()].map((user) => user?.getEmail().toLowerCase());
      return people.includes(person().toLowerCase());
    },
  },
  {
    id: 'granted',
    about: 'no scope is missing to the person',
    source: 'A14',
    expected: 'NOT_REQUIRED',
    run: () => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
  },
  {
    id: 'result-tab',
    about: 'the active spreadsheet of a page call is the file that the page was opened in',
    source: 'M16, T20',
    expected: true,
    run: ({ book }) => book.getSheetByName(names.resultTab) !== null,
  },
];
