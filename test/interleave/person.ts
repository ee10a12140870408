import { tabAsJson } from '../../local-host/cli/exportTab.ts';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host, Outcome } from '../../local-host/host/host.ts';
import { chances } from '../../local-host/host/modes.ts';
import type { DrawnTurns } from '../../local-host/host/turns.ts';
import type { HumanEdit } from '../../local-host/workbook/humanEdit.ts';
import type { Reply, Value } from '../../src/contract/call.ts';
import { type CallName, type Calls, calls } from '../../src/contract/calls.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { columnOf } from './columnOf.ts';
import type { Ledger } from './ledger.ts';
import type { Step } from './plan.ts';

export type Row = Readonly<Record<string, unknown>>;

/** @param number 1 is the first; named as the installation names who has this address */
export function personAt(number: number): { readonly name: string; readonly email: string } {
  const letter = String.fromCharCode(64 + number);
  return { name: `Pat${letter.toLowerCase()}`, email: `pat${letter.toLowerCase()}@team.example` };
}

/** Turns: a save has some 200, the clock's run with the night's work 2,000. Who begins within as many meets either in any state. */
const longestIdle = [400, 400, 2_500] as const;
const mostWrites = 40;

/** What goes on while people play. */
export interface Game {
  readonly host: Host;
  readonly turns: DrawnTurns;
  readonly ledger: Ledger;
  /** what pages were told before, that counts on with each save */
  readonly revisionBefore: number;
  /** how often a script was about to change something so far */
  readonly writes: () => number;
  /** what the product answered that no person can cause */
  readonly faults: string[];
  /** what was done, to be read */
  readonly told: string[];
}

/** Somebody at one step of the plan: looks at the workbook, calls the add-on, types; each when it is their turn. */
export class Person {
  readonly name: string;
  readonly email: string;
  private readonly chance: () => number;
  private words = 0;

  constructor(
    private readonly game: Game,
    private readonly step: Step,
  ) {
    const { name, email } = personAt(step.person);
    this.name = name;
    this.email = email;
    this.chance = chances(step.draw);
  }

  get ledger(): Ledger {
    return this.game.ledger;
  }

  /** a number of the step's own draw, below its argument */
  draw(below: number): number {
    return Math.floor(this.chance() * below);
  }

  pick<T>(choices: readonly T[]): T | undefined {
    return choices[this.draw(choices.length)];
  }

  /** a text that nobody else enters */
  word(): string {
    this.words += 1;
    return `Quartz ${this.step.person}-${this.step.draw.toString(36)}-${this.words}`;
  }

  rows(sheet: SheetKey): Row[] {
    return tabAsJson(this.game.host, sheet);
  }

  /** Rows that nobody archived. */
  active(sheet: SheetKey): Row[] {
    return this.rows(sheet).filter(({ id, state }) => id && state === 'Active');
  }

  customer(): Row {
    return this.pick(this.active('customers')) ?? {};
  }

  /**
   * One call as the page makes it. Now and then the answer is lost and the page sends the same once more.
   *
   * @returns null when it was refused
   */
  async ask<N extends CallName>(call: N, input: unknown): Promise<Answered<Value<Calls[N]>> | null> {
    const op = `Z-${this.step.person}-${this.step.draw.toString(36)}-${this.words}-${call}`;
    const isSentTwice = calls[call].writes === true && this.draw(6) === 0;
    const request = JSON.stringify({ call, input, op });
    const from = await this.turn();
    const sent = Array.from({ length: isSentTwice ? 2 : 1 }, () => this.game.host.call(this.email, 'rpc', [request]));
    this.leave();
    const outcomes = await Promise.all(sent);
    const replies = outcomes.map((outcome) => this.replyIn(call, outcome));
    const reply = replies.find((one) => one?.ok) ?? replies[0];
    const fate = reply?.ok ? '' : ` → ${reply?.code ?? 'failed'}`;
    this.tell(`${call} ${JSON.stringify(input)}${isSentTwice ? ' twice' : ''}${fate}`);
    if (!reply?.ok) return null;
    this.game.ledger.operations.push(op);
    return { value: reply.value as Value<Calls[N]>, op, from, to: this.now() };
  }

  /** Changes cells in one moment. @returns null when what was to be changed is not there */
  async edit(draft: () => HumanEdit | null): Promise<number | null> {
    await this.turn();
    return this.editNow(draft);
  }

