import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { SearchLine } from '../../src/contract/search.ts';
import { dayOf } from '../../src/domain/day.ts';
import { readLine } from './readLine.ts';

const customer = (id: string, name: string, phone = ''): SearchLine => ({
  ...{ id, row: 2, name, contacts: [], phones: phone ? [phone] : [], emails: [], wechat: null },
  ...{ owner: null, city: null, tags: [], extCode: null, archived: false },
});
const tag = (label: string, other: string) => ({
  ...{ id: label, label, other, dim: 'interest', color: null, exclusive: false, active: true },
});
const world = (lines: readonly SearchLine[] = []) => ({
  calendar: { today: dayOf('2026-11-23'), dayFirst: false },
  channels: ['phone', 'wechat', 'email', 'visit'].map((key) => ({ key, label: key })),
  tags: [tag('Price sensitive', '优惠敏感')],
  lines,
});
const liWei = customer('C-1', 'Li Wei', '13911112222');

describe('readLine', () => {
  it('reads a Chinese line about somebody new', () => {
    expect(readLine('王芳 13800138000 咨询报价 下周三跟进 #VIP', world())).toMatchObject({
      ...{ name: '王芳', phone: '13800138000', summary: '咨询报价', nextStep: '跟进', nextOn: '2026-12-02' },
      ...{ tags: [], unknownTags: ['VIP'], known: [] },
    });
  });

  it.each([
    ['Li Wei 13911112222 2026-12-05 follow up', '13911112222', '2026-12-05'],
    ['Li Wei 13911112222 12-05 follow up', '13911112222', '2026-12-05'],
    ['Li Wei 0571-8888 0012 follow up 2026-12-05', '0571-8888 0012', '2026-12-05'],
    ['Li Wei +1 (415) 555-0186 follow up Friday', '+1 (415) 555-0186', '2026-11-27'],
    ['Li Wei 01 23 45 67 89 follow up Friday', '01 23 45 67 89', '2026-11-27'],
    ['call Li Wei, follow up 2026-12-05', '', '2026-12-05'],
    ['call Li Wei, follow up 2026-02-31', '', null],
  ])('takes no date of “%s” for a phone', (line, phone, nextOn) => {
    expect(readLine(line, world())).toMatchObject({ phone, nextOn });
  });

  it('reads an English line about a known customer', () => {
    const read = readLine('call Li Wei re: quote, follow up Friday, #price-sensitive', world([liWei]));
    expect(read).toMatchObject({
      ...{ channel: 'phone', summary: 'quote', nextStep: 'follow up', nextOn: '2026-11-27' },
      ...{ tags: ['Price sensitive'], unknownTags: [], known: [liWei], sure: true },
    });
  });

  it('reads an English line about somebody new', () => {
    const read = readLine('call Li Wei re: quote, follow up Friday', world());
    expect(read).toMatchObject({ name: 'Li Wei', channel: 'phone', summary: 'quote', nextStep: 'follow up' });
  });

  it('takes a tag of the other language', () => {
    expect(readLine('王芳 #优惠敏感', world()).tags).toEqual(['Price sensitive']);
  });

  it('is not sure of one of two with a name, nor of a name with another number', () => {
    const two = [liWei, customer('C-2', 'Li Wei')];
    expect(readLine('call Li Wei re: quote', world(two))).toMatchObject({ known: two, sure: false });
    expect(readLine('Li Wei 13800138000 quote', world([liWei]))).toMatchObject({ known: [liWei], sure: false });
  });

  it('knows a customer by the number alone', () => {
    const read = readLine('139 1111 2222 asked for a quote', world([liWei, customer('C-2', 'Li Wei')]));
    expect(read).toMatchObject({ known: [liWei], sure: true, summary: 'asked for a quote' });
  });

  it('splits a pasted block of contact data', () => {
    expect(readLine('王芳 青禾茶业 13800001234 wf@qinghe.example', world())).toMatchObject({
      ...{ name: '青禾茶业', contact: '王芳', phone: '13800001234', email: 'wf@qinghe.example', summary: '' },
    });
  });

  it('takes no next step of what happened today', () => {
    expect(readLine('王芳 今天咨询报价', world())).toMatchObject({ nextOn: null, summary: '今天咨询报价' });
    expect(readLine('王芳 今天回电', world())).toMatchObject({ nextOn: '2026-11-23', nextStep: '回电' });
  });

  it('takes no plain word after WeChat for a name there', () => {
    expect(readLine('wechat quotes to Mia Stone', world()).wechat).toBe('');
    expect(readLine('栎纸文具 微信：lizhi_wenju', world())).toMatchObject({ name: '栎纸文具', wechat: 'lizhi_wenju' });
    expect(readLine('微信 a@b.example follow up Friday', world())).toMatchObject({ wechat: '', nextStep: 'follow up' });
  });

  it('loses no sign of what was typed', () => {
    const words = [
      '王芳',
      'Li Wei',
      '13800138000',
      '下周三跟进',
      'follow up Friday',
      '#VIP',
      'call',
      '微信',
      're:',
      'a@b.example',
    ];
    const text = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 8 }));
    const line = fc
      .tuple(fc.array(text, { maxLength: 8 }), fc.constantFrom(' ', ', ', '，'))
      .map(([parts, by]) => parts.join(by));
    const bare = (typed: string) => typed.replace(/[\s,，;；、。:：]/g, '');
    fc.assert(
      fc.property(line, (typed) => {
        const pieces = readLine(typed, world([liWei])).pieces;
        expect(bare(pieces.map(({ from }) => from).join(''))).toBe(bare(typed));
      }),
    );
  });
});
