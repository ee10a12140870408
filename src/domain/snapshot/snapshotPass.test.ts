import { describe, expect, it } from '@jest/globals';
import { jsonBytes, jsonText } from '../packed/pack.ts';
import { recordLines, recordsJson } from './recordLines.ts';
import { type KnownBlock, snapshotPass } from './snapshotPass.ts';

const aRow = (checksum: string, name = '') => ({ row: 0, checksum, raw: () => (name ? { name } : {}) });
const known: KnownBlock[] = [{ block: 3, ids: ['a', 'b', 'c'], sums: ['1', '2', '3'] }];

describe('snapshotPass', () => {
  it('finds nothing to write in a tab sorted otherwise', () => {
    const pass = snapshotPass(known);
    for (const [id, sum] of [
      ['c', '3'],
      ['a', '1'],
      ['b', '2'],
    ] as const)
      expect(pass.see(id, aRow(sum))).toBe('same');
    expect(pass.changes()).toEqual([]);
  });

  it('keeps former places of changed and vanished records', () => {
    const pass = snapshotPass(known);
    pass.see('a', aRow('1', 'A'));
    pass.see('c', aRow('9', 'C'));
    pass.see('d', aRow('4', 'D'));
    expect(pass.changes()).toEqual([
      {
        block: 3,
        ids: ['a', 'c', 'd'],
        sums: ['1', '9', '4'],
        texts: new Map([
          [1, '{"name":"C"}'],
          [2, '{"name":"D"}'],
        ]),
        from: [0, 2, -1],
        former: [1, 2],
      },
    ]);
  });

  it('opens new blocks of 200 when the last one is full', () => {
    const pass = snapshotPass(known);
    for (const [id, sum] of [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ] as const)
      pass.see(id, aRow(sum));
    for (let i = 0; i < 400; i += 1) pass.see(`n${i}`, aRow('0'));
    expect(pass.changes().map(({ block, ids }) => [block, ids.length])).toEqual([
      [3, 200],
      [4, 200],
      [5, 3],
    ]);
  });

  it('leaves out the second row of an id', () => {
    const pass = snapshotPass([]);
    expect(pass.see('a', aRow('1'))).toBe('new');
    expect(pass.see('a', aRow('2'))).toBe('twice');
  });
});

describe('two rows with one id', () => {
  it('leave the record as last night knew it', () => {
    const pass = snapshotPass(known);
    for (const [id, sum] of [
      ['a', '1'],
      ['b', '9'],
      ['b', '2'],
      ['c', '3'],
    ] as const)
      pass.see(id, aRow(sum, 'B'));
    expect(pass.changes()).toEqual([]);
  });
});

describe('recordLines', () => {
  it('cuts what recordsJson joins', () => {
    const lines = ['{"a":"1,\\n2"}', '{"b":"听雨"}', '{}'].map(jsonBytes);
    expect(recordLines(recordsJson(lines))).toEqual(lines);
    expect(JSON.parse(jsonText(recordsJson(lines)))).toEqual([{ a: '1,\n2' }, { b: '听雨' }, {}]);
    expect(recordLines(recordsJson(lines.slice(2)))).toEqual(lines.slice(2));
    expect(recordLines(recordsJson([]))).toEqual([]);
  });
});
