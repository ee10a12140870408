import type { Input, Output } from '../../contract/call.ts';
import type { notDuplicate as contract } from '../../contract/duplicates.ts';
import type { Ports } from '../../ports.ts';
import { duplicateBook } from './duplicateBook.ts';
import { keepPair } from './knownPairs.ts';

/** A person has looked at two customers and says that they are two. */
export function notDuplicate({ ids, forget }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { cells } = duplicateBook(ports);
  const [one, other] = ids.map((id) => cells.find((each) => each.id === id));
  if (!one || !other || one === other) return { ok: false, code: 'row-gone' };
  return { ok: true, value: { pairs: keepPair(one, other, forget, ports) } };
}
