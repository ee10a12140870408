import { describe, expect, it } from '@jest/globals';
import { fromBase91 } from './base91.ts';

describe('fromBase91', () => {
  it('reads the published example', () => {
    expect(String.fromCharCode(...fromBase91('>OwJh>Io0Tv!8PE'))).toBe('Hello World!');
  });

  it('reads nothing as nothing', () => {
    expect(fromBase91('')).toHaveLength(0);
  });
});
