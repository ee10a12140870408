import { useState } from 'preact/hooks';
import type { SearchLine } from '../../src/contract/search.ts';
import { isComposing } from '../session/keys.ts';

/** Arrows move through found lines, Enter takes one, Esc closes; nothing happens while an input method composes. */
export function useResultKeys(
  lines: readonly SearchLine[],
  deeds: { readonly pick: (line: SearchLine) => void; readonly close: () => void },
) {
  const found = lines.map(({ id }) => id).join();
  const [moved, setMoved] = useState({ found, at: 0 });
  // other lines begin at their first one at once: an Enter right behind the last letter takes what is shown
  const at = moved.found === found ? moved.at : 0;
  const setAt = (next: number) => setMoved({ found, at: next });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const line = lines[at];
    if (event.key === 'ArrowDown') setAt(Math.min(lines.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && line && !event.ctrlKey && !event.metaKey) deeds.pick(line);
    else if (event.key === 'Escape') deeds.close();
    else return;
    event.preventDefault();
  };
  return { at, onKeyDown };
}
