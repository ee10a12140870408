import { useState } from 'preact/hooks';
import { newOp } from '../bridge.ts';
import { usePage } from '../session/page.ts';
import type { Refused } from '../session/useAsked.ts';
import { useUndo } from '../session/useUndo.ts';
import { frameTexts } from '../texts/frame.ts';
import { manageTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';

/** Hands a person's work over, call by call until all of it has gone; undone as one. */
export function useHandOver() {
  const { ask, tell, toast, changed } = usePage();
  const undo = useUndo();
  const [job] = useState(newOp);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const run = async (input: { email: string; to: string[]; unowned: boolean }): Promise<boolean> => {
    setBusy(true);
    setRefused(null);
    let moved = 0;
    for (let done = false; !done; ) {
      tell({ kind: 'busy', text: say(manageTexts.handingOver, { n: moved }) });
      const reply = await ask('handOver', { ...input, job }, { op: newOp() });
      if (!reply.ok) {
        setBusy(false);
        setRefused(reply);
        tell({ kind: 'problem', text: reply.message });
        return false;
      }
      moved += reply.value.moved;
      done = reply.value.done;
    }
    setBusy(false);
    const text = say(manageTexts.handedOver, { n: moved });
    tell({ kind: 'done', text });
    toast({ text, icon: 'check', action: { text: say(frameTexts.undo), run: () => undo(job) } });
    changed();
    return true;
  };
  return { run, busy, refused };
}
