import { describe, expect, it } from '@jest/globals';
import { noteText } from './noteText.ts';

describe('noteText', () => {
  it.each([
    ['备注:报价', '报价'],
    ['备注：报价 两次', '报价 两次'],
    ['Note: mornings', 'mornings'],
    ['note:', ''],
    ['notebook', null],
    ['a note: b', null],
  ])('takes %s for %s', (text, wanted) => {
    expect(noteText(text)).toBe(wanted);
  });
});
