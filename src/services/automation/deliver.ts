import type { Mail, Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { lockWaitMs } from '../common/lockWait.ts';

const maxTries = 3;

export type SendRow = Stored<Row<'sends'>>;

/** A mail that is to go once, under its key. */
export interface Sending extends Pick<Row<'sends'>, 'key' | 'to' | 'kind' | 'n_items'> {
  /** its line of the send log, where it has one */
  readonly row: SendRow | undefined;
}

/** Neither sent nor given up: not there yet, planned, or failed fewer than three times. */
export function isUnsent({ row }: Pick<Sending, 'row'>): boolean {
  if (!row || row.values.status === 'planned') return true;
  return row.values.status === 'failed' && (row.values.tries ?? 0) < maxTries;
}

/**
 * Sends a mail: `sending` is written and flushed before it goes, so that a run killed in between never sends twice; such a
 * row becomes `unknown`, and a person looks (failures F15).
 */
export function deliver(sending: Sending, mail: Mail, ports: Ports): void {
  const left = ports.mail.quotaLeft();
  const tries = (sending.row?.values.tries ?? 0) + 1;
  const row = logSending(sending, { status: 'sending', subject: mail.subject, tries }, ports);
  if (row === null) return;
  let outcome: Partial<Row<'sends'>>;
  try {
    ports.mail.send(mail);
    outcome = { status: 'sent', sent_at: ports.clock.now(), error: null };
  } catch (error) {
    const status = mayHaveGone(left, ports) ? 'unknown' : 'failed';
    outcome = { status, error: error instanceof Error ? error.message : String(error) };
  }
  ports.lock.run(lockWaitMs, () => ports.table('sends').updateRows([{ row, set: outcome }]));
}

/** Writes a line of the send log and flushes it; null when the lock was not free: the next run tries again. */
export function logSending(sending: Sending, set: Partial<Row<'sends'>>, ports: Ports): number | null {
  const written = ports.lock.run(lockWaitMs, () => {
    if (sending.row) {
      ports.table('sends').updateRows([{ row: sending.row.row, set }]);
      return sending.row.row;
    }
    return ports.table('sends').append([{ ...newRow(sending, ports), ...set }]);
  });
  return written.ok ? written.value : null;
}

function newRow({ row: _row, ...cells }: Sending, ports: Ports): Partial<Row<'sends'>> {
  return {
    ...cells,
    for_day: ports.clock.today(),
    tries: 0,
    steward: ports.user.member?.name ?? ports.user.email,
  };
}

/** A mail that was counted may have arrived, whatever the error says, whose text is in the person's language. */
function mayHaveGone(left: number, ports: Ports): boolean {
  try {
    return ports.mail.quotaLeft() < left;
  } catch {
    return true;
  }
}
