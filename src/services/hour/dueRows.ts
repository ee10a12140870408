import { type CareRows, type CareRule, careNotes } from '../../domain/care/careNotes.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { WonBack } from '../../domain/reminders/book.ts';
import { type DueLine, dueLineOf } from '../../domain/reminders/dueLines.ts';
import { type OpenFeedback, openFeedbackOf } from '../../domain/reminders/openFeedback.ts';
import type { TeamMove } from '../../domain/teamRules/teamMoves.ts';
import { lookBackDays, type ReadTeamRule, type TeamHit, teamNotes } from '../../domain/teamRules/teamNotes.ts';
import type { Ports } from '../../ports.ts';
import type { EnteredStage } from '../../schema/playbook.ts';
import type { Settings } from '../../schema/settings.ts';
import type { Contact } from '../../schema/sheets/contacts.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import type { Interaction } from '../../schema/sheets/interactions.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';

/** Rows on which somebody has to act, gathered by whoever reads these tabs anyway. */
export interface DueRows extends CareRows {
  readonly orders: DueLine[];
  readonly feedback: OpenFeedback[];
  readonly teamHits: TeamHit[];
}

/** What the night keeps for the hours of the day. */
interface Kept extends DueRows, Moves {}

/** How customers moved in the night. */
interface Moves {
  readonly wonBack: readonly WonBack[];
  readonly entered: readonly EnteredStage[];
  /** for whom the team's rules ask since then */
  readonly teamMoves: readonly TeamMove[];
}

const kind = 'due_rows';
/** A task is made by the first run after the night; one that was missed may be made so much later. */
const movesDays = 14;

export function noDueRows(): DueRows {
  return { orders: [], feedback: [], birthdays: [], greetings: [], careTalks: [], teamHits: [] };
}

export interface DueGround {
  readonly today: Day;
  readonly settings: Settings;
  readonly rules: readonly CareRule[];
  readonly teamRules: readonly ReadTeamRule[];
  /** a customer that the pass has come by */
  readonly customerOf: (id: string) => Customer | undefined;
}

/** Notes the rows that a pass comes by, those on which somebody has to act until the next night has looked; `finish` once all have come. */
export function dueRowsOf(rows: DueRows, ground: DueGround) {
  const { today, settings } = ground;
  const care = careNotes(rows, ground, ground.customerOf);
  const team = teamNotes(rows.teamHits, ground.teamRules, today, ground.customerOf);
  const until = addDays(today, 1 + Math.max(settings.lead_payment, settings.lead_delivery));
  const note = (sheet: SheetKey, values: object): void => {
    team.see(sheet, values);
    if (sheet === 'orders') {
      const line = dueLineOf(values as Order, until);
      if (line) rows.orders.push(line);
    } else if (sheet === 'feedback') {
      const feedback = openFeedbackOf(values as Feedback);
      if (feedback) rows.feedback.push(feedback);
    } else if (sheet === 'customers') care.customer(values as Customer);
    else if (sheet === 'contacts') care.contact(values as Contact);
    else if (sheet === 'interactions') care.interaction(values as Interaction);
  };
  return { note, finish: team.finish };
}

/** Keeps what the night has seen; of who has come back, and who came into a stage, also what earlier nights saw. */
export function keepDueRows(rows: DueRows, { wonBack, entered, teamMoves }: Moves, ports: Ports): void {
  const today = ports.clock.today();
  const since = addDays(today, -movesDays);
  const earlier = keptDueRows(ports);
  const kept: Kept = {
    ...rows,
    wonBack: [...earlierOf(earlier.wonBack, wonBack).filter(({ orderedOn }) => orderedOn >= since), ...wonBack],
    entered: [...earlierOf(earlier.entered, entered).filter(({ on }) => on >= since), ...entered],
    // what a repeated run finds again it has found already
    teamMoves: [...new Map([...earlier.teamMoves, ...teamMoves].map((move) => [move.key, move])).values()].filter(
      ({ on }) => on >= addDays(today, -lookBackDays),
    ),
  };
  keepOnly(kind, kept, ports);
}

function earlierOf<M extends { readonly customer: string }>(earlier: readonly M[], now: readonly M[]): M[] {
  const known = new Set(now.map(({ customer }) => customer));
  return earlier.filter(({ customer }) => !known.has(customer));
}

export function keptDueRows(ports: Ports): Kept {
  return { ...noDueRows(), wonBack: [], entered: [], teamMoves: [], ...keptState<Kept>(kind, ports)?.value };
}
