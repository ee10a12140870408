import type { DocumentStore } from '../../ports.ts';
import type { Stamp } from '../../schema/day.ts';
import { isSince, type RecentRow } from './recentRows.ts';

/** What is known of `_index`, in a document property; without it nothing is noted and the tabs are read. */
export interface HistoryIndex {
  /** 0 while the first one is being built */
  readonly buckets: number;
  readonly asOf: Stamp | null;
  /** value of `night.done` when it was built: the next night asks for a new one */
  readonly night: string | null;
  /** the latest order number and the highest one that begins like it */
  readonly numbers: readonly (string | null)[];
  /** of whom there is: cells of `_index`, and the region in which their phones were read; an index of an older version has none */
  readonly marks?: { readonly pieces: number; readonly region: string };
}

type Store = Pick<DocumentStore, 'get' | 'set'>;

const key = 'index';
/** What was saved since stands in so many properties of 9 KB at most (platform P2); more is worth a new index. */
const pieceKeys = Array.from({ length: 8 }, (_, piece) => `index.${piece}`);
const longestPiece = 8_500;

export function historyIndex(store: Store): HistoryIndex | null {
  const text = store.get(key);
  return text ? (JSON.parse(text) as HistoryIndex) : null;
}

export function keepHistoryIndex(index: HistoryIndex, store: Store): void {
  store.set({ [key]: JSON.stringify(index) });
}

/** From now on the tabs are read, until the hourly run has built a new index. */
export function dropHistoryIndex(store: Store): void {
  if (historyIndex(store)) store.set({ ...propertiesOf([]), [key]: '' });
}

/** Oldest first. */
export function recentRows(store: Store): RecentRow[] {
  return linesIn(store).map((line) => JSON.parse(line) as RecentRow);
}

/** The properties once these rows have been added; where they do not fit the index is given up. The caller holds the lock. */
export function withRecentRows(rows: readonly RecentRow[], store: Store): Record<string, string> {
  if (rows.length === 0 || !historyIndex(store)) return {};
  return propertiesOf([...linesIn(store), ...rows.map((row) => JSON.stringify(row))]);
}

/** Forgets what a reading of the tabs that began at `at` has seen. The caller holds the lock. */
export function forgetRecentRows(at: number, store: Store): void {
  const left = recentRows(store).filter((row) => isSince(row, at));
  store.set(propertiesOf(left.map((row) => JSON.stringify(row))));
}

function linesIn(store: Store): string[] {
  return pieceKeys.flatMap((piece) => store.get(piece)?.split('\n') ?? []).filter((line) => line !== '');
}

/** What stood in a property stays in it as long as lines are only added. */
function propertiesOf(lines: readonly string[]): Record<string, string> {
  const texts: string[] = [''];
  for (const line of lines) {
    const text = texts[texts.length - 1]!;
    const longer = text === '' ? line : `${text}\n${line}`;
    if (bytesOf(longer) <= longestPiece) texts[texts.length - 1] = longer;
    else texts.push(line);
  }
  const fits = texts.length <= pieceKeys.length && texts.every((text) => bytesOf(text) <= longestPiece);
  const properties = Object.fromEntries(pieceKeys.map((piece, index) => [piece, fits ? (texts[index] ?? '') : '']));
  return fits ? properties : { ...properties, [key]: '' };
}

/** A character beyond ASCII takes up to three. */
function bytesOf(text: string): number {
  return text.length + 2 * (text.match(/[^ -~\n]/g)?.length ?? 0);
}
