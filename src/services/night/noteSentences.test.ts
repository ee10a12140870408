import { describe, expect, it } from '@jest/globals';
import { noteSentences } from './noteSentences.ts';

describe('noteSentences', () => {
  it('says in words what limits the scores', () => {
    const cutOff = { share: 0.26, earlyRepeatShare: 0.79, laterRepeatShare: 0.5 };
    const notes = [
      { code: 'short-history', days: 12, horizonDays: 90 },
      { code: 'cut-off-history', ...cutOff },
      { code: 'no-amounts' },
    ] as const;
    expect(noteSentences(notes, 'en')).toEqual([
      'Orders cover only 12 days, little to look 90 days ahead from',
      '26% of customers first bought at the very start of the records: earlier orders seem to be missing, so regulars look new',
    ]);
    expect(noteSentences(notes, 'zh-CN')).toHaveLength(2);
  });
});
