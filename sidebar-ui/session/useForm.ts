import { useState } from 'preact/hooks';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { dropDraft, keepDraft, readDraft } from './drafts.ts';
import { useSession } from './session.ts';

export interface FormState<V> {
  readonly values: V;
  readonly changed: boolean;
  /** the values were left unsaved earlier and have come back */
  readonly restored: boolean;
  set(change: Partial<V>): void;
  /** after a save, or when the person drops what was typed */
  clear(): void;
}

/** A form's values, kept as a draft with each change until `clear`. */
export function useForm<V extends object>(key: string, initial: V): FormState<V> {
  const { tell } = useSession();
  const [draft] = useState(() => readDraft(key) as Partial<V> | null);
  const [values, setValues] = useState<V>({ ...initial, ...draft });
  const [changed, setChanged] = useState(draft !== null);
  return {
    values,
    changed,
    restored: draft !== null && changed,
    set(change) {
      setValues((before) => {
        const after = { ...before, ...change };
        keepDraft(key, after);
        return after;
      });
      setChanged(true);
      tell({ kind: 'draft', text: say(frameTexts.draftKept) });
    },
    clear() {
      dropDraft(key);
      setValues(initial);
      setChanged(false);
    },
  };
}
