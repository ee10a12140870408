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
});
