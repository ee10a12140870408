import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isNear } from './isNear.ts';

describe('isNear', () => {
  it.each([
    ['quillmoor', 'quilmoor'],
    ['quillmoor', 'quillmoors'],
    ['quillmoor', 'quilkmoor'],
    ['quillmoor', 'qiullmoor'],
    ['王芳', '王方'],
    ['a', ''],
    ['', ''],
  ])('takes %s and %s for near', (a, b) => {
    expect([isNear(a, b), isNear(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['quillmoor', 'quilmor'],
    ['quillmoor', 'qlulimoor'],
    ['ab', ''],
    ['abc', 'cba'],
    ['王芳', '李方'],
  ])('keeps %s and %s apart', (a, b) => {
    expect([isNear(a, b), isNear(b, a)]).toEqual([false, false]);
  });

  it('takes a text with one sign changed for near', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (text, at, sign) => {
        const place = at % (text.length + 1);
        const [before, after] = [text.slice(0, place), text.slice(place)];
        return (
          isNear(text, before + sign + after) &&
          isNear(text, before + after.slice(1)) &&
          isNear(text, before + sign + after.slice(1))
        );
      }),
    );
  });
});
