import { useEffect, useRef, useState } from 'preact/hooks';
import type { TodayItem, TodayList } from '../../src/contract/today.ts';

const shownForMs = 20_000;

interface Finished {
  readonly item: TodayItem;
  /** where it stood among the items */
  readonly at: number;
  /** the list came without it: if it comes with it again, it was taken back */
  readonly gone: boolean;
}

/** Keeps a line that was done in its place for 20 seconds, as long as it can be undone. */
export function useFinished(today: TodayList | null) {
  const [finished, setFinished] = useState<readonly Finished[]>([]);
  const latest = useRef(today);
  latest.current = today;
  useEffect(() => {
    if (!today) return;
    const listed = new Set(today.items.map(({ key }) => key));
    setFinished((before) =>
      before
        .filter(({ item, gone }) => !(gone && listed.has(item.key)))
        .map((one) => ({ ...one, gone: one.gone || !listed.has(one.item.key) })),
    );
  }, [today]);
  return {
    finish(item: TodayItem) {
      const at = latest.current?.items.findIndex(({ key }) => key === item.key) ?? -1;
      setFinished((before) => [...before.filter((one) => one.item.key !== item.key), { item, at, gone: false }]);
      setTimeout(() => setFinished((before) => before.filter((one) => one.item !== item)), shownForMs);
    },
    withFinished(items: readonly TodayItem[]): readonly TodayItem[] {
      const shown = [...items];
      for (const { item, at, gone } of finished) if (gone) shown.splice(Math.max(0, at), 0, item);
      return shown;
    },
  };
}
