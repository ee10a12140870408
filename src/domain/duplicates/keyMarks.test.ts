import { describe, expect, it } from '@jest/globals';
import { keyMarks } from './keyMarks.ts';

const shared = (a: Parameters<typeof keyMarks>[0], b: Parameters<typeof keyMarks>[0]) => {
  const known = keyMarks(b, 'CN');
  return keyMarks(a, 'CN').filter((mark) => known.includes(mark)).length;
};

describe('keyMarks', () => {
  it('are shared by whoever shares a key, however it is written', () => {
    expect(shared({ phone: '138 0000 1111' }, { phone: '+86-13800001111', name: 'Somebody' })).toBe(1);
    expect(shared({ email: 'Nora@Quill.example' }, { email: 'nora@quill.example' })).toBe(1);
    expect(shared({ name: '青禾茶業' }, { name: '青禾茶业' })).toBe(1);
  });

  it('are shared by short numbers of all cities', () => {
    expect(shared({ phone: '88880012', city: '杭州' }, { phone: '88880012', city: '宁波' })).toBe(1);
  });

  it('tell the kinds of keys apart, and are none for empty cells', () => {
    expect(shared({ name: 'quill' }, { wechat: 'quill' })).toBe(0);
    expect(keyMarks({ name: '', phone: null }, 'CN')).toEqual([]);
  });

  it('are shared by chance with 20,000 customers and their contacts by at most one stranger of 2,000', () => {
    const known = new Set(
      Array.from({ length: 20_000 }, (_, n) => [...person('known', n), ...person('contact', n)]).flat(),
    );
    const strangers = Array.from({ length: 2_000 }, (_, n) => person('stranger', n));
    expect(strangers.filter((marks) => marks.some((mark) => known.has(mark))).length).toBeLessThanOrEqual(1);
  });
});

/** Keys as they come: numbers of one series, names and addresses of one pattern. */
const person = (kind: 'known' | 'contact' | 'stranger', n: number) => {
  const series = { known: 138, contact: 139, stranger: 137 }[kind];
  const name = `${kind} ${n}`;
  return keyMarks(
    {
      name,
      phone: `${series}${String(n * 37).padStart(8, '0')}`,
      email: `${kind}${n}@quill.example`,
      wechat: `wx${name}`,
    },
    'CN',
  );
};
