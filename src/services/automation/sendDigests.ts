import { isWorkday } from '../../domain/calendar/workdays.ts';
import { hourOfStamp } from '../../domain/day.ts';
import type { TodayLine } from '../../domain/today/todayLines.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Member } from '../../schema/sheets/team.ts';
import type { Row } from '../../schema/sheets.ts';
import type { TodaysWork } from '../today/todaysWork.ts';
import { digestMail } from './digestMail.ts';

const lockWaitMs = 10_000;
const maxTries = 3;

type SendRow = Stored<Row<'sends'>>;

/** A mail to one person for one day. */
interface Digest {
  readonly member: Member & { email: string };
  readonly key: string;
  readonly lines: readonly TodayLine[];
  readonly row: SendRow | undefined;
}

/** Whether somebody's digest hour has come and their digest of today stands out: long work waits then. */
export function digestFallsDue(ports: Ports): boolean {
  const hour = hourOfStamp(ports.clock.now());
  return ports.config.team.some((member) => isDueAt(member, hour, ports) && hour === hourOf(member, ports));
}

/**
 * One digest a person a day, at their hour: `sending` is written and flushed before the mail goes, so that a run killed
 * in between never sends twice; such a row becomes `unknown`, and a person looks (failures F15).
 */
export function sendDigests(ports: Ports, work: TodaysWork): void {
  markAbandoned(ports);
  const hour = hourOfStamp(ports.clock.now());
  const members = ports.config.team.filter((member) => isDueAt(member, hour, ports));
  if (members.length === 0) return;
  const logged = new Map(
    ports
      .table('sends')
      .where('for_day', ports.clock.today())
      .map((row) => [row.values.key, row]),
  );
  const waiting = members
    .map((member) => digestOf(member, work, logged, ports))
    .filter((digest) => digest.lines.length > 0 && isUnsent(digest.row));
  if (hour > ports.config.settings.digest_latest) {
    skip(waiting, ports);
    return;
  }
  const mayGo = Math.max(0, ports.mail.quotaLeft() - ports.config.settings.mail_reserve);
  const ordered = [...waiting].sort((a, b) => urgencyOf(b) - urgencyOf(a));
  for (const digest of ordered.slice(0, mayGo)) sendOne(digest, work, ports);
  plan(ordered.slice(mayGo), ports);
}

function isDueAt(member: Member, hour: number, ports: Ports): member is Member & { email: string } {
  if (!member.active || !member.digest || !member.email || hour < hourOf(member, ports)) return false;
  return member.digest_days === 'daily' || isWorkday(ports.clock.today(), ports.config.settings);
}

function hourOf(member: Member, ports: Ports): number {
  return member.digest_hour ?? ports.config.settings.digest_hour;
}

function digestOf(
  member: Member & { email: string },
  work: TodaysWork,
  logged: ReadonlyMap<string | null, SendRow>,
  ports: Ports,
): Digest {
  const key = `DIGEST|${member.email}|${ports.clock.today()}`;
  const lines = work.lines.filter((line) => line.owner === member.name);
  return { member, key, lines, row: logged.get(key) };
}

/** Neither sent nor given up: not there yet, planned, or failed fewer than three times. */
function isUnsent(row: SendRow | undefined): boolean {
  if (!row || row.values.status === 'planned') return true;
  return row.values.status === 'failed' && (row.values.tries ?? 0) < maxTries;
}

/** Overdue and risk first: they go when the quota is short. */
function urgencyOf({ lines }: Digest): number {
  return lines.filter(({ section }) => section === 'late' || section === 'risk').length * 1000 + lines.length;
}

function sendOne(digest: Digest, work: TodaysWork, ports: Ports): void {
  const mail = digestMail(digest.member, digest.lines, work, ports);
  const left = ports.mail.quotaLeft();
  const row = log(
    digest,
    { status: 'sending', subject: mail.subject, tries: (digest.row?.values.tries ?? 0) + 1 },
    ports,
  );
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

/** A mail that was counted may have arrived, whatever the error says, whose text is in the person's language. */
function mayHaveGone(left: number, ports: Ports): boolean {
  try {
    return ports.mail.quotaLeft() < left;
  } catch {
    return true;
  }
}

/** Writes the digest's line of the send log and flushes it; null when the lock was not free: the next run tries again. */
function log(digest: Digest, set: Partial<Row<'sends'>>, ports: Ports): number | null {
  const written = ports.lock.run(lockWaitMs, () => {
    if (digest.row) {
      ports.table('sends').updateRows([{ row: digest.row.row, set }]);
      return digest.row.row;
    }
    return ports.table('sends').append([{ ...newRow(digest, ports), ...set }]);
  });
  return written.ok ? written.value : null;
}

function newRow(digest: Digest, ports: Ports): Partial<Row<'sends'>> {
  return {
    key: digest.key,
    for_day: ports.clock.today(),
    to: digest.member.email,
    kind: 'digest',
    n_items: digest.lines.length,
    tries: 0,
    steward: ports.user.member?.name ?? ports.user.email,
  };
}

function plan(digests: readonly Digest[], ports: Ports): void {
  for (const digest of digests.filter(({ row }) => !row)) log(digest, { status: 'planned' }, ports);
}

/** Too late in the day: Today still shows the lines. */
function skip(digests: readonly Digest[], ports: Ports): void {
  for (const digest of digests) log(digest, { status: 'skipped' }, ports);
}

/** A run that was killed between mail and log: whether the mail went is not known, so it is not sent again. */
function markAbandoned(ports: Ports): void {
  const abandoned = ports.table('sends').where('status', 'sending');
  if (abandoned.length === 0) return;
  ports.lock.run(lockWaitMs, () =>
    ports.table('sends').updateRows(abandoned.map(({ row }) => ({ row, set: { status: 'unknown' as const } }))),
  );
}
