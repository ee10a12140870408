import { moreTexts } from '../texts/more.ts';
import { say } from '../texts/say.ts';
import { useSession } from './session.ts';
import { useSave } from './useSave.ts';

/** Makes this person the one in whose name the reminders run. */
export function useTakeOver() {
  const { reopen, toast } = useSession();
  const saving = useSave('takeOver', { saved: null });
  return {
    busy: saving.busy,
    refused: saving.refused,
    run: async () => {
      if (!(await saving.save({}))) return;
      toast({ text: say(moreTexts.tookOver), icon: 'check', action: null });
      await reopen();
    },
  };
}
