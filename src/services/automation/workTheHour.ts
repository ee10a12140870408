import type { Ports } from '../../ports.ts';
import { finishLeft } from '../common/finishLeft.ts';
import { checkHour } from '../hour/hourlyChecks.ts';
import { workInbox } from '../inbox/workInbox.ts';
import { readChurnAnswers } from '../reports/churnAnswers.ts';
import { followOpportunities } from '../sales/followOpportunities.ts';
import { trainingsOf } from '../team/trainings.ts';
import { rebuildToday } from '../today/rebuildToday.ts';
import { workedByHand } from './automationState.ts';
import { drawStart } from './drawStart.ts';

/** The work of the hour in a person's own run; nothing is mailed. */
export function workTheHour(ports: Ports): void {
  finishLeft(ports);
  const seen = checkHour(ports);
  const inbox = workInbox(ports);
  readChurnAnswers(ports);
  rebuildToday(ports, { ...seen, inbox, opportunities: followOpportunities(ports), trainings: trainingsOf(ports) });
  drawStart(ports);
  ports.store.set({ [workedByHand]: ports.clock.now() });
}
