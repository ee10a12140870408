import { expect, it } from '@jest/globals';
import { emailKey } from './emailKey.ts';

it('compares addresses in lower case and half width', () => {
  expect(emailKey(' CG＠QingHe.example ')).toBe('cg@qinghe.example');
});

it('keeps dots and tags apart', () => {
  expect(emailKey('a.b+x@paper.example')).toBe('a.b+x@paper.example');
});

it('has no key for what is no address', () => {
  expect(emailKey('none')).toBeNull();
});
