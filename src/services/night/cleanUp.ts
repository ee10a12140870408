import { addDays, type Day } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { clearInbox } from '../inbox/clearInbox.ts';
import { dropStates } from '../jobs/keptState.ts';
import { archiveLog } from '../operations/archiveLog.ts';

/** Nights whose figures can be turned back (workbook.md 5). */
const keptNights = 400;

/** Takes out what has served its time: operations that can no longer be undone, old restore points, nights and jobs. */
export function cleanUp(ports: Ports): void {
  const { clock, config, table } = ports;
  const today = clock.today();
  const { backup_keep, undo_days } = config.settings;
  const undo = table('_undo').columns(['op', 'state', 'expires_on']);
  // a planned operation still has to be rolled forward
  drop(
    '_undo',
    undo.filter(({ expires_on, state }) => isBefore(expires_on, today) && state !== 'planned'),
    ports,
  );
  drop(
    '_points',
    table('_points')
      .columns(['on'])
      .filter(({ on }) => isBefore(on, addDays(today, 1 - backup_keep))),
    ports,
  );
  const jobs = table('_jobs').columns(['state', 'beat_at']);
  const oldest = addDays(today, -undo_days);
  drop(
    '_jobs',
    jobs.filter(({ state, beat_at }) => state === 'done' && isBefore(beat_at, oldest)),
    ports,
  );
  clearInbox(ports);
  archiveLog(ports);
  for (const kind of ['scores_back', 'quality']) dropStates(kind, addDays(today, -keptNights), ports);
}

function drop(sheet: '_undo' | '_points' | '_jobs', rows: readonly { row: number }[], ports: Ports): void {
  if (rows.length > 0) ports.table(sheet).deleteRows(rows.map(({ row }) => row));
}

function isBefore(moment: string | null, day: Day): boolean {
  return moment !== null && moment.slice(0, 10) < day;
}
