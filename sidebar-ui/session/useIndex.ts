import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SearchLine } from '../../src/contract/search.ts';
import { readingsIn } from '../../src/domain/search/readings.ts';
import { searcher } from '../../src/domain/search/searcher.ts';
import type { Ask } from '../bridge.ts';

/** The lines of all customers in memory, asked for once and after each change, so that a search takes no call. */
export function useIndex(ask: Ask, active: boolean, changes: number) {
  const [lines, setLines] = useState<readonly SearchLine[]>([]);
  const [pinyin, setPinyin] = useState('');
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    if (!active) return undefined;
    let wanted = true;
    ask('searchIndex', { pinyin: pinyin === '' }).then((reply) => {
      if (!wanted || !reply.ok) return;
      setLines(reply.value.lines);
      setPinyin((known) => reply.value.pinyin ?? known);
      setRevision(reply.value.revision);
    });
    return () => {
      wanted = false;
    };
  }, [active, changes]);
  const readings = useMemo(() => readingsIn(pinyin), [pinyin]);
  return { lines, revision, search: useMemo(() => searcher(lines, readings), [lines, readings]) };
}
