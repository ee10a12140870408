import { useEffect, useRef, useState } from 'preact/hooks';
import type { TodayItem, TodayList } from '../../src/contract/today.ts';
import { clockTime } from '../session/clockTime.ts';

const shownForMs = 20_000;

interface Finished {
  readonly item: TodayItem;
  /** where it stood among the items */
  readonly at: number;
  readonly saving: Promise<unknown>;
  /** hh:mm, null while it is saved */
  readonly doneAt: string | null;
  /** a list came without it: if one comes with it again, it was taken back */
  readonly gone: boolean;
}

/**
 * Keeps a line that was done in its place for 20 seconds, as long as it can be undone. The list that no longer has it
 * is drawn with it at once: a row that went and came back would have forgotten what it is.
 */
export function useFinished(today: TodayList | null) {
  const [finished, setFinished] = useState<readonly Finished[]>([]);
  const latest = useRef(today);
  latest.current = today;
  const listed = new Set((today?.items ?? []).map(({ key }) => key));
  const isBack = ({ item, gone }: Finished) => gone && listed.has(item.key);
  useEffect(() => {
    if (!today) return;
    setFinished((before) =>
      before.filter((one) => !isBack(one)).map((one) => ({ ...one, gone: one.gone || !listed.has(one.item.key) })),
    );
  }, [today]);
  return {
    /** @param saving null when it was refused */
    async finish(item: TodayItem, saving: Promise<unknown>) {
      const without = (all: readonly Finished[]) => all.filter((one) => one.saving !== saving);
      const at = latest.current?.items.findIndex(({ key }) => key === item.key) ?? -1;
      setFinished((before) => [
        ...before.filter((one) => one.item.key !== item.key),
        { item, at, saving, doneAt: null, gone: false },
      ]);
      if ((await saving) === null) {
        setFinished(without);
        return;
      }
      const doneAt = clockTime();
      setFinished((before) => before.map((one) => (one.saving === saving ? { ...one, doneAt } : one)));
      setTimeout(() => setFinished(without), shownForMs);
    },
    withFinished(items: readonly TodayItem[]): readonly TodayItem[] {
      const shown = [...items];
      for (const { item, at } of finished) if (!listed.has(item.key)) shown.splice(Math.max(0, at), 0, item);
      return shown;
    },
    /** hh:mm, null for a line that was not done */
    doneAt: ({ key }: TodayItem) => finished.find((one) => one.item.key === key && !isBack(one))?.doneAt ?? null,
  };
}
