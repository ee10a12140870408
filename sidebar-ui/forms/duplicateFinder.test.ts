import { describe, expect, it } from '@jest/globals';
import type { SearchLine } from '../../src/contract/search.ts';
import { simplified } from '../../src/domain/keys/simplified.ts';
import { duplicateFinder, type TypedCustomer } from './duplicateFinder.ts';

const aLine = (cells: Partial<SearchLine>): SearchLine => ({
  id: 'C-1',
  row: 2,
  name: '杭州青禾茶业有限公司',
  contacts: [],
  phones: [],
  emails: [],
  wechat: null,
  owner: null,
  city: null,
  tags: [],
  extCode: null,
  archived: false,
  ...cells,
});
const typed = (cells: Partial<TypedCustomer>): TypedCustomer => ({
  name: '',
  phone: '',
  email: '',
  wechat: '',
  ...cells,
});
const reasons = (lines: SearchLine[], cells: Partial<TypedCustomer>) =>
  duplicateFinder(lines, simplified, 'CN')(typed(cells)).map(({ line, reasons: why }) => [line.id, ...why]);

describe('duplicateFinder', () => {
  it('finds a phone however it is written', () => {
    const lines = [aLine({ phones: ['+86 138-0000-1234'] })];
    expect(reasons(lines, { phone: '13800001234' })).toEqual([['C-1', 'phone']]);
  });

  it('finds a mail and a WeChat name in other case', () => {
    const lines = [aLine({ emails: ['WF@qinghe.example'], wechat: 'Qinghe_Cha' })];
    expect(reasons(lines, { email: 'wf@Qinghe.example', wechat: 'qinghe_cha' })).toEqual([['C-1', 'email', 'wechat']]);
  });

  it('finds a name without its legal form, and a contact', () => {
    expect(reasons([aLine({ name: '青禾茶业' })], { name: '青禾茶业有限公司' })).toEqual([['C-1', 'name']]);
    expect(reasons([aLine({ contacts: ['王芳'] })], { name: '王芳' })).toEqual([['C-1', 'name']]);
  });

  it('finds a name that is nearly the same, its city aside', () => {
    expect(reasons([aLine({ city: '杭州' })], { name: '青禾茶叶有限公司' })).toEqual([['C-1', 'similar']]);
    expect(reasons([aLine({ name: 'Anna' })], { name: 'Anne' })).toEqual([]);
  });

  it('puts the likeliest first', () => {
    const lines = [
      aLine({ id: 'C-1', name: '青禾茶业' }),
      aLine({ id: 'C-2', name: '别家', phones: ['13800001234'] }),
      aLine({ id: 'C-3', name: '青禾茶业', phones: ['13800001234'] }),
    ];
    expect(reasons(lines, { name: '青禾茶业', phone: '138 0000 1234' })).toEqual([
      ['C-3', 'phone', 'name'],
      ['C-2', 'phone'],
      ['C-1', 'name'],
    ]);
  });

  it('passes over archived customers, service numbers and single characters', () => {
    expect(reasons([aLine({ archived: true, name: '青禾' })], { name: '青禾' })).toEqual([]);
    expect(reasons([aLine({ phones: ['4008001234'] })], { phone: '400 800 1234' })).toEqual([]);
    expect(reasons([aLine({ name: '青' })], { name: '青' })).toEqual([]);
  });
});
