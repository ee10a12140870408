import { newOp } from '../bridge.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { clockTime } from './clockTime.ts';
import { usePage } from './page.ts';

/** Takes an operation back and says so; the undo is an operation too, and can be undone. */
export function useUndo(): (op: string) => Promise<boolean> {
  const { ask, tell, toast, changed } = usePage();
  const undo = async (op: string): Promise<boolean> => {
    const undoOp = newOp();
    toast(null);
    tell({ kind: 'busy', text: say(frameTexts.undoing) });
    const reply = await ask('undo', { id: op }, { op: undoOp });
    if (!reply.ok) {
      tell({ kind: 'problem', text: reply.message });
      return false;
    }
    const kept = reply.value.kept.length;
    tell({ kind: 'done', text: say(frameTexts.undoneAt, { time: clockTime() }) });
    toast({
      text: kept > 0 ? say(frameTexts.undoneKept, { n: kept }) : say(frameTexts.undone),
      icon: 'undo',
      action: { text: say(frameTexts.redo), run: () => undo(undoOp) },
    });
    changed();
    return true;
  };
  return undo;
}
