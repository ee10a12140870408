import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../day.ts';
import { hitsOfMoves, type NightStanding, teamMoves } from './teamMoves.ts';
import type { ReadTeamRule } from './teamNotes.ts';

const today = dayOf('2026-11-24');

function aRule(over: Partial<ReadTeamRule>): ReadTeamRule {
  const tree = { field: 'orders_n', op: '>=', values: [1], isList: false };
  return { id: 'RU-1', event: 'stage', tree, text: 'Call', ...over } as ReadTeamRule;
}

function aStanding(over: Partial<NightStanding> = {}): NightStanding {
  return {
    id: 'C-1',
    facts: { orders_n: 2, stage_set: null },
    before: { stage: 'repeat', band: 'stable' },
    now: { stage: 'at_risk', band: 'high' },
    ...over,
  };
}

const keysOf = (rule: Partial<ReadTeamRule>, standing: NightStanding, earlier = {}) =>
  teamMoves([aRule(rule)], [standing], earlier, today).moves.map(({ key }) => key);

describe('team rules about changes', () => {
  it('names a change by rule, customer, where it led and the day', () => {
    expect(keysOf({}, aStanding())).toEqual(['RU-1|C-1|at_risk|2026-11-24']);
    expect(keysOf({ event: 'band' }, aStanding())).toEqual(['RU-1|C-1|high|2026-11-24']);
  });

  it.each([
    ['of a customer whom no night has seen', aStanding({ before: null })],
    ['where nothing changed', aStanding({ now: { stage: 'repeat', band: 'high' } })],
    [
      'that only a correction explains',
      aStanding({ before: { stage: 'repeat', band: null }, now: { stage: 'prospect', band: null } }),
    ],
    ['of a customer who does not meet the condition', aStanding({ facts: { orders_n: 0, stage_set: null } })],
  ])('tells of no stage %s', (_, standing) => {
    expect(keysOf({}, standing)).toEqual([]);
  });

  it('tells of a stage that somebody set, wherever it led', () => {
    const standing = aStanding({
      facts: { orders_n: 2, stage_set: 'prospect' },
      now: { stage: 'prospect', band: null },
    });
    expect(keysOf({}, standing)).toHaveLength(1);
  });

  it('asks every night only for whom the condition did not hold in the night before', () => {
    const nightly = { event: 'night' } as const;
    expect(keysOf(nightly, aStanding({ before: null }))).toHaveLength(1);
    expect(keysOf(nightly, aStanding(), { 'RU-1': ['C-1'] })).toEqual([]);
    expect(keysOf(nightly, aStanding(), { 'RU-2': ['C-1'] })).toHaveLength(1);
    const { holding } = teamMoves([aRule(nightly)], [aStanding()], { 'RU-1': ['C-1', 'C-9'] }, today);
    expect(holding).toEqual({ 'RU-1': ['C-1'] });
  });

  it('asks for what the rule says now, and nothing by a rule that is gone', () => {
    const { moves } = teamMoves([aRule({})], [aStanding()], {}, today);
    expect(hitsOfMoves(moves, [aRule({ text: 'Visit' })])).toMatchObject([{ customer: 'C-1', text: 'Visit' }]);
    expect(hitsOfMoves(moves, [aRule({ id: 'RU-2' })])).toEqual([]);
  });
});
