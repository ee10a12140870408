import { useState } from 'preact/hooks';

/** The line of a list that is open beside it. `turn` counts up, so that a form that was saved or left is made anew. */
export function useChosen() {
  const [{ chosen, turn }, set] = useState<{ chosen: string | null; turn: number }>({ chosen: null, turn: 0 });
  return { chosen, turn, open: (id: string | null) => set({ chosen: id, turn: turn + 1 }) };
}
