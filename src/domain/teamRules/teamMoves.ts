import type { Day } from '../day.ts';
import type { Standing } from '../figures/standings.ts';
import { isNormalMove } from '../segments/isNormalMove.ts';
import { type Facts, matches } from '../tagRules/ruleTree.ts';
import { isMove, type MoveEvent } from './events.ts';
import type { ReadTeamRule, TeamHit } from './teamNotes.ts';

/** A customer for whom a rule asks since a night. */
export interface TeamMove {
  readonly rule: string;
  /** once a rule, customer and change */
  readonly key: string;
  readonly customer: string;
  readonly on: Day;
}

/** Of rules that look every night: ids of those for whom they held, by rule. */
export type Holding = Readonly<Record<string, readonly string[]>>;

export type Moving = Pick<Standing, MoveEvent>;

/** A customer as a night sees it. */
export interface NightStanding {
  readonly id: string;
  /** the customer's cells, and `pay_overdue` */
  readonly facts: Facts;
  /** null of a new customer, and in a first night */
  readonly before: Moving | null;
  readonly now: Moving;
}

/**
 * For whom the team's rules ask since this night: a cell went from one value to another, or a condition holds that did not
 * hold in the night before. Judged again on the same day it comes out the same.
 *
 * @param earlier for whom the rules of every night held in the night before; one that is not in it asks for all
 */
export function teamMoves(
  rules: readonly ReadTeamRule[],
  standings: readonly NightStanding[],
  earlier: Holding,
  today: Day,
): { readonly moves: readonly TeamMove[]; readonly holding: Holding } {
  const moves: TeamMove[] = [];
  const holding: Record<string, string[]> = {};
  for (const { id: rule, event, tree } of rules) {
    if (isMove(event)) {
      for (const standing of standings) {
        const facts = movedFacts(event, standing);
        if (!facts || !matches(tree, facts, today)) continue;
        const { id, now } = standing;
        moves.push({ rule, key: `${rule}|${id}|${now[event] ?? 'none'}|${today}`, customer: id, on: today });
      }
    } else if (event === 'night') {
      const held = new Set(earlier[rule] ?? []);
      const holds = standings.filter(({ facts }) => matches(tree, facts, today)).map(({ id }) => id);
      holding[rule] = holds;
      const fresh = holds.filter((id) => !held.has(id));
      moves.push(...fresh.map((id) => ({ rule, key: `${rule}|${id}|${today}`, customer: id, on: today })));
    }
  }
  return { moves, holding };
}

/** What a rule may ask of a change; null where nothing changed, or where only a correction of data explains it. */
export function movedFacts(event: MoveEvent, { facts, before, now }: Omit<NightStanding, 'id'>): Facts | null {
  if (!before || before[event] === now[event]) return null;
  const isByHand = facts.stage_set !== null;
  if (event === 'stage' && !isByHand && !isNormalMove(before.stage, now.stage)) return null;
  return { ...facts, [`${event}.from`]: before[event], [`${event}.to`]: now[event] };
}

/** What the rules ask for those who moved, as the rules stand now; of one that was switched off nothing. */
export function hitsOfMoves(moves: readonly TeamMove[], rules: readonly ReadTeamRule[]): TeamHit[] {
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  return moves.flatMap(({ rule: id, key, customer }) => {
    const rule = ruleOf.get(id);
    if (!rule) return [];
    const { name, action, text, to, person, days } = rule;
    return [{ rule: id, key, customer, name, action, text, to, person, days }];
  });
}
