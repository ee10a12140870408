/** A block of a tab's snapshot, as last night left it. */
export interface KnownBlock {
  readonly block: number;
  readonly ids: readonly string[];
  /** checksum of each record, in the order of the ids */
  readonly sums: readonly string[];
}

/** What has to be written: the block keeps its records in their places, new ones at the end. */
export interface BlockChange {
  readonly block: number;
  readonly ids: string[];
  readonly sums: string[];
  /** the new text of a record by its place in the new block; all others keep the text they had */
  readonly texts: ReadonlyMap<number, string>;
  /** the place in the old block of each record of the new one, -1 for a new record */
  readonly from: readonly number[];
  /** places in the old block of the records that changed or vanished: their texts go into the restore point */
  readonly former: readonly number[];
}

export const recordsABlock = 200;

/** What of a row the snapshot looks at; the cells only where it changed. */
export interface SeenRow {
  /** sheet row */
  readonly row: number;
  readonly checksum: string;
  raw(): object;
}

/** A row that is not as last night left it; `text` is the record as JSON. */
export interface SeenText {
  readonly id: string;
  /** another row has the id */
  readonly isTwice?: boolean;
  readonly row: number;
  readonly text: string;
}

/** What differs from last night. */
export interface Differences {
  readonly changed: readonly SeenText[];
  /** ids that stand nowhere any more */
  readonly lost: readonly string[];
  /** rows with a new id, with one that another row has, or with none */
  readonly added: readonly SeenText[];
  /** rows that show a record once more, cell for cell */
  readonly copies: readonly { readonly id: string; readonly row: number }[];
}

/** Nothing is held back. */
const none: ReadonlySet<string> = new Set();

/**
 * Compares a tab, row by row in any order, with its snapshot. A record keeps its block from first sight on, wherever its
 * row is sorted to, so that a night's changes touch few blocks.
 */
export function snapshotPass(known: readonly KnownBlock[]) {
  const placeOf = new Map<string, number>();
  known.forEach(({ ids }, index) => {
    ids.forEach((id, place) => {
      placeOf.set(id, index * recordsABlock + place);
    });
  });
  const seen = new Uint8Array(known.length * recordsABlock);
  const changed = new Map<number, SeenRecord>();
  const fresh = new Map<string, SeenRecord>();
  const others: SeenText[] = [];
  const copies: { id: string; row: number }[] = [];

  return {
    /**
     * @returns 'twice' for an id that stood in a row before: of the two the one that last night knew counts, else the first
     */
    see(id: string, row: SeenRow): 'same' | 'changed' | 'new' | 'twice' {
      const sum = row.checksum;
      const place = placeOf.get(id);
      if (place === undefined) {
        const record = { id, row: row.row, sum, text: textOf(row) };
        if (fresh.has(id)) {
          others.push(record);
          return 'twice';
        }
        fresh.set(id, record);
        return 'new';
      }
      const isKnown = known[Math.floor(place / recordsABlock)]!.sums[place % recordsABlock] === sum;
      if (seen[place]) {
        const first = changed.get(place);
        if (first ? first.sum === sum : isKnown) {
          copies.push({ id, row: row.row });
          return 'twice';
        }
        others.push(isKnown && first ? first : { id, row: row.row, text: textOf(row) });
        if (isKnown) changed.delete(place); // the row before was a copy that got changed, this one is the record
        return 'twice';
      }
      seen[place] = 1;
      if (isKnown) return 'same';
      changed.set(place, { id, row: row.row, sum, text: textOf(row) });
      return 'changed';
    },
    /** whether a row with this id has been seen */
    has(id: string): boolean {
      const place = placeOf.get(id);
      return place === undefined ? fresh.has(id) : seen[place] === 1;
    },
    /** a row that holds something, but no id */
    seeNameless(row: SeenRow): void {
      others.push({ id: '', row: row.row, text: textOf(row) });
    },
    differences(): Differences {
      const lost = known.flatMap(({ ids }, index) => ids.filter((_, place) => !seen[index * recordsABlock + place]));
      return {
        changed: [...changed.values()],
        lost,
        copies,
        added: [...fresh.values(), ...others.map((row) => ({ ...row, isTwice: row.id !== '' }))],
      };
    },
    /**
     * The blocks to write, and nothing for a tab that did not change.
     *
     * @param held ids of records that stay as they were, because what happened to them is still to be mended
     */
    changes(held: ReadonlySet<string> = none): BlockChange[] {
      const newcomers = [...fresh.values()].filter(({ id }) => !held.has(id));
      const changes: BlockChange[] = [];
      known.forEach((old, index) => {
        const isLast = index === known.length - 1;
        const change = changeOf(old, index * recordsABlock, seen, changed, held);
        if (isLast) join(change, newcomers.splice(0, recordsABlock - change.ids.length));
        if (change.former.length > 0 || change.texts.size > 0) changes.push(change);
      });
      let block = known.reduce((highest, each) => Math.max(highest, each.block), 0);
      while (newcomers.length > 0) {
        block += 1;
        const change = { block, ids: [], sums: [], texts: new Map<number, string>(), from: [], former: [] };
        join(change, newcomers.splice(0, recordsABlock));
        changes.push(change);
      }
      return changes;
    },
  };
}

interface SeenRecord extends SeenText {
  readonly sum: string;
}

/** The record as JSON in one line. */
function textOf(row: SeenRow): string {
  return JSON.stringify(row.raw());
}

interface Draft extends BlockChange {
  readonly texts: Map<number, string>;
  readonly from: number[];
}

function changeOf(
  old: KnownBlock,
  offset: number,
  seen: Uint8Array,
  changed: ReadonlyMap<number, SeenRecord>,
  held: ReadonlySet<string>,
): Draft {
  const ids: string[] = [];
  const sums: string[] = [];
  const texts = new Map<number, string>();
  const from: number[] = [];
  const former: number[] = [];
  old.ids.forEach((id, place) => {
    const isHeld = held.has(id);
    const change = isHeld ? undefined : changed.get(offset + place);
    if (change || !(seen[offset + place] || isHeld)) former.push(place);
    if (!(seen[offset + place] || isHeld)) return;
    if (change) texts.set(ids.length, change.text);
    ids.push(id);
    sums.push(change?.sum ?? old.sums[place]!);
    from.push(place);
  });
  return { block: old.block, ids, sums, texts, from, former };
}

function join(change: Draft, newcomers: readonly SeenRecord[]): void {
  for (const { id, sum, text } of newcomers) {
    change.texts.set(change.ids.length, text);
    change.ids.push(id);
    change.sums.push(sum);
    change.from.push(-1);
  }
}
