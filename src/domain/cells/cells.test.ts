import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as columns from '../../schema/column.ts';
import { dayOf, stampOf } from '../day.ts';
import { cellContext } from './cellContext.ts';
import type { RawCell } from './rawCell.ts';
import { cellReader, unreadable } from './readCell.ts';
import { cellWriter } from './writeCell.ts';

const facts = {
  language: 'zh-CN',
  timeZone: 'America/Los_Angeles',
  lists: {
    tier: [
      { key: 'vip', zh: 'VIP客户', en: 'VIP', aliases: ['大客户'] },
      { key: 'key', zh: '重要客户', en: 'Key', aliases: [] },
    ],
  },
  team: [{ name: '陈刚', email: 'chen@team.example' }],
  tags: [{ zh: '爱喝茶', en: 'Tea lover' }],
} as const;
const context = cellContext(facts);

const read = (column: columns.Column, cell: RawCell) => cellReader(column, context)(cell);
const write = (column: columns.Column, value: unknown) => cellWriter(column, context)(value);

/** Midnight of 5 March 2026 on the sheet's clock; the tests' own clock shows another day. */
const marchFifth = new Date(Date.UTC(2026, 2, 5, 8));

describe('cellReader', () => {
  it.each<[string, RawCell]>([
    ['a date cell', marchFifth],
    ['a date cell with a time', new Date(Date.UTC(2026, 2, 6, 7, 59))],
    ['a date cell that was given a number format', 46_086],
    ['a number of eight digits', 20_260_305],
    ['short text', '2026-3-5'],
    ['text with strokes', '2026/3/5'],
    ['Chinese text', '2026年3月5日'],
    ['eight digits as text', '20260305'],
  ])('reads %s as the day that the sheet shows', (_, cell) => {
    expect(read(columns.dayColumn(), cell)).toBe('2026-03-05');
  });

  it('leaves a day with two readings unread', () => {
    expect(read(columns.dayColumn(), '03/04/2026')).toBe(unreadable);
  });

  it.each<[RawCell, unknown]>([
    [1200, 120_000],
    [0.29, 29],
    [1.005, 101],
    [-2.5, -250],
    ['¥1,200', 120_000],
    ['1200元', 120_000],
    ['about 5', unreadable],
  ])('reads the amount %s as %s cents', (cell, cents) => {
    expect(read(columns.money(), cell)).toBe(cents);
  });

  it.each<[RawCell, unknown]>([
    [0.3, 0.3],
    ['30%', 0.3],
    ['７％', 0.07],
    ['most', unreadable],
  ])('reads the share %s as %s', (cell, share) => {
    expect(read(columns.percent(), cell)).toBe(share);
  });

  it.each<[RawCell, unknown]>([
    [true, true],
    ['是', true],
    ['Yes', true],
    [0, false],
    ['', false],
    ['perhaps', unreadable],
  ])('reads the checkbox %s as %s', (cell, isTicked) => {
    expect(read(columns.bool(), cell)).toBe(isTicked);
  });

  it('knows a choice by key, either label and alias, in any case and width', () => {
    const tier = columns.choice('tier');
    expect(['vip', 'VIP客户', 'ＶＩＰ', ' 大客户 ', 'Key'].map((cell) => read(tier, cell))).toEqual([
      ...['vip', 'vip', 'vip', 'vip'],
      'key',
    ]);
    expect(read(tier, 'platinum')).toBe(unreadable);
  });

  it('splits tags at every separator and shows known ones in the language of the workbook', () => {
    expect(read(columns.tags(), 'tea lover，新客；新客\n老板')).toEqual(['爱喝茶', '新客', '老板']);
  });

  it('knows a person by address, and keeps the name of a stranger', () => {
    expect(read(columns.person(), 'Chen@Team.example')).toBe('陈刚');
    expect(read(columns.person(), 'Zhao')).toBe('Zhao');
  });

  it('reads numbers in text columns as the text that people see', () => {
    expect(read(columns.phone(), 13_800_001_234)).toBe('13800001234');
    expect(read(columns.text(), marchFifth)).toBe('2026-03-05');
  });

  it('reads blanks as nothing', () => {
    expect(read(columns.text(), '  ')).toBeNull();
    expect(read(columns.tags(), '')).toEqual([]);
  });
});

describe('cellWriter', () => {
  it.each(['=1+1', '+abc', '-abc', '@abc', '\ttab', "'quoted"])('marks %j as text', (text) => {
    expect(write(columns.text(), text)).toBe(`'${text}`);
  });

  it('leaves the sign of a phone alone, but no formula', () => {
    expect(write(columns.phone(), '+86 138-0000-1234')).toBe('+86 138-0000-1234');
    expect(write(columns.phone(), '=HYPERLINK("x")')).toBe(`'=HYPERLINK("x")`);
  });

  it('writes a day as midnight on the clock of the sheet', () => {
    expect(write(columns.dayColumn(), dayOf('2026-03-05'))).toEqual(marchFifth);
  });

  it('writes our own figures as exactly as they are shown, and what people enter as it is', () => {
    expect(write(columns.percent({ who: 'computed' }), 0.12345)).toBe(0.12);
    expect(write(columns.percent(), 0.12345)).toBe(0.12345);
  });

  it('writes what is read back the same', () => {
    const laws: [columns.Column, fc.Arbitrary<unknown>][] = [
      [columns.money(), fc.integer({ min: -1e11, max: 1e11 })],
      [columns.dayColumn(), fc.integer({ min: 0, max: 25_000 }).map((day) => isoDay(day))],
      [columns.stampColumn(), fc.integer({ min: 0, max: 2e9 }).map((second) => isoStamp(second))],
      [columns.bool(), fc.boolean()],
      [columns.choice('tier'), fc.constantFrom('vip', 'key')],
      [columns.text(), fc.string().filter((text) => text.trim() !== '')],
    ];
    for (const [column, values] of laws) {
      fc.assert(
        fc.property(values, (value) => {
          const cell = write(column, value);
          const stored = typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
          expect(read(column, stored)).toEqual(value);
        }),
      );
    }
  });
});

function isoDay(number: number) {
  return dayOf(new Date(number * 86_400_000).toISOString().slice(0, 10));
}

/** Noon, which no clock change skips. */
function isoStamp(second: number) {
  return stampOf(`${new Date(second * 1000).toISOString().slice(0, 10)}T12:00:${String(second % 60).padStart(2, '0')}`);
}
