import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/domain/day.ts';
import { splitLine } from './splitLine.ts';

const monday = { today: dayOf('2026-11-23'), dayFirst: false };
const fair = [
  { key: 'referral', label: 'Referral' },
  { key: 'fair', label: 'Trade fair' },
];
const fairZh = [{ key: 'fair', label: '展会' }];
const plain = (line: string, sources = fair) =>
  Object.fromEntries(
    splitLine(line, monday, sources).map(({ field, value, day }) => [field, day ? [value, day] : value]),
  );

describe('splitLine', () => {
  it('reads a line in English', () => {
    expect(
      plain('Nora Whitlow, Quillmoor Paper 555-0142 nora@quillmoor.example met at the fair, wants samples by Friday'),
    ).toEqual({
      name: 'Quillmoor Paper',
      contact: 'Nora Whitlow',
      phone: '555-0142',
      email: 'nora@quillmoor.example',
      source: 'fair',
      next_action: ['samples', '2026-11-27'],
    });
  });

  it('reads a line in Chinese', () => {
    expect(plain('王芳 青禾茶业 13800001234 wf@qinghe.example 展会认识，周五前要样品', fairZh)).toEqual({
      name: '青禾茶业',
      contact: '王芳',
      phone: '13800001234',
      email: 'wf@qinghe.example',
      source: 'fair',
      next_action: ['样品', '2026-11-27'],
    });
  });

  it('takes a person as the customer where no company stands', () => {
    expect(plain('王芳 138 0000 1234')).toEqual({ name: '王芳', phone: '138 0000 1234' });
  });

  it('finds a WeChat name', () => {
    expect(plain('栎纸文具 微信：lizhi_wenju')).toEqual({ name: '栎纸文具', wechat: 'lizhi_wenju' });
  });

  it.each(['青禾茶业有限公司', 'Quillmoor Paper', '7-Eleven'])('leaves the plain name %s alone', (name) => {
    expect(splitLine(name, monday, fair)).toEqual([]);
  });

  it('says where a source was read', () => {
    const found = splitLine('Ann 555-0142 met at the fair', monday, fair);
    expect(found.find(({ field }) => field === 'source')?.from).toBe('met at the fair');
  });
});
