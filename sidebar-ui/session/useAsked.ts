import { useEffect, useRef, useState } from 'preact/hooks';
import type { Input, Reply, Value } from '../../src/contract/call.ts';
import type { CallName, Calls } from '../../src/contract/calls.ts';
import type { Ask } from '../bridge.ts';
import { usePage } from './page.ts';

export type Refused = Extract<Reply, { ok: false }>;

export interface Asked<T> {
  /** the latest answer; stays while it is asked for again */
  readonly value: T | null;
  readonly refused: Refused | null;
  readonly again: () => void;
}

/**
 * Asks when the page opens, when `input` changes and when the workbook has changed. A late answer is ignored.
 *
 * @param input null asks nothing
 */
export function useAsked<N extends CallName>(call: N, input: Partial<Input<Calls[N]>> | null): Asked<Value<Calls[N]>> {
  const { ask, changes } = usePage();
  return useAskedBy(ask, changes, call, input);
}

/** The same for what the session itself holds. */
export function useAskedBy<N extends CallName>(
  ask: Ask,
  changes: number,
  call: N,
  input: Partial<Input<Calls[N]>> | null,
): Asked<Value<Calls[N]>> {
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ asked: string; reply: Reply<Value<Calls[N]>> } | null>(null);
  const asked = JSON.stringify([call, input]);
  const latest = useRef(0);
  useEffect(() => {
    const number = ++latest.current;
    if (input === null) return undefined;
    ask(call, input).then((reply) => {
      if (number === latest.current) setAnswer({ asked, reply });
    });
    return () => {
      latest.current++;
    };
  }, [asked, changes, turn]);
  const current = answer?.asked === asked ? answer.reply : null;
  return {
    value: current?.ok ? current.value : null,
    refused: current && !current.ok ? current : null,
    again: () => setTurn(turn + 1),
  };
}
