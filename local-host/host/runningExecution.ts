import { COMPUTING_FACTOR, isCountedCall, priceMs } from '../services/prices.ts';
import { type Charge, type Execution, ServiceError } from '../services/service.ts';

export type ExecutionKind = Execution['kind'];

/** Thrown past the time limit or at the chosen call: the realm is ended, no catch of the script runs. */
export class Killed extends Error {}

export interface ExecutionFacts {
  readonly id: string;
  readonly functionName: string;
  readonly kind: ExecutionKind;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly authMode: Execution['authMode'];
  readonly startedAt: number;
  /** last parts of the granted scopes, e.g. 'script.send_mail' */
  readonly scopes: ReadonlySet<string>;
  /** prefix of error texts for people whose language is not English (H09) */
  readonly languagePrefix: string;
  /** see `HostModes` */
  readonly slowness: number;
  /** ends the run at its k-th counted call, a drill of the tests */
  readonly killAtCall: number | null;
}

/** Simulated milliseconds that an execution may last (Q1, Q2). */
export const wallMs = { simple: 30_000, menu: 360_000, page: 360_000, trigger: 360_000, run: 360_000 };

/** One run of one function: its simulated clock, what it cost, what it said. */
export class RunningExecution implements Execution {
  readonly counts: Record<string, number> = {};
  readonly log: string[] = [];
  readonly warnings: string[] = [];
  /** false where nothing else happens until it ends */
  canWait = true;
  countedCalls = 0;
  cellsRead = 0;
  cellsWritten = 0;
  ownMs = 0;
  private spentMs = 0;

  constructor(readonly facts: ExecutionFacts) {}

  get id(): string {
    return this.facts.id;
  }
  get kind(): ExecutionKind {
    return this.facts.kind;
  }
  get effectiveUser(): string {
    return this.facts.effectiveUser;
  }
  get activeUser(): string {
    return this.facts.activeUser;
  }
  get authMode(): Execution['authMode'] {
    return this.facts.authMode;
  }
  /** simulated milliseconds since the start */
  get simulatedMs(): number {
    return this.spentMs;
  }

  charge(charge: Charge): void {
    if (isCountedCall(charge)) {
      this.countedCalls += 1;
      if (this.countedCalls === this.facts.killAtCall) throw new Killed();
    }
    this.counts[charge.operation] = (this.counts[charge.operation] ?? 0) + 1;
    if (charge.operation === 'read') this.cellsRead += charge.cells ?? 0;
    if (charge.operation === 'write') this.cellsWritten += charge.cells ?? 0;
    this.wait(priceMs(charge) * this.facts.slowness);
  }

  /** own computing since the last service call, measured here, thrice as long at Google (L21) */
  compute(ownMs: number): void {
    this.ownMs += ownMs;
    this.wait(ownMs * COMPUTING_FACTOR);
  }

  /** @throws Killed past the wall of this kind of run (H13, H16) */
  wait(milliseconds: number): void {
    this.spentMs += milliseconds;
    if (this.spentMs >= wallMs[this.kind]) throw new Killed();
  }

  now(): number {
    return Math.floor(this.facts.startedAt + this.spentMs);
  }

  requireScope(scope: string, member: string): void {
    const isFree = this.authMode === 'FULL' || scope === 'spreadsheets.currentonly';
    const isGranted = this.facts.scopes.has(scope) && isFree && this.authMode !== 'NONE';
    if (isGranted) return;
    throw new ServiceError(
      `You do not have permission to call ${member}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    );
  }

  warn(text: string): void {
    this.warnings.push(text);
  }
}
