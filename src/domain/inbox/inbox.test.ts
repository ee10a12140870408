import { describe, expect, it } from '@jest/globals';
import { aCustomer, aRow } from '../../../test/builders.ts';
import { dayOf, stampOf } from '../day.ts';
import { customerIndex } from '../import/customerIndex.ts';
import { readToken, tokenOf } from './formToken.ts';
import { newAnswers } from './newAnswers.ts';
import { readWho } from './readWho.ts';
import { verdictOf } from './verdict.ts';

describe('readWho', () => {
  it.each([
    ['王芳 13800001234', '王芳', '13800001234', null],
    ['１３８００００１２３４', null, '13800001234', null],
    ['Ann Reed, +1 (415) 555-0132', 'Ann Reed', '+1 (415) 555-0132', null],
    ['wf@qinghe.example 王芳', '王芳', null, 'wf@qinghe.example'],
    ['C-M9S346Q3DW', 'C-M9S346Q3DW', null, null],
    ['Studio 54', 'Studio 54', null, null],
  ])('%s', (text, name, phone, email) => {
    expect(readWho(text)).toEqual({ name, phone, email });
  });
});

describe('tokenOf', () => {
  const sign = (text: string) => [...text].reverse().join('');
  const token = tokenOf({ customer: 'C-M9S346Q3DW', until: dayOf('2026-12-23') }, sign);
  it('reads what it signed', () => {
    expect(readToken(token, sign)).toEqual({ customer: 'C-M9S346Q3DW', until: '2026-12-23' });
  });
  it.each([token.replace('.', 'A.'), `${token.slice(0, -1)}0`, '', 'x', '.'])('takes %s for nobody’s', (other) => {
    expect(readToken(other, sign)).toBeNull();
  });
});

describe('newAnswers', () => {
  const [at, later] = ['2026-11-23 09:10:00', '2026-11-23 09:11:00'];
  const keysOf = (rows: string[][]) => newAnswers('F', rows, 0, []).keys;
  const freshOf = (rows: string[][], known: readonly string[]) =>
    newAnswers('F', rows, 0, known).fresh.map(({ cells }) => cells);

  it('finds each answer once, wherever it stands', () => {
    expect(
      freshOf(
        [
          [at, 'a'],
          [at, 'a'],
          [later, 'b'],
        ],
        [],
      ),
    ).toEqual([
      [at, 'a'],
      [later, 'b'],
    ]);
    expect(
      freshOf(
        [
          [later, 'b'],
          [at, 'a'],
        ],
        keysOf([
          [at, 'a'],
          [later, 'b'],
        ]),
      ),
    ).toEqual([]);
  });
  it('takes an answer that somebody changed for the same, and a second one of its moment for another', () => {
    expect(freshOf([[at, 'changed']], keysOf([[at, 'a']]))).toEqual([]);
    expect(
      freshOf(
        [
          [at, 'a'],
          [at, 'b'],
        ],
        keysOf([[at, 'a']]),
      ),
    ).toEqual([[at, 'b']]);
  });
});

describe('verdictOf', () => {
  const now = stampOf('2026-11-23T10:00:00');
  const index = customerIndex('CN');
  index.add({
    id: 'C-1',
    fromThisFile: false,
    values: aCustomer({ id: 'C-1', name: 'Quillmoor', phone: '13800001234' }),
  });
  const row = (cells: object) => aRow('inbox', { id: 'X-1', who: '13800001234', text: 'Call', ...cells });
  const verdict = (cells: object, fields?: Record<string, string>) =>
    verdictOf(row(cells), fields ? { fields } : null, index, now);

  it('takes what is about one customer, and adds nobody twice', () => {
    expect(verdict({})).toMatchObject({ kind: 'take', as: 'interaction', customer: { id: 'C-1' } });
    expect(verdict({ what: 'customer' }, { name: 'Quillmoor', phone: '13800001234' })).toMatchObject({
      kind: 'take',
      as: 'interaction',
    });
    expect(verdict({ what: 'customer', who: 'Ann 13900001111' })).toEqual({
      kind: 'take',
      as: 'customer',
      customer: null,
    });
  });
  it('leaves to a person what it cannot know', () => {
    expect(verdict({ who: 'Nobody' })).toMatchObject({ kind: 'need', problem: 'unknown' });
    expect(verdict({ what: 'order' })).toMatchObject({ problem: 'amount' });
    expect(verdict({ what: 'change' })).toMatchObject({ problem: 'change' });
    expect(verdict({ what: 'customer' }, { phone: '13800001234', city: 'Leeds' })).toMatchObject({ problem: 'known' });
  });
  it('waits while half a row is being typed', () => {
    expect(verdict({ text: null, updated_at: stampOf('2026-11-23T09:30:00') })).toEqual({ kind: 'wait' });
    expect(verdict({ text: null, updated_at: stampOf('2026-11-23T08:30:00') })).toMatchObject({
      problem: 'incomplete',
    });
  });
});
