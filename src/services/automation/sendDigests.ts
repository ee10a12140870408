import { mutedBy, weekly } from '../../domain/automation/mutedBy.ts';
import { isWorkday } from '../../domain/calendar/workdays.ts';
import { hourOfStamp } from '../../domain/day.ts';
import { isReviewDay, weeklyReview } from '../../domain/reminders/weeklyReview.ts';
import { sectionOf } from '../../domain/today/sectionOf.ts';
import type { TodayLine } from '../../domain/today/todayLines.ts';
import type { Ports } from '../../ports.ts';
import type { Member } from '../../schema/sheets/team.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import type { TodaysWork } from '../today/todaysWork.ts';
import { deliver, isUnsent, logSending, type Sending, type SendRow } from './deliver.ts';
import { type DigestContent, digestMail } from './digestMail.ts';

/** A mail to one person for one day. */
interface Digest extends Sending {
  readonly content: DigestContent;
}

/** Whether somebody's digest hour has come and their digest of today stands out: long work waits then. */
export function digestFallsDue(ports: Ports): boolean {
  const hour = hourOfStamp(ports.clock.now());
  return ports.config.team.some((member) => isDueAt(member, hour, ports) && hour === hourOf(member, ports));
}

/** One digest a person a day, at their hour. Where the quota does not reach for all, who has feedback to answer comes first, then who has most overdue. */
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
    .filter((digest) => isUnsent(digest) && (digest.content.lines.length > 0 || digest.content.review.length > 0));
  if (hour > ports.config.settings.digest_latest) {
    skip(waiting, ports);
    return;
  }
  const mayGo = Math.max(0, ports.mail.quotaLeft() - ports.config.settings.mail_reserve);
  const ordered = [...waiting].sort((a, b) => urgencyOf(b) - urgencyOf(a));
  for (const digest of ordered.slice(0, mayGo)) deliver(digest, digestMail(digest.content, work, ports), ports);
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
  const content = contentFor(member, work);
  return { key, to: member.email, kind: 'digest', n_items: content.lines.length, content, row: logged.get(key) };
}

/** What somebody reads: their lines without what they want no mail about, and once a week how their people stand. */
function contentFor(member: DigestContent['member'], { lines, book }: TodaysWork): DigestContent {
  const muted = mutedBy(member);
  const mine = lines.flatMap((line) => (line.owner === member.name ? withoutMuted(line, muted) : []));
  const isDay = isReviewDay(book.today, member.digest_days === 'daily', book.settings) && !muted.has(weekly);
  return { member, lines: mine, review: isDay ? weeklyReview(member.name, book) : [] };
}

/** The line with the next of its reasons where the first is not wanted. */
function withoutMuted(line: TodayLine, muted: ReadonlySet<string>): TodayLine[] {
  const [reminder, ...also] = [line.reminder, ...line.also].filter(({ rule }) => !muted.has(rule));
  return reminder ? [{ ...line, reminder, also, section: sectionOf(reminder) }] : [];
}

/** Where the quota is short, complaints and feedback that runs out go first, then who has most overdue. */
function urgencyOf({ content: { lines } }: Digest): number {
  const answers = lines.some(({ reminder, also }) => [reminder, ...also].some(({ rule }) => urgent.includes(rule)));
  return Number(answers) * 1e6 + lines.filter(({ section }) => section === 'late').length * 1000 + lines.length;
}

const urgent: readonly string[] = ['R14', 'R15'];

function plan(digests: readonly Digest[], ports: Ports): void {
  for (const digest of digests.filter(({ row }) => !row)) logSending(digest, { status: 'planned' }, ports);
}

/** Too late in the day: Today still shows the lines. */
function skip(digests: readonly Digest[], ports: Ports): void {
  for (const digest of digests) logSending(digest, { status: 'skipped' }, ports);
}

/** A run that was killed between mail and log: whether the mail went is not known, so it is not sent again. */
function markAbandoned(ports: Ports): void {
  const abandoned = ports.table('sends').where('status', 'sending');
  if (abandoned.length === 0) return;
  ports.lock.run(lockWaitMs, () =>
    ports.table('sends').updateRows(abandoned.map(({ row }) => ({ row, set: { status: 'unknown' as const } }))),
  );
}
