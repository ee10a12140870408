import type { Input, Output } from '../../contract/call.ts';
import type { searchIndex as contract } from '../../contract/search.ts';
import { simplifiedOf } from '../../domain/keys/simplified.generated.ts';
import type { Ports } from '../../ports.ts';
import { currentRevision } from '../common/currentRevision.ts';
import { searchLines } from './searchLines.ts';

/** What the page searches in by itself, and the revision from which on it is out of date. */
export function searchIndex(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  // read before the lines: what is saved in between shows as a newer revision
  const revision = currentRevision(ports);
  return {
    ok: true,
    value: {
      revision,
      lines: searchLines(ports),
      pinyin: input.tables ? ports.pinyinTable() : null,
      simplified: input.tables ? simplifiedOf : null,
    },
  };
}
