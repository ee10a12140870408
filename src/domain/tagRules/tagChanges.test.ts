import { describe, expect, it } from '@jest/globals';
import type { Day } from '../day.ts';
import { type RuledTag, type TagRuleMemory, tagChanges } from './tagChanges.ts';

const today = '2026-03-01' as Day;
const owing: RuledTag = {
  id: 'G-1',
  label: 'Overdue',
  spellings: ['overdue', '欠款'],
  rule: { field: 'owed', op: '>', values: [0], isList: false },
};
const nothing: TagRuleMemory = { given: {}, blocked: {}, pending: [] };
const customer = (owed: number, tags: string[]) => ({ id: 'C-1', tags, facts: { owed } });
const run = (owed: number, tags: string[], memory: TagRuleMemory, on = today) =>
  tagChanges([customer(owed, tags)], [owing], memory, on);

describe('tagChanges', () => {
  it('gives a tag and takes it away again', () => {
    const first = run(5, ['mine'], nothing);
    expect(first.changed.get('C-1')).toEqual(['mine', 'Overdue']);
    expect(first.memory.given).toEqual({ 'G-1': ['C-1'] });
    const second = run(0, ['mine', 'Overdue'], first.memory);
    expect(second.changed.get('C-1')).toEqual(['mine']);
    expect(second.memory).toEqual({ given: { 'G-1': [] }, blocked: {}, pending: ['G-1|C-1'] });
  });

  it('leaves a tag that a person gave', () => {
    expect(run(0, ['欠款'], nothing).changed.size).toBe(0);
  });

  it('does not give again for 90 days what a person took off', () => {
    const memory = run(5, [], { given: { 'G-1': ['C-1'] }, blocked: {}, pending: [] });
    expect(memory.changed.size).toBe(0);
    expect(memory.memory.blocked).toEqual({ 'G-1|C-1': '2026-05-30' });
    expect(run(5, [], memory.memory, '2026-05-30' as Day).changed.size).toBe(0);
    expect(run(5, [], memory.memory, '2026-05-31' as Day).changed.get('C-1')).toEqual(['Overdue']);
  });

  it('takes what a killed run did not write for no deed of a person', () => {
    const killed = run(5, [], nothing).memory;
    expect(run(5, [], killed).changed.get('C-1')).toEqual(['Overdue']);
    const removing = run(0, ['Overdue'], { ...killed, pending: [] }).memory;
    expect(run(0, ['Overdue'], removing).changed.get('C-1')).toEqual([]);
  });

  it('changes nothing when run again on what it wrote', () => {
    const first = run(5, [], nothing);
    const again = run(5, first.changed.get('C-1')!, first.memory);
    expect(again.changed.size).toBe(0);
    expect(again.memory).toEqual({ ...first.memory, pending: [] });
  });
});
