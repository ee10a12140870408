import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId, readId } from './ids.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random numbers that spell these letters. */
function spelling(letters: string): () => number {
  let at = 0;
  return () => {
    const value = alphabet.indexOf(letters.charAt(at)) / 32;
    at += 1;
    return value;
  };
}

describe('newId', () => {
  it('ends with the letter that checks the others', () => {
    expect(newId('C', spelling('M9S346Q3D'))).toBe('C-M9S346Q3DW');
  });

  it('checks another letter wherever one differs', () => {
    const letter = fc.constantFrom(...alphabet);
    const letters = fc.array(letter, { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(letters, fc.nat(8), letter, (word, place, other) => {
        fc.pre(word[place] !== other);
        const changed = word.map((one, index) => (index === place ? other : one));
        expect(newId('C', spelling(word.join(''))).slice(-1)).not.toBe(
          newId('C', spelling(changed.join(''))).slice(-1),
        );
      }),
    );
  });
});

describe('readId', () => {
  it('reads lower case and letters that look like digits', () => {
    expect(readId('c-m9s346q3dw')).toBe('C-M9S346Q3DW');
    expect(readId('C-OIL0000000')).toBe('C-0110000000');
  });

  it('leaves other text alone', () => {
    expect(readId('Greenleaf Tea')).toBe('Greenleaf Tea');
    expect(readId('C-SHORT')).toBe('C-SHORT');
  });
});
