import { useRef, useState } from 'preact/hooks';
import { newOp } from '../bridge.ts';
import { clockTime } from '../session/clockTime.ts';
import { usePage } from '../session/page.ts';
import type { Refused } from '../session/useAsked.ts';
import { useUndo } from '../session/useUndo.ts';
import { frameTexts } from '../texts/frame.ts';
import { manyTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';
import type { ManyChanges } from './manyTags.ts';

/** Rows of one call: it holds the lock for some seconds, and colleagues save between two. */
const blockSize = 500;

/** Writes block by block and can be stopped between two; the parts are one operation, undone as one. */
export function useManyTags() {
  const { ask, tell, toast, changed } = usePage();
  const undo = useUndo();
  const [progress, setProgress] = useState<{ done: number; n: number } | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const stopped = useRef(false);

  const run = async (ids: readonly string[], { add, remove }: ManyChanges): Promise<boolean> => {
    const op = newOp();
    stopped.current = false;
    setRefused(null);
    tell({ kind: 'busy', text: say(frameTexts.saving) });
    let n = 0;
    let done = 0;
    let isRefused = false;
    while (done < ids.length && !isRefused && !stopped.current) {
      setProgress({ done, n: ids.length });
      const input = { ids: ids.slice(done, done + blockSize), add: [...add], remove: [...remove] };
      const part = ids.length > blockSize ? `${op}.${done / blockSize}` : op;
      const reply = await ask('setTags', input, { op: part });
      isRefused = !reply.ok;
      if (reply.ok) n += reply.value.changed;
      else setRefused(reply);
      done += blockSize;
    }
    setProgress(null);
    tell(
      isRefused
        ? { kind: 'problem', text: say(frameTexts.notSaved) }
        : { kind: 'done', text: say(frameTexts.savedAt, { time: clockTime() }) },
    );
    if (n > 0) {
      const action = { text: say(frameTexts.undo), run: () => undo(op) };
      toast({ text: say(manyTexts.done, { n }), icon: 'check', action });
    }
    changed();
    return !isRefused;
  };
  const stop = () => {
    stopped.current = true;
  };
  return { progress, refused, run, stop };
}