  /**
   * The same for what moves rows or columns, and for cells that saves write too: not while an execution holds the lock.
   * Between its last look and its flush no script can help it (platform S59, C11); outside the lock it must.
   */
  async editBetweenSaves(draft: () => HumanEdit | null): Promise<number | null> {
    await this.turn();
    while (this.game.host.isLocked) await this.game.turns.turn(this.party);
    return this.editNow(draft);
  }

  private async editNow(draft: () => HumanEdit | null): Promise<number | null> {
    const from = this.now();
    const edit = draft();
    if (!edit) {
      this.leave();
      return null;
    }
    const edited = this.game.host.humanEdit(this.email, edit);
    this.leave();
    this.tell(`${JSON.stringify(edit)}`);
    await edited;
    return from;
  }

  /**
   * Lets others go on for a while: what was read before may be old then. Half of the time until somebody is about to write,
   * because that is when it matters what happens.
   */
  async idle(): Promise<void> {
    const { turns, writes } = this.game;
    const awaited = this.draw(2) === 0 ? writes() + this.draw(mostWrites) : Number.POSITIVE_INFINITY;
    turns.enter(this.party);
    for (let turn = this.draw(this.pick(longestIdle) ?? 0); turn > 0 && writes() <= awaited; turn--)
      await turns.turn(this.party);
    this.leave();
  }

  /** Where a row's cell stands at this moment. */
  cell(sheet: SheetKey, id: unknown, column: string): { sheet: number; row: number; column: number } | null {
    const row = this.rowNumber(sheet, id);
    return row === null ? null : { ...this.column(sheet, column), row };
  }

  /** A report's rows with where they stand at this moment. */
  numberedRows(sheet: SheetKey): { readonly row: number; readonly values: Row }[] {
    return this.rows(sheet).map((values, index) => ({ row: index + 2, values }));
  }

  /** The first row of a tab in which nothing stands. */
  emptyRow(sheet: SheetKey): number {
    return tabNamed(this.game.host, sheet).sheet.lastRow + 1;
  }

  column(sheet: SheetKey, name: string): { sheet: number; column: number } {
    return columnOf(this.game.host, sheet, name);
  }

  /** All rows below the headers. */
  body(sheet: SheetKey): { sheet: number; row: number; column: number; rows: number; columns: number } {
    const { sheet: tab } = tabNamed(this.game.host, sheet);
    return { sheet: tab.id, row: 2, column: 1, rows: Math.max(1, tab.lastRow - 1), columns: tab.maxColumns };
  }

  entered(sheet: SheetKey, id: string, field: string, text: string): void {
    this.ledger.entries.push({ sheet, id, field, text });
  }

  /** A cell holds what this person put there. */
  wrote(
    sheet: SheetKey,
    id: string,
    field: string,
    value: unknown,
    { op, from, to }: Pick<Answered<unknown>, 'op' | 'from' | 'to'>,
    base?: unknown,
  ): void {
    this.ledger.writes.push({ sheet, id, field, value, op, from, to, base });
  }

  private rowNumber(sheet: SheetKey, id: unknown): number | null {
    const { sheet: tab } = tabNamed(this.game.host, sheet);
    const { column } = this.column(sheet, 'id');
    for (let row = 2; row <= tab.lastRow; row++) if (tab.cell(row, column) === id) return row;
    return null;
  }

  private async turn(): Promise<number> {
    const { turns } = this.game;
    turns.enter(this.party);
    await turns.turn(this.party);
    return this.now();
  }

  private leave(): void {
    this.game.turns.leave(this.party);
  }

  private get party(): string {
    return `p${this.step.person}`;
  }

  private now(): number {
    return this.game.turns.course.length;
  }

  private tell(what: string): void {
    this.game.told.push(`hour ${this.step.hour + 1}, ${this.name}: ${this.step.use}: ${what}`);
  }

  private replyIn(call: string, { value, error, record }: Outcome): Reply | null {
    const reply = error ? null : (JSON.parse(String(value)) as Reply);
    if (reply && (reply.ok || reply.code !== 'unexpected')) return reply;
    this.game.faults.push(`${call}: ${error?.message ?? record.log.join(' ')}`);
    return null;
  }
}

/** A call that succeeded, with the turns at which it was sent and answered. */
export interface Answered<V> {
  readonly value: V;
  readonly op: string;
  readonly from: number;
  readonly to: number;
}
