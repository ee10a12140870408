import type { Case } from '../case.ts';

export const notes: readonly Case[] = [
  {
    id: 'none',
    about: 'a cell without a note answers empty text',
    source: 'S35',
    expected: '',
    run: ({ cell }) => cell().getNote(),
  },
  {
    id: 'set',
    about: 'a note is read back, empty text and null take it away',
    source: 'S35',
    expected: ['note\nline', '', ''],
    run: ({ cell }) => {
      const range = cell();
      const note = range.setNote('note\nline').getNote();
      const emptied = range.setNote('').getNote();
      range.setNote('again').setNotes([[null as unknown as string]]);
      return [note, emptied, range.getNote()];
    },
  },
  {
    id: 'many',
    about: 'notes of several cells are set and read as a block',
    source: 'S22',
    expected: [
      ['a', ''],
      ['', 'd'],
    ],
    run: ({ sheet }) =>
      sheet()
        .getRange('A1:B2')
        .setNotes([
          ['a', ''],
          ['', 'd'],
        ])
        .getNotes(),
  },
  {
    id: 'survives-write',
    about: 'a note stays when the cell is written',
    source: 'S34, S35',
    expected: ['x', 'note'],
    run: ({ cell }) => {
      const range = cell().setNote('note').setValue('x');
      return [range.getValue(), range.getNote()];
    },
  },
  {
    id: 'moves',
    about: 'a note moves with its row',
    source: 'S61',
    expected: ['', 'note'],
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A1').setNote('note');
      tab.insertRowBefore(1);
      return [tab.getRange('A1').getNote(), tab.getRange('A2').getNote()];
    },
  },
  {
    id: 'no-content',
    about: 'a note is no content',
    source: 'S6',
    expected: 0,
    run: ({ sheet }) => {
      const tab = sheet();
      tab.getRange('A5').setNote('note');
      return tab.getLastRow();
    },
  },
  {
    id: 'clear',
    about: 'clearNote takes the note alone',
    source: 'S34',
    expected: ['', 'x'],
    run: ({ cell }) => {
      const range = cell().setValue('x').setNote('note').clearNote();
      return [range.getNote(), range.getValue()];
    },
  },
];
