import { expect, it } from '@jest/globals';
import { fixedLists } from '../../schema/lists.ts';
import { isNormalMove } from './isNormalMove.ts';

/** The table of rule 3.3; a stage always stays what it is. */
const normalMoves = `
  prospect → engaged first closed
  engaged → prospect first closed
  first → repeat at_risk churned closed
  repeat → loyal at_risk churned closed
  loyal → at_risk churned closed
  at_risk → repeat loyal first churned closed
  churned → won_back closed
  won_back → repeat loyal at_risk churned closed
  closed → prospect engaged first repeat loyal at_risk churned won_back`;

/** An order on the day of churning: the table does not speak of it. */
const onTheDayOfChurning = ['first', 'repeat', 'loyal', 'at_risk'].map((from) => `${from} → won_back`);

it('C61 takes exactly the moves of the table for normal, of all pairs of stages', () => {
  const { stage: stages } = fixedLists;
  const listed = normalMoves
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [from = '', to = ''] = line.split('→');
      return to
        .trim()
        .split(' ')
        .map((stage) => `${from.trim()} → ${stage}`);
    });
  const staying = stages.map((stage) => `${stage} → ${stage}`);
  const found = stages.flatMap((from) => stages.flatMap((to) => (isNormalMove(from, to) ? `${from} → ${to}` : [])));
  expect(found.sort()).toEqual([...listed, ...staying, ...onTheDayOfChurning].sort());
});
