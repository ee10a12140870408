import type { DuplicateCells } from '../../domain/duplicates/duplicateRecord.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import type { Ports } from '../../ports.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';
import { duplicateBook } from './duplicateBook.ts';

/** By both ids, what the two were known by when a person said that they are not the same. */
type KnownPairs = Readonly<Record<string, string>>;

const kind = 'pairs';

/** Whether two customers are known to be two, as long as nothing by which they are compared has changed. */
export function knownPairs(ports: Ports): (a: DuplicateCells, b: DuplicateCells) => boolean {
  const known = readPairs(ports);
  return (a, b) => known[pairKey(a.id, b.id)] === pairSum(a, b);
}

/** The same by their ids: what they are compared by is read once a remembered pair is asked for. */
export function knownPairsById(ports: Ports): (one: string, other: string) => boolean {
  const known = readPairs(ports);
  let byId: Map<string, DuplicateCells> | null = null;
  return (one, other) => {
    const sum = known[pairKey(one, other)];
    if (sum === undefined) return false;
    byId ??= new Map(duplicateBook(ports).cells.map((cells) => [cells.id, cells]));
    const [a, b] = [byId.get(one), byId.get(other)];
    return a !== undefined && b !== undefined && sum === pairSum(a, b);
  };
}

/** Remembers that two customers are two, or forgets it. @returns how many pairs are remembered */
export function keepPair(a: DuplicateCells, b: DuplicateCells, isForgotten: boolean, ports: Ports): number {
  const { [pairKey(a.id, b.id)]: former, ...others } = readPairs(ports);
  const wanted = isForgotten ? undefined : pairSum(a, b);
  const pairs = wanted === undefined ? others : { ...others, [pairKey(a.id, b.id)]: wanted };
  if (wanted !== former) keepOnly(kind, pairs, ports);
  return Object.keys(pairs).length;
}

function readPairs(ports: Ports): KnownPairs {
  return keptState<KnownPairs>(kind, ports)?.value ?? {};
}

function pairKey(a: string, b: string): string {
  return [a, b].sort().join(' ');
}

function pairSum(a: DuplicateCells, b: DuplicateCells): string {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  return crc32(
    JSON.stringify([first, second].map(({ name, phones, emails, wechats }) => [name, phones, emails, wechats])),
  );
}
