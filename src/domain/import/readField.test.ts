import { describe, expect, it } from '@jest/globals';
import { listKeys } from '../../schema/lists.ts';
import { columnOfField, type ImportSheet } from './fields.ts';
import { type ReadingRules, readerOf } from './readField.ts';

const rules: ReadingRules = {
  lists: {
    ...(Object.fromEntries(listKeys.map((list) => [list, []])) as unknown as ReadingRules['lists']),
    channel: [{ key: 'phone', zh: '电话', en: 'Phone', aliases: ['call'] }],
  },
  team: [{ name: 'Ivy Tran', email: 'ivy@team.example' }],
  phoneRegion: 'CN',
  dateOrder: 'dmy',
};
const read = (sheet: ImportSheet, field: string, text: string) =>
  readerOf(field, columnOfField(sheet, field), rules)(text);

describe('readerOf', () => {
  it.each<[ImportSheet, string, string, unknown]>([
    ['orders', 'ordered_on', '05/03/2026', '2026-03-05'],
    ['orders', 'amount', '¥1,200', 120_000],
    ['orders', 'qty', '1,5', 1.5],
    ['interactions', 'at', '2026-03-05', '2026-03-05T12:00:00'],
    ['interactions', 'channel', ' CALL', 'phone'],
    ['interactions', 'channel', '电话', 'phone'],
    ['interactions', 'by', 'IVY@team.example', 'Ivy Tran'],
    ['customers', 'email', 'mailto:a@q.example', 'a@q.example'],
    ['customers', 'phone', '57188880012', '057188880012'],
    ['customers', 'website', 'quillmoor.example', 'https://quillmoor.example'],
    ['customers', 'tags', '大单、新品; VIP', ['大单', '新品', 'VIP']],
    ['customers', 'birthday', '1988/2/29', '1988-02-29'],
    ['customers', 'name', '=IMPORTXML("x")', '=IMPORTXML("x")'],
    ['customers', 'phone', '无', null],
    ['orders', 'paid', '-', null],
    ['orders', 'customer', '17850.0', '17850'],
    ['customers', 'ext_code', '17850.0', '17850'],
    ['orders', 'model', '2.0', '2.0'],
  ])('reads %s.%s from %s', (sheet, field, text, value) => {
    expect(read(sheet, field, text)).toEqual({ value });
  });

  it.each<[ImportSheet, string, string, string]>([
    ['orders', 'ordered_on', 'soon', 'day-unreadable'],
    ['orders', 'amount', 'abc', 'bad-amount'],
    ['orders', 'qty', 'two', 'not-a-number'],
    ['interactions', 'minutes', '1.5', 'not-a-number'],
    ['interactions', 'channel', 'pigeon', 'unknown-choice'],
    ['interactions', 'by', 'Nobody', 'unknown-person'],
    ['customers', 'phone', '1.38E+10', 'digits-lost'],
    ['customers', 'phone', '0012', 'bad-phone'],
    ['customers', 'email', 'a@b', 'bad-email'],
    ['customers', 'name', 'x'.repeat(101), 'too-long'],
  ])('refuses for %s.%s the text %s', (sheet, field, text, code) => {
    expect(read(sheet, field, text)).toMatchObject({ fault: { code } });
  });
});
