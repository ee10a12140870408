import { describe, expect, it } from '@jest/globals';
import { fill } from './fill.ts';

describe('fill', () => {
  it('puts values into their places', () => {
    expect(fill('{title} → {n} days late', { title: 'Call', n: 3 })).toBe('Call → 3 days late');
  });

  it('chooses the word that fits the number', () => {
    expect(fill('{n} {n|customer has|customers have} no next step', { n: 1 })).toBe('1 customer has no next step');
    expect(fill('{n} {n|customer has|customers have} no next step', { n: 0 })).toBe('0 customers have no next step');
  });

  it('leaves nothing where a value is missing', () => {
    expect(fill('{a}-{b}', { a: 'x' })).toBe('x-');
  });

  it('never fills what was filled in', () => {
    expect(fill('{name}: {n}', { name: '{n}', n: 2 })).toBe('{n}: 2');
  });
});
