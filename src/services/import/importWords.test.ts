import { describe, expect, it } from '@jest/globals';
import { listTexts } from '../../../templates/lists.ts';
import type { ImportKind } from '../../contract/import.ts';
import { importFields, neverProposed, requiredFields } from '../../domain/import/fields.ts';
import { proposeMapping } from '../../domain/import/proposeMapping.ts';
import { fieldFits, type ReadingRules } from '../../domain/import/readField.ts';
import { allAliases, faultMessage, fieldLabels } from './importWords.ts';

const lists = Object.fromEntries(
  Object.entries(listTexts).map(([list, entries]) => [
    list,
    Object.entries(entries).map(([key, text]) => ({ key, ...text, aliases: 'aliases' in text ? text.aliases : [] })),
  ]),
) as unknown as ReadingRules['lists'];
const team = [{ name: 'Ivy Tran', email: 'ivy@team.example' }];
const rules: ReadingRules = { lists, team, phoneRegion: 'CN', dateOrder: null };

const propose = (kind: ImportKind, headers: string[], ...sample: string[][]) =>
  proposeMapping(headers, sample, {
    fields: importFields[kind].filter((field) => !neverProposed.includes(field)),
    required: new Set(requiredFields[kind].flatMap(([field]) => field ?? [])),
    aliases: allAliases(kind),
    fits: fieldFits(kind, rules),
  });

describe('the proposed mapping', () => {
  it('knows plain order data', () => {
    expect(
      propose('orders', ['customer_id', 'date', 'quantity', 'amount'], ['00004', '1997-01-01', '2', '29.33']),
    ).toEqual(['customer', 'ordered_on', 'qty', 'amount']);
  });

  it.each<[string, string[], (string | null)[]]>([
    [
      'a table of invoice lines',
      ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'],
      ['order_no', 'model', 'product', 'qty', 'ordered_on', 'unit_price', 'customer', null],
    ],
    [
      'a web shop',
      ['Order ID', 'Order Date', 'Email (Billing)', 'Phone (Billing)', 'Order Total Amount', 'Item Name'],
      ['order_no', 'ordered_on', 'email', 'phone', 'amount', 'product'],
    ],
    [
      'a Chinese marketplace',
      ['订单编号', '买家会员名', '收货人姓名', '联系手机', '买家实际支付金额', '订单创建时间', '宝贝标题'],
      ['order_no', 'customer', 'customer_name', 'phone', 'amount', 'ordered_on', 'product'],
    ],
  ])('knows the orders of %s', (_, headers, fields) => {
    expect(propose('orders', headers)).toEqual(fields);
  });

  it('knows our own headers in both languages', () => {
    expect(propose('customers', ['客户名称', '电话', '城市'])).toEqual(['name', 'phone', 'city']);
    expect(propose('customers', ['Customer', 'Phone', 'City'])).toEqual(['name', 'phone', 'city']);
    expect(propose('interactions', ['客户名称', '时间', '渠道', '摘要'])).toEqual([
      'customer_name',
      'at',
      'channel',
      'summary',
    ]);
  });

  it('passes over case, width, spaces and underscores', () => {
    expect(propose('orders', [' ORDER_NO ', 'ｄａｔｅ', 'Unit  price'])).toEqual([
      'order_no',
      'ordered_on',
      'unit_price',
    ]);
  });

  it('settles a header with two meanings by the values', () => {
    expect(propose('customers', ['客户', '联系方式'], ['青禾', '13800001234'])).toEqual(['name', 'phone']);
    expect(
      propose('interactions', ['客户', '时间', '联系方式', '内容'], ['青禾', '2026-03-05', '电话', '想换包装'])[2],
    ).toBe('channel');
    expect(propose('customers', ['Name', 'Customer ID'], ['Quillmoor', 'C-M9S346Q3DW'])[1]).toBe('id');
    expect(propose('customers', ['Name', 'Customer ID'], ['Quillmoor', '00318'])[1]).toBe('ext_code');
  });

  it('takes firm and person apart', () => {
    expect(
      propose(
        'customers',
        ['First Name', 'Last Name', 'Company', 'Email'],
        ['Ada', 'King', 'Quillmoor', 'a@q.example'],
      ),
    ).toEqual(['first_name', 'last_name', 'company', 'email']);
    expect(propose('customers', ['姓名', '手机'], ['王芳', '13800001234'])).toEqual(['contact', 'phone']);
  });

  it('leaves a column out that its field could not take', () => {
    expect(propose('customers', ['Name', 'Owner'], ['Quillmoor', 'Stranger'])).toEqual(['name', null]);
    expect(propose('customers', ['Name', 'Stage'], ['Quillmoor', 'Lead'])).toEqual(['name', null]);
  });
});

describe('the words of the import', () => {
  it('names every field in both languages', () => {
    for (const kind of ['customers', 'orders', 'interactions'] as const) {
      expect(Object.values(fieldLabels(kind, 'zh-CN')).every((label) => /[\u4e00-\u9fff]/.test(label))).toBe(true);
      expect(Object.entries(fieldLabels(kind, 'en')).filter(([key, label]) => key === label)).toEqual([]);
    }
  });

  it('says what is wrong with a cell', () => {
    const fault = { code: 'customer-unknown', places: { value: '00318' } };
    expect(faultMessage(fault, 'customer_id', 'en')).toBe('There is no customer “00318”');
    expect(faultMessage({ code: 'required' }, '日期', 'zh-CN')).toBe('请填写日期');
  });
});
