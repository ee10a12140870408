import { useRef, useState } from 'preact/hooks';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { searchTexts } from '../texts/search.ts';
import { useSession } from './session.ts';

const atMostEveryMs = 10_000;

/** The customer of the row that is selected in the sheet. The sidebar cannot hear a selection (platform S89), so it asks. */
export function useSelectedRow() {
  const { ask, go, tell } = useSession();
  const askedAt = useRef(0);
  const [busy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    askedAt.current = Date.now();
    const reply = await ask('selected', {});
    setBusy(false);
    return reply;
  };
  return {
    busy,
    /** shows a chip in the status line, at most every 10 seconds; the page stays */
    offer: async () => {
      if (Date.now() - askedAt.current < atMostEveryMs) return;
      const reply = await look();
      if (!reply.ok || !reply.value) return;
      const { customer, name } = reply.value;
      const open = () => go({ page: 'customer', id: customer });
      tell({
        kind: 'done',
        text: say(frameTexts.ready),
        action: { text: say(frameTexts.openRow, { name }), run: open },
      });
    },
    open: async () => {
      const reply = await look();
      if (!reply.ok) tell({ kind: 'problem', text: reply.message });
      else if (reply.value) go({ page: 'customer', id: reply.value.customer });
      else tell({ kind: 'problem', text: say(searchTexts.noSelection) });
    },
  };
}
