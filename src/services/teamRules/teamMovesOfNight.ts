import { isEntered } from '../../domain/teamRules/events.ts';
import { type Holding, type TeamMove, teamMoves } from '../../domain/teamRules/teamMoves.ts';
import type { Ports } from '../../ports.ts';
import { dropStates, keepState, keptStates } from '../jobs/keptState.ts';
import { cellsOf, type NightResult } from '../night/nightResult.ts';
import { readTeamRules } from './readTeamRules.ts';

const kind = 'team_holding';

/** For whom the team's rules ask since this night; keeps for whom those of every night hold. */
export function movesOfNight({ customers, before, book }: NightResult, ports: Ports): readonly TeamMove[] {
  const rules = readTeamRules(ports).filter(({ event }) => !isEntered(event));
  if (rules.length === 0) return [];
  const standings = customers.map((customer) => ({
    id: customer.values.id,
    facts: { ...customer.values, ...cellsOf(customer), pay_overdue: customer.figures.orders.daysOverdue > 0 },
    before: before?.value[customer.values.id] ?? null,
    now: customer.standing,
  }));
  const nights = keptStates<Holding>(kind, ports).filter(({ on }) => on < book.today);
  const earlier = nights[nights.length - 1];
  const { moves, holding } = teamMoves(rules, standings, earlier?.value ?? {}, book.today);
  if (earlier || Object.keys(holding).length > 0) keepState(kind, book.today, holding, ports);
  // the night before stays: a run that is repeated today compares with it again
  if (earlier) dropStates(kind, earlier.on, ports);
  return moves;
}
