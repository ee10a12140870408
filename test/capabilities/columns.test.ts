import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { aHost, placeOf } from './workbook.ts';

/** The fields that the articles behind the product name, and the column in which each stands, with its two headers. */
const fields: readonly (readonly [field: string, sheet: SheetKey, column: string, zh: string, en: string])[] = [
  ['姓名', 'customers', 'name', '客户名称', 'Customer'],
  ['联系方式：电话', 'customers', 'phone', '电话', 'Phone'],
  ['联系方式：邮箱', 'customers', 'email', '邮箱', 'Email'],
  ['联系方式：微信', 'customers', 'wechat', '微信', 'WeChat / IM'],
  ['公司', 'customers', 'company', '公司名称', 'Company'],
  ['职位', 'customers', 'position', '职位', 'Position'],
  ['地址', 'customers', 'address', '地址', 'Address'],
  ['行业', 'customers', 'industry', '行业', 'Industry'],
  ['规模', 'customers', 'size', '规模', 'Size'],
  ['客户来源', 'customers', 'source', '来源渠道', 'Source'],
  ['兴趣爱好', 'customers', 'interests', '兴趣爱好', 'Interests'],
  ['生日', 'customers', 'birthday', '生日', 'Birthday'],
  ['偏好', 'customers', 'product_pref', '产品偏好', 'Product preference'],
  ['需求', 'customers', 'needs', '需求与痛点', 'Needs and pain points'],
  ['信用等级', 'customers', 'credit', '信用评级', 'Credit rating'],
  ['备注', 'customers', 'note', '备注', 'Note'],
  ['标签', 'customers', 'tags', '标签', 'Tags'],
  ['主要联系人', 'contacts', 'primary', '主要联系人', 'Primary'],
  ['联系人姓名', 'contacts', 'name', '姓名', 'Name'],
  ['联系人职位', 'contacts', 'position', '职位', 'Position'],
  ['联系人电话', 'contacts', 'phone', '电话', 'Phone'],
  ['交易：型号', 'orders', 'model', '产品型号', 'Model / spec'],
  ['交易：数量', 'orders', 'qty', '数量', 'Quantity'],
  ['交易：价格', 'orders', 'unit_price', '单价', 'Unit price'],
  ['交易：交付', 'orders', 'delivery_on', '交货日期', 'Delivery due'],
  ['沟通：时间', 'interactions', 'at', '时间', 'When'],
  ['沟通：内容', 'interactions', 'summary', '摘要', 'Summary'],
  ['沟通：会议纪要', 'interactions', 'detail', '会议纪要/详情', 'Minutes'],
  ['沟通：后续', 'interactions', 'next_step', '下一步', 'Next step'],
  ['反馈', 'feedback', 'text', '反馈内容', 'What was said'],
  ['投诉处理', 'feedback', 'resolution', '处理结果', 'Resolution'],
];

describe.each(['zh-CN', 'en'] as const)('%s', (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await aHost(language);
  });
  afterAll(() => host.close());

  it.each(fields)('C13 has a column for %s', (_field, sheet, column, zh, en) => {
    const place = placeOf(host, sheet, column);
    expect(host.book.sheetById(place.sheet)?.cell(1, place.column)).toBe(language === 'en' ? en : zh);
  });
});
