import { isQuiet } from '../../domain/automation/isQuiet.ts';
import { mutedBy } from '../../domain/automation/mutedBy.ts';
import { hourOfStamp } from '../../domain/day.ts';
import { memberNamed } from '../../domain/reminders/receivers.ts';
import { sectionOf } from '../../domain/today/sectionOf.ts';
import type { TodayLine } from '../../domain/today/todayLines.ts';
import type { Ports } from '../../ports.ts';
import type { TodaysWork } from '../today/todaysWork.ts';
import { deliver, isUnsent } from './deliver.ts';
import { type DigestContent, urgentMail } from './digestMail.ts';

/**
 * Mails about critical complaints (rules.md R15), each to each person once, where the team wants them and nobody sleeps.
 * The send log tells which went; the mails that are kept back for other uses may be used up.
 */
export function sendUrgent(work: TodaysWork, ports: Ports): void {
  const { settings, team } = ports.config;
  if (!settings.urgent_mail || isQuiet(hourOfStamp(ports.clock.now()), settings)) return;
  const lines = work.lines.flatMap(complaintsOf);
  if (lines.length === 0) return;
  const logged = new Map(
    ports
      .table('sends')
      .where('kind', 'urgent')
      .map((row) => [row.values.key, row]),
  );
  for (const line of lines) {
    const member = memberNamed(line.owner, team);
    if (!member?.email || mutedBy(member).has('R15')) continue;
    const key = `R15|${line.reminder.ref}|${member.email}`;
    const sending = { key, to: member.email, kind: 'urgent' as const, n_items: 1, row: logged.get(key) };
    if (!isUnsent(sending) || ports.mail.quotaLeft() < 1) continue;
    deliver(sending, urgentMail(member as DigestContent['member'], line, work, ports), ports);
  }
}

/** The complaints in somebody's line, each as a line of its own. */
function complaintsOf(line: TodayLine): TodayLine[] {
  return [line.reminder, ...line.also]
    .filter(({ rule }) => rule === 'R15')
    .map((reminder) => ({ ...line, reminder, also: [], section: sectionOf(reminder) }));
}
