import { useRef } from 'preact/hooks';
import { say } from '../texts/say.ts';
import { searchTexts } from '../texts/search.ts';
import { useSession } from './session.ts';

export interface SelectedRow {
  readonly customer: string;
  readonly name: string;
}

const atMostEveryMs = 10_000;

/** The customer of the row that is selected in the sheet. The sidebar cannot hear a selection (platform S89), so it asks. */
export function useSelectedRow() {
  const { ask, go, tell } = useSession();
  const askedAt = useRef(0);
  const look = async () => {
    askedAt.current = Date.now();
    return await ask('selected', {});
  };
  return {
    /** whose row it is, asked at most every 10 seconds; null when asked a moment ago or when it is nobody's */
    peek: async () => {
      if (Date.now() - askedAt.current < atMostEveryMs) return null;
      const reply = await look();
      return reply.ok ? reply.value : null;
    },
    open: async () => {
      const reply = await look();
      if (!reply.ok) tell({ kind: 'problem', text: reply.message });
      else if (reply.value) go({ page: 'customer', id: reply.value.customer });
      else tell({ kind: 'problem', text: say(searchTexts.noSelection) });
    },
  };
}
