import { useRef, useState } from 'preact/hooks';
import type { Input, Value } from '../../src/contract/call.ts';
import type { CallName, Calls } from '../../src/contract/calls.ts';
import { newOp } from '../bridge.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { clockTime } from './clockTime.ts';
import { tellDeed } from './deeds.ts';
import { usePage } from './page.ts';
import type { Refused } from './useAsked.ts';
import { useUndo } from './useUndo.ts';

export interface Saving<N extends CallName> {
  readonly busy: boolean;
  readonly refused: Refused | null;
  /** what the page itself found wrong, by field */
  readonly problems: Problems;
  readonly complain: (problems: Problems) => void;
  /** forgets both: the person has changed what was wrong */
  readonly forgive: () => void;
  readonly save: (input: Partial<Input<Calls[N]>>) => Promise<Value<Calls[N]> | null>;
}

export type Problems = Readonly<Record<string, string>>;

interface SaveWords {
  /** what the toast says; null shows none, because the page itself shows the outcome */
  readonly saved: string | null;
}

/**
 * One save: status line, undo toast, refusal. The same input saved again after a lost answer keeps its operation, so
 * that the server writes it once.
 */
export function useSave<N extends CallName>(call: N, words: SaveWords): Saving<N> {
  const { ask, tell, toast, changed } = usePage();
  const undo = useUndo();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [problems, complain] = useState<Problems>({});
  const attempt = useRef({ input: '', op: '' });

  const forgive = () => {
    setRefused(null);
    complain({});
  };
  const save = async (input: Partial<Input<Calls[N]>>) => {
    const asText = JSON.stringify(input);
    if (attempt.current.input !== asText) attempt.current = { input: asText, op: newOp() };
    const { op } = attempt.current;
    setBusy(true);
    forgive();
    tell({ kind: 'busy', text: say(frameTexts.saving) });
    const reply = await ask(call, input, { op });
    setBusy(false);
    if (!reply.ok) {
      setRefused(reply);
      tell({ kind: 'problem', text: say(frameTexts.notSaved) });
      return null;
    }
    attempt.current = { input: '', op: '' };
    tell({ kind: 'done', text: say(frameTexts.savedAt, { time: clockTime() }) });
    if (words.saved !== null) {
      toast({ text: words.saved, icon: 'check', action: { text: say(frameTexts.undo), run: () => undo(op) } });
    }
    changed();
    tellDeed(call);
    return reply.value;
  };

  return { busy, refused, problems, complain, forgive, save };
}
