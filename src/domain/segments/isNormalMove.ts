import type { Stage } from './stageOf.ts';

/**
 * Where data entered as it happens can lead in a night (rule 3.3). An order on the very day on which a customer would have
 * become churned wins back somebody whom no night has seen as churned: the table of the rule leaves that day out.
 */
const moves: Readonly<Record<Stage, readonly Stage[]>> = {
  prospect: ['engaged', 'first', 'closed'],
  engaged: ['prospect', 'first', 'closed'],
  first: ['repeat', 'at_risk', 'churned', 'won_back', 'closed'],
  repeat: ['loyal', 'at_risk', 'churned', 'won_back', 'closed'],
  loyal: ['at_risk', 'churned', 'won_back', 'closed'],
  at_risk: ['repeat', 'loyal', 'first', 'churned', 'won_back', 'closed'],
  churned: ['won_back', 'closed'],
  won_back: ['repeat', 'loyal', 'at_risk', 'churned', 'closed'],
  closed: ['prospect', 'engaged', 'first', 'repeat', 'loyal', 'at_risk', 'churned', 'won_back'],
};

/** Whether a change of stage is life; any other comes from orders cancelled, deleted or entered late: a correction. */
export function isNormalMove(from: Stage, to: Stage): boolean {
  return from === to || moves[from].includes(to);
}
