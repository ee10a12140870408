import { expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { searchIndex } from '../customers/searchIndex.ts';
import { history } from '../operations/history.ts';
import { undo } from '../operations/undo.ts';
import { poll } from '../sidebar/poll.ts';
import { removeExample } from './removeExample.ts';

const aBook = () =>
  aWorkbook({
    customers: [
      { id: 'C-1', name: '青禾茶业', tags: ['Sample'] },
      { id: 'C-2', name: 'Quillmoor', state: 'archived' },
      { id: 'C-3', name: 'Merged', state: 'merged' },
    ],
    contacts: [{ id: 'P-1', customer: 'C-1', name: '王芳', phone: '0571 8888 0012' }],
    orders: [
      { id: 'O-1', customer: 'C-1' },
      { id: 'O-2', customer: 'C-9' },
    ],
  });

it('archives the sample customers with all that is theirs, and nothing else', () => {
  const book = aBook();
  expect(removeExample({}, book.ports)).toEqual({ ok: true, value: { archived: 3 } });
  expect(book.rows('customers').map(({ state }) => state)).toEqual(['archived', 'archived', 'merged']);
  expect(book.rows('orders').map(({ state }) => state)).toEqual(['archived', 'active']);
});

it('is one operation in the history, and undone as one', () => {
  const book = aBook();
  removeExample({}, book.ports);
  expect(history({ limit: 5 }, book.ports)).toMatchObject({
    value: { lines: [{ id: 'Z-OP1', what: 'Removed the example data', rows: 3, undone: false }] },
  });
  expect(poll({ revision: 0 }, book.ports)).toMatchObject({ value: { revision: 1, changed: true } });
  expect(undo({ id: 'Z-OP1', cells: [] }, book.call('Z-2'))).toEqual({ ok: true, value: { restored: 3, kept: [] } });
  expect(book.rows('customers')[0]?.state).toBe('active');
  expect(undo({ id: 'Z-OP1', cells: [] }, book.call('Z-3'))).toMatchObject({ code: 'already-undone' });
  expect(undo({ id: 'Z-404', cells: [] }, book.call('Z-4'))).toMatchObject({ code: 'not-undoable' });
});

it('shows as archived in the search, where merged customers never stand', () => {
  const lines = () => {
    const answer = searchIndex({}, book.ports);
    return answer.ok ? answer.value.lines.map(({ id, contacts, archived }) => [id, contacts, archived]) : [];
  };
  const book = aBook();
  expect(lines()).toEqual([
    ['C-1', ['王芳'], false],
    ['C-2', [], true],
  ]);
  removeExample({}, book.ports);
  expect(lines()[0]).toEqual(['C-1', [], true]);
});
