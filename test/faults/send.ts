import type { Host, Outcome } from '../../local-host/host/host.ts';
import type { Reply } from '../../src/contract/call.ts';
import type { CallName } from '../../src/contract/calls.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { columnOf } from '../interleave/columnOf.ts';

export const ivy = 'ivy@team.example';
export const tom = 'tom@team.example';
/** may edit the spreadsheet, and is not in Team */
export const ann = 'ann@team.example';

export interface Sending {
  readonly call: CallName;
  readonly input?: unknown;
  readonly as?: string;
  readonly op?: string;
}

/** What became of an execution, as whoever asked for it sees it. */
export interface Seen {
  /** null where no answer came: killed, or an error that the add-on did not catch */
  readonly reply: Reply | null;
  readonly countedCalls: number;
}

/** One call as the page makes it. */
export async function send(host: Host, { call, input = {}, as = ivy, op }: Sending): Promise<Seen> {
  return seenOf(await host.call(as, 'rpc', [JSON.stringify({ call, input, op })]));
}

/** The next firing of the clock. */
export async function nextFiring(host: Host): Promise<Seen> {
  const times = host.state.triggers.flatMap(({ nextAt }) => nextAt ?? []);
  const seen: Seen[] = [];
  await host.advanceTo(Math.min(...times), (outcome) => seen.push(seenOf(outcome)));
  if (!seen[0]) throw new Error('no trigger fires');
  return seen[0];
}

export interface Typed {
  readonly sheet: SheetKey;
  readonly column: string;
  readonly row: number;
  readonly text: string;
}

/** Ivy types into a cell, and the simple trigger runs. */
export async function typeInto(host: Host, { sheet, column, row, text }: Typed): Promise<Seen> {
  const outcome = await host.humanEdit(ivy, { kind: 'type', ...columnOf(host, sheet, column), row, texts: [[text]] });
  if (!outcome) throw new Error('no trigger ran');
  return seenOf(outcome);
}

function seenOf({ value, record }: Outcome): Seen {
  return { reply: typeof value === 'string' ? (JSON.parse(value) as Reply) : null, countedCalls: record.countedCalls };
}

/** The value of a call that prepares a workbook. @throws Error when it is refused or lost */
export async function answerOf<T>(host: Host, sending: Sending): Promise<T> {
  const { reply } = await send(host, sending);
  if (!reply?.ok) throw new Error(`${sending.call}: ${reply ? reply.message : 'no answer'}`);
  return reply.value as T;
}
