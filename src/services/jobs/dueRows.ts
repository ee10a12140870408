import { addDays, type Day } from '../../domain/day.ts';
import type { WonBack } from '../../domain/reminders/book.ts';
import { type DueLine, dueLineOf } from '../../domain/reminders/dueLines.ts';
import { type OpenFeedback, openFeedbackOf } from '../../domain/reminders/openFeedback.ts';
import type { Ports } from '../../ports.ts';
import type { Settings } from '../../schema/settings.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { keepOnly, keptState } from './keptState.ts';

/** Rows of Orders and Feedback on which somebody has to act, gathered by whoever reads these tabs anyway. */
export interface DueRows {
  readonly orders: DueLine[];
  readonly feedback: OpenFeedback[];
}

/** What the night keeps for the hours of the day. */
interface Kept extends DueRows {
  readonly wonBack: readonly WonBack[];
}

const kind = 'due_rows';
/** A task is made by the first run after the night; one that was missed may be made so much later. */
const wonBackDays = 14;

export function noDueRows(): DueRows {
  return { orders: [], feedback: [] };
}

/** Notes the rows that a pass comes by, those on which somebody has to act until the next night has looked. */
export function dueRowsOf(rows: DueRows, today: Day, settings: Settings): (sheet: SheetKey, values: object) => void {
  const until = addDays(today, 1 + Math.max(settings.lead_payment, settings.lead_delivery));
  return (sheet, values) => {
    if (sheet === 'orders') {
      const line = dueLineOf(values as Order, until);
      if (line) rows.orders.push(line);
    } else if (sheet === 'feedback') {
      const feedback = openFeedbackOf(values as Feedback);
      if (feedback) rows.feedback.push(feedback);
    }
  };
}

/** Keeps what the night has seen; of who has come back also what earlier nights saw. */
export function keepDueRows(rows: DueRows, wonBack: readonly WonBack[], ports: Ports): void {
  const since = addDays(ports.clock.today(), -wonBackDays);
  const earlier = keptDueRows(ports).wonBack.filter(
    ({ customer, orderedOn }) => orderedOn >= since && !wonBack.some((each) => each.customer === customer),
  );
  keepOnly(kind, { ...rows, wonBack: [...earlier, ...wonBack] } satisfies Kept, ports);
}

export function keptDueRows(ports: Ports): Kept {
  return keptState<Kept>(kind, ports)?.value ?? { ...noDueRows(), wonBack: [] };
}
