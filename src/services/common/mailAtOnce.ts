import { reminderBook } from '../../domain/reminders/book.ts';
import { openFeedbackOf } from '../../domain/reminders/openFeedback.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { leaseOf, stewardName } from '../automation/automationState.ts';
import { sendUrgent } from '../automation/sendUrgent.ts';
import type { NewFeedback } from '../feedback/newFeedback.ts';
import { workOf } from '../today/todaysWork.ts';
import { errorFacts } from './errorFacts.ts';

/**
 * Mails a critical complaint in the call that enters it, from the account of whoever does. The complaint is saved by then:
 * what cannot be sent now the next run of the clock sends.
 */
export function mailAtOnce(feedback: NewFeedback, customer: Stored<Row<'customers'>> | null, ports: Ports): void {
  if (!ports.config.settings.urgent_mail) return;
  const open = openFeedbackOf({ text: null, state: 'active', first_reply_at: null, ...feedback } as Row<'feedback'>);
  const lease = leaseOf(ports);
  const book = reminderBook({
    now: ports.clock.now(),
    settings: ports.config.settings,
    team: ports.config.team,
    steward: lease && stewardName(ports, lease),
    customers: customer ? [{ ...customer.values, row: customer.row }] : [],
    feedback: open ? [open] : [],
    ...{
      tasks: [],
      alerts: [],
      lines: [],
      wonBack: [],
      entered: [],
      opportunities: [],
      trainings: null,
      errors: new Map(),
      inbox: new Map(),
      noService: new Set<string>(),
    },
    ...{ birthdays: [], greetings: [], careTalks: [], teamHits: [] },
  });
  try {
    sendUrgent(workOf(book), ports);
  } catch (error) {
    ports.log('mail-failed', errorFacts(error));
  }
}
