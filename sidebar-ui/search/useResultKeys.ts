import { useEffect, useState } from 'preact/hooks';
import type { SearchLine } from '../../src/contract/search.ts';
import { isComposing } from '../session/keys.ts';

/** Arrows move through found lines, Enter takes one, Esc closes; nothing happens while an input method composes. */
export function useResultKeys(
  lines: readonly SearchLine[],
  deeds: { readonly pick: (line: SearchLine) => void; readonly close: () => void },
) {
  const [at, setAt] = useState(0);
  const found = lines.map(({ id }) => id).join();
  useEffect(() => setAt(0), [found]);
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
