import { addDays, dayOfStamp } from '../../domain/day.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import { pack, unpack } from '../../domain/packed/pack.ts';
import type { Ports } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { lockWaitMs } from '../common/lockWait.ts';

type LogLine = Row<'changes'>;

/** About as many as are written within the time for which the lock may be held (cost.md 4). */
const linesAtOnce = 2_000;

/**
 * Packs lines of the Change log away that are older than `log_days`, or more than `log_rows`: the log stays short, and
 * nothing of it is lost. A run that dies between the two writes leaves lines twice; the next one sees that they are packed.
 */
export function archiveLog(ports: Ports): void {
  while (!ports.budget.exhausted()) {
    const run = ports.lock.run(lockWaitMs, () => archiveSome(ports));
    if (!run.ok || !run.value) return;
  }
}

/** @returns whether there is more */
function archiveSome(ports: Ports): boolean {
  const { clock, config, table } = ports;
  const log = table('changes');
  const oldest = addDays(clock.today(), -config.settings.log_days);
  const surplus = Math.max(0, log.count() - config.settings.log_rows);
  const first = log.rowsAt(2, linesAtOnce);
  const lasting = first.findIndex(
    ({ values: { at } }, index) => index >= surplus && (at === null || dayOfStamp(at) >= oldest),
  );
  const old = lasting < 0 ? first : first.slice(0, lasting);
  if (old.length === 0) return false;
  const pieces = pack(old.map(({ values }) => values));
  const sum = crc32(pieces.join(''));
  const packed = table('_archive').columns(['sum']);
  if (packed[packed.length - 1]?.sum !== sum) {
    const month = old[0]?.values.at?.slice(0, 7) ?? null;
    const n = old.length;
    table('_archive').append(pieces.map((data, part) => ({ tab: 'changes', month, part, n, data, sum })));
  }
  log.deleteRows(old.map(({ row }) => row));
  return old.length === linesAtOnce;
}

/** Lines of a record that were packed away, oldest first; of a damaged chunk none. */
export function archivedLines(id: string, { table, structure }: Ports): LogLine[] {
  if (!structure.has('_archive')) return [];
  const chunks: { sum: string | null; pieces: string[] }[] = [];
  for (const { part, data, sum } of table('_archive').columns(['tab', 'part', 'data', 'sum'])) {
    if (part === 0) chunks.push({ sum, pieces: [] });
    chunks[chunks.length - 1]?.pieces.push(data ?? '');
  }
  return chunks.flatMap(({ sum, pieces }) => {
    const lines = crc32(pieces.join('')) === sum ? (unpack(pieces) as LogLine[]) : [];
    return lines.filter(({ row }) => row === id);
  });
}
