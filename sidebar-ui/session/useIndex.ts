import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SearchLine } from '../../src/contract/search.ts';
import { simplifierOf } from '../../src/domain/keys/simplifierOf.ts';
import { readingsIn } from '../../src/domain/search/readings.ts';
import { searcher } from '../../src/domain/search/searcher.ts';
import type { Ask } from '../bridge.ts';

/** The lines of all customers in memory, asked for once and after each change, so that a search takes no call. */
export function useIndex(ask: Ask, active: boolean, changes: number) {
  const [lines, setLines] = useState<readonly SearchLine[]>([]);
  const [tables, setTables] = useState<{ readonly pinyin: string; readonly simplified: string } | null>(null);
  const [came, setCame] = useState(false);
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    if (!active) return undefined;
    let wanted = true;
    ask('searchIndex', { tables: tables === null }).then((reply) => {
      if (!wanted) return;
      setCame(true);
      if (!reply.ok) return;
      const { pinyin, simplified } = reply.value;
      setLines(reply.value.lines);
      if (pinyin !== null && simplified !== null) setTables({ pinyin, simplified });
      setRevision(reply.value.revision);
    });
    return () => {
      wanted = false;
    };
  }, [active, changes]);
  const readings = useMemo(() => readingsIn(tables?.pinyin ?? ''), [tables]);
  const simplify = useMemo(() => simplifierOf(tables?.simplified ?? ''), [tables]);
  const search = useMemo(() => searcher(lines, readings, simplify), [lines, readings, simplify]);
  return { lines, came, revision, search, simplify };
}
