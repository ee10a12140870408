import type { MailUse, SentMail } from '../services/mail.ts';
import type { Trigger } from '../services/scriptApp.ts';
import type { WorkbookParts } from '../workbook/workbook.ts';

export interface HostUser {
  /** lower case */
  readonly email: string;
  readonly name: string;
  readonly role: 'owner' | 'editor' | 'viewer';
  /** the account's language, `zh-CN` or `en`; others only prefix error texts (H09) */
  readonly language: string;
  /** last parts of scopes that the person did not grant on the consent screen (A15) */
  readonly refusedScopes?: readonly string[];
}

/** An execution as the list shows it. */
export interface ExecutionRecord {
  readonly id: string;
  readonly functionName: string;
  readonly kind: string;
  readonly user: string;
  readonly startedAt: number;
  readonly simulatedMs: number;
  readonly ownMs: number;
  readonly countedCalls: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly error: string | null;
  readonly warnings: readonly string[];
  readonly log: readonly string[];
}

/** What the host keeps beside the workbook. */
export interface HostState {
  now: number;
  users: HostUser[];
  /** published add-on (true) or a script bound to the sheet */
  isAddOn: boolean;
  /** somebody has used the add-on in this file: A1's difference between NONE and LIMITED */
  isEnabled: boolean;
  documentProperties: Record<string, string>;
  userProperties: Record<string, Record<string, string>>;
  triggers: Trigger[];
  triggersCreated: Record<string, number[]>;
  /** milliseconds of trigger time by user, within a day from the first (Q3) */
  triggerTime: Record<string, { since: number; ms: number }>;
  mailUse: Record<string, MailUse>;
  mailsADay: number;
  nextId: number;
}

/** A host at one moment, as texts. */
export interface HostImage {
  readonly parts: WorkbookParts;
  /** JSON of a `SavedHost` */
  readonly saved: string;
}

export interface SavedHost {
  readonly state: HostState;
  readonly mails: readonly SentMail[];
  readonly executions: readonly ExecutionRecord[];
}
