import { columnName, tabName } from '../../../templates/names.ts';
import { addDays, dayOfStamp } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { lockWaitMs } from '../common/lockWait.ts';

/** Settled rows leave the Inbox after their time; what they said stays in the Change log. */
export function clearInbox(ports: Ports): void {
  const { language, settings } = ports.config;
  const oldest = addDays(ports.clock.today(), -settings.inbox_days);
  ports.lock.run(lockWaitMs, () => {
    const gone = ports
      .table('inbox')
      .columns(['id', 'at', 'from', 'who', 'text', 'status', 'result'])
      .filter(({ at, status }) => (status === 'done' || status === 'dropped') && at && dayOfStamp(at) < oldest);
    if (gone.length === 0) return;
    const at = ports.clock.now();
    ports.table('changes').append(
      gone.map(({ id, from, who, text, result }) => ({
        ...{ at, tab: tabName('inbox', language), row: id, how: 'job' as const, new: result },
        field: columnName('inbox', 'text', language),
        old: [from, who, text].filter(Boolean).join(' · ').slice(0, 500),
      })),
    );
    ports.table('inbox').deleteRows(gone.map(({ row }) => row));
  });
}
