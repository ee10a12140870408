import type { Found } from '../../domain/audits/auditTab.ts';
import { sharingRule } from '../../domain/audits/index.ts';
import { type Day, dayOf } from '../../domain/day.ts';
import { quarterOf } from '../../domain/quarterOf.ts';
import type { Ports, Stored } from '../../ports.ts';
import { isDay } from '../../schema/day.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import { lockWaitMs } from '../common/lockWait.ts';

const key = 'sharing_checked';

/** The step of the quarter that is due: somebody looks who may open the spreadsheet (A57). */
export function sharingFindings({ config, clock }: Pick<Ports, 'config' | 'clock'>): Found[] {
  const checked = config.settings[key];
  const today = clock.today();
  if (isDay(checked) && quarterOf(dayOf(checked)) >= quarterOf(today)) return [];
  return [foundOf(checked, today)];
}

/** Notes that somebody has looked: they ticked Apply. */
export function noteSharingChecked(ticked: readonly Stored<Finding>[], ports: Ports): Found[] {
  const isAsked = ticked.some(({ values: { rule, status } }) => rule === sharingRule.id && status === 'open');
  const [found] = isAsked ? sharingFindings(ports) : [];
  if (!found) return [];
  const value = ports.clock.today();
  const run = ports.lock.run(lockWaitMs, () => {
    ports.operations.commit({
      ...{ id: ports.ids.next('Z'), kind: 'fixFinding', about: sharingRule.id, answer: {}, how: 'job' },
      changes: [{ kind: 'update', sheet: 'settings', id: key, set: { value } }],
    });
  });
  return run.ok ? [found] : [];
}

function foundOf(value: string, today: Day): Found {
  return {
    ...{ rule: sharingRule.id, sheet: 'settings', id: key, row: 0, field: 'value', value, places: {}, owner: null },
    fix: { set: {}, shown: today },
  };
}
