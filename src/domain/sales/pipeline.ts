import type { ChoiceOf } from '../../schema/lists.ts';
import type { Opportunity } from '../../schema/sheets/opportunities.ts';
import type { Day } from '../day.ts';

type Stage = ChoiceOf<'opp_stage'>;

/** How likely an opportunity of a stage is won, 0 to 1. Source: product/workbook.md 4. */
const chanceOf: Readonly<Record<Stage, number>> = {
  new: 0.1,
  qualify: 0.25,
  propose: 0.4,
  quote: 0.5,
  negotiate: 0.75,
  won: 1,
  lost: 0,
};

export function isOpenStage(stage: Stage | null): boolean {
  return stage !== 'won' && stage !== 'lost';
}

export function probabilityOf({ prob, stage }: Pick<Opportunity, 'prob' | 'stage'>): number {
  return prob ?? chanceOf[stage ?? 'new'];
}

/** Whole cents; null without an amount. */
export function weightedOf(row: Pick<Opportunity, 'amount' | 'prob' | 'stage'>): number | null {
  return row.amount === null ? null : Math.round(row.amount * probabilityOf(row));
}

/** Σ amount × probability of the open ones, whole cents. */
export function weightedSum(rows: readonly Pick<Opportunity, 'amount' | 'prob' | 'stage'>[]): number {
  return rows.filter(({ stage }) => isOpenStage(stage)).reduce((sum, row) => sum + (weightedOf(row) ?? 0), 0);
}

/** The cells that follow from the others. @param former stage as it was last seen, undefined for one that nobody has seen */
export function followingCells(row: Opportunity, former: Stage | undefined, today: Day): Partial<Opportunity> {
  const hasMoved = row.stage_since === null || (former !== undefined && former !== row.stage);
  return {
    weighted: weightedOf(row),
    ...(hasMoved && { stage_since: today }),
    closed_on: isOpenStage(row.stage) ? null : (row.closed_on ?? today),
  };
}
