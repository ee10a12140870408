import type { Config } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Row, SheetKey } from '../../schema/sheets.ts';
import type { Day, Stamp } from '../day.ts';

/** A row as the audit sees it: only what stands in cells, typed where it can be read. */
export interface AuditRow {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** what stands in cells that cannot be read as their type */
  readonly bad: Readonly<Record<string, string>>;
  /** CRC-32 over the id and the user columns */
  readonly checksum: string;
  /** the filled cells as they stand, a number as a number; dear, so only asked for where it decides */
  raw(): Readonly<Record<string, string | number | boolean>>;
}

/** What a rule may know beside the row. */
export interface AuditBook {
  readonly today: Day;
  readonly now: Stamp;
  readonly config: Config;
  /** the checksum that a record had last night, null for one that was not there */
  readonly checksumLastNight: (sheet: SheetKey, id: string) => string | null;
  /** what a cell held last night, as text; null where nobody knows */
  readonly cellLastNight: (sheet: SheetKey, id: string, field: string) => string | null;
  /** what an open finding proposes for a cell */
  readonly proposedFor: (rule: string, sheet: SheetKey, id: string, field: string) => string | null;
  /** the checksum of the row with this id that stands at or first below this place: one read */
  readonly checksumOf: (sheet: SheetKey, id: string, row: number) => string | null;
  /** whether a record with this id stands in its tab; null where this run has not read that tab */
  readonly exists: (id: string) => boolean | null;
  /** the id of the only customer with exactly this name, null when there is none or several */
  readonly customerNamed: (name: string) => string | null;
  /** a customer as this run has read it, of any state; null where there is none */
  readonly customer: (id: string) => Customer | null;
  /** whether a person said of two customers that they are not the same, and nothing they are compared by has changed since */
  readonly areTwo: (one: string, other: string) => boolean;
  /** whether the customer had agreed to marketing at a moment; by a channel, to a contact, where these are known */
  readonly mayAdvertise: (
    to: { readonly customer: string; readonly contact: string | null; readonly channel: string | null },
    at: Stamp,
  ) => boolean;
  /** which of the ways to reach somebody belongs to a person who asked to be erased */
  readonly suppressed: (reach: { phone?: string | null; email?: string | null }) => 'phone' | 'email' | null;
  /** whether somebody of the team had this name before */
  readonly isFormerName: (name: string) => boolean;
  /** customers without a way to reach them, until their contacts were looked at */
  readonly unreachable: Map<string, AuditRow>;
  readonly newId: (prefix: string) => string;
}

/** What would be written to the row, and how the finding says it. */
export interface Fix {
  readonly set: Readonly<Record<string, unknown>>;
  readonly shown: string;
}

/** What is wrong in one cell. */
export interface Breach {
  readonly row: AuditRow;
  /** where the row stands when it is not the tab that is being looked at */
  readonly sheet?: SheetKey;
  /** column key */
  readonly field: string;
  readonly value: string;
  readonly fix?: Fix;
  /** what else the rule's text names */
  readonly places?: Readonly<Record<string, string | number>>;
}

/** One look at a tab: rows come in the tab's order, `end` after the last one. */
export interface Look {
  readonly row?: (row: AuditRow) => void;
  readonly end?: () => void;
}

export type Severity = NonNullable<Row<'findings'>['severity']>;

export interface AuditRule {
  /** `A07`, as in the rules' list */
  readonly id: string;
  readonly severity: Severity;
  /** looked at every hour, not only at night */
  readonly hourly?: true;
  /** the audit itself does what the rule proposes and logs it */
  readonly auto?: true;
  /** null where the rule has nothing to say about the tab */
  readonly lookAt: (sheet: SheetKey, book: AuditBook, report: (breach: Breach) => void) => Look | null;
}
