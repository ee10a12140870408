import type { Input, Reply, Request, Value } from '../src/contract/call.ts';
import type { CallName, Calls } from '../src/contract/calls.ts';
import { newId } from '../src/domain/ids.ts';
import type { Boot } from './boot.ts';

/** Codes that only the page gives: they speak of the way to the server, not of its answer. */
export const lostCodes = ['offline', 'unknown-outcome', 'no-authorisation', 'server-gone'] as const;
export type LostCode = (typeof lostCodes)[number];

/** The part of `google.script.run` that carries our calls. */
export interface Runner {
  withSuccessHandler(handler: (answer: string) => void): Runner;
  withFailureHandler(handler: (error: { message?: string }) => void): Runner;
  rpc(request: string): void;
}

export interface BridgeOptions {
  readonly boot: Boot;
  readonly runner: () => Runner;
  /** the sentence for a lost call */
  readonly messageOf: (code: LostCode) => string;
  /** told before each automatic retry */
  readonly onRetry?: (why: 'busy' | 'unknown-outcome') => void;
  readonly timeoutMs?: number;
  readonly busyWaitsMs?: readonly number[];
}

/**
 * Asks the server; `op` makes a repeated save the same save. What is left out of the input, the server fills in.
 * Never throws: what went wrong is in the reply.
 */
export type Ask = <N extends CallName>(
  call: N,
  input: Partial<Input<Calls[N]>>,
  options?: { readonly op?: string },
) => Promise<Reply<Value<Calls[N]>>>;

type Outcome = { readonly kind: 'answer'; readonly reply: Reply } | { readonly kind: LostCode };

/**
 * The way to the server. A lost answer does not mean a lost write (platform V19): after `timeoutMs` a save is asked for
 * again under the same `op`, and the server repeats its first answer. 'busy' is tried again after 2, 5 and 10 seconds.
 */
export function createBridge(options: BridgeOptions): Ask {
  const { timeoutMs = 30_000, busyWaitsMs = [2_000, 5_000, 10_000] } = options;

  const send = (request: Request): Promise<Outcome> =>
    new Promise((resolve) => {
      // the first to settle wins: an answer after the time-out finds nobody
      const timer = setTimeout(() => resolve({ kind: 'unknown-outcome' }), timeoutMs);
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      try {
        options
          .runner()
          .withSuccessHandler((answer) => settle(outcomeOf(answer)))
          .withFailureHandler((error) => settle({ kind: lostCodeOf(error?.message ?? '') }))
          .rpc(JSON.stringify(request));
      } catch {
        settle({ kind: 'server-gone' });
      }
    });

  const lost = (code: LostCode): Reply => ({ ok: false, code, message: options.messageOf(code) });

  return (async (call: CallName, input: unknown, { op }: { op?: string } = {}) => {
    const { user, version } = options.boot;
    const request: Request = { call, input, user, version, ...(op && { op }) };
    let askedAgain = false;
    for (const waits = [...busyWaitsMs]; ; ) {
      const outcome = await send(request);
      if (outcome.kind === 'answer') {
        const wait = !outcome.reply.ok && outcome.reply.code === 'busy' ? waits.shift() : undefined;
        if (wait === undefined) return outcome.reply;
        options.onRetry?.('busy');
        await new Promise((resolve) => setTimeout(resolve, wait));
      } else if (outcome.kind === 'unknown-outcome' && !askedAgain) {
        askedAgain = true;
        options.onRetry?.('unknown-outcome');
      } else {
        return lost(outcome.kind);
      }
    }
  }) as Ask;
}

function outcomeOf(answer: string): Outcome {
  try {
    const reply: unknown = JSON.parse(answer);
    if (reply !== null && typeof reply === 'object' && 'ok' in reply) return { kind: 'answer', reply: reply as Reply };
  } catch {
    // not JSON: the server side is not ours, see below
  }
  return { kind: 'server-gone' };
}

/** Only the message of a failure crosses the bridge (platform V17), so it is read. */
function lostCodeOf(message: string): LostCode {
  if (/authori[sz]ation|permission/i.test(message)) return 'no-authorisation';
  if (/not found|not a function/i.test(message)) return 'server-gone';
  if (/network|connection|http 0|offline/i.test(message)) return 'offline';
  return 'unknown-outcome';
}

/** A new operation id: one for each save, kept through its retries. */
export function newOp(): string {
  return newId('Z', Math.random);
}
