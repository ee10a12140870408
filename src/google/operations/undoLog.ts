import { pack, unpack } from '../../domain/packed/pack.ts';
import type { Operation } from '../../ports.ts';
import type { Day, Stamp } from '../../schema/day.ts';
import type { Row } from '../../schema/sheets.ts';
import { readBlock } from '../table/readBlock.ts';
import { lengthOf, runsOf } from '../table/runs.ts';
import type { PlannedChange } from './plannedChange.ts';
import type { Tables } from './rowWriter.ts';

/** An operation as `_undo` keeps it: what the cells held before and after, and what the call answered. */
export interface LoggedOperation {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly at: Stamp | null;
  readonly by: string;
  readonly state: string;
  readonly rows: number;
  /** sheet rows of its parts in `_undo` */
  readonly places: readonly number[];
}

export interface LoggedContent {
  readonly changes: readonly PlannedChange[];
  readonly answer: unknown;
  readonly how: Operation['how'];
  /** operations that this one takes back: they count as undone once it is done */
  readonly undoes?: readonly string[];
}

const headColumns = ['op', 'part', 'kind', 'label', 'at', 'by', 'state', 'n'] as const;

/** A repeated save comes soon after the first, and each writing call finishes what the one before left: few rows tell all. */
const latestRows = 200;

/** The tab `_undo`. A call asks it a few times, but reads its heads once. */
export class UndoLog {
  private heads: LoggedOperation[] | null = null;
  private isWhole = false;

  constructor(private readonly tables: Tables) {}

  /** Of the last rows only, oldest first. */
  latest(): LoggedOperation[] {
    this.heads ??= this.read(latestRows);
    return this.heads;
  }

  /** Oldest first. */
  all(): LoggedOperation[] {
    if (!this.heads || !this.isWhole) this.heads = this.read(Number.POSITIVE_INFINITY);
    this.isWhole = true;
    return this.heads;
  }

  /** @throws Error when the packed text is damaged or a part of it is missing */
  contentOf({ places }: LoggedOperation): LoggedContent {
    const place = this.tables.place('_undo');
    const codec = this.tables.codec('_undo');
    const parts = runsOf(places).flatMap((run) => {
      const block = readBlock(place, ['part', 'data'], run.first, lengthOf(run));
      return Array.from({ length: block.rows }, (_, index) => ({
        part: Number(block.cell(index, 'part')),
        data: String(codec.plain('data', block.cell(index, 'data'))),
      }));
    });
    return unpack(parts.sort((a, b) => a.part - b.part).map(({ data }) => data)) as LoggedContent;
  }

  plan(
    operation: { id: string; kind: string; about: string; at: Stamp; by: string; expiresOn: Day },
    content: LoggedContent,
  ): LoggedOperation {
    const { id, kind, about, at, by, expiresOn } = operation;
    const n = content.changes.length;
    const pieces = pack(content);
    const rows = pieces.map(
      (data, part): Partial<Row<'_undo'>> => ({
        ...{ op: id, part, kind, label: about, at, by, state: 'planned', n, data, expires_on: expiresOn },
      }),
    );
    const first = this.tables.table('_undo').append(rows);
    const places = pieces.map((_, index) => first + index);
    const logged = { id, kind, about, at, by, state: 'planned', rows: n, places };
    this.heads?.push(logged);
    return logged;
  }

  setState(operations: readonly LoggedOperation[], state: 'done' | 'undone'): void {
    const ids = new Set(operations.map(({ id }) => id));
    const places = operations.flatMap((operation) => operation.places);
    this.tables.table('_undo').updateRows(places.map((row) => ({ row, set: { state } })));
    this.heads = this.heads?.map((one) => (ids.has(one.id) ? { ...one, state } : one)) ?? null;
  }

  /** Takes an operation out of which nothing was written. */
  forget({ places }: LoggedOperation): void {
    this.tables.table('_undo').deleteRows(places);
    this.heads = null;
    this.isWhole = false;
  }

  private read(rows: number): LoggedOperation[] {
    const place = this.tables.place('_undo');
    const last = Math.max(place.tab.lastRow(), place.headerRow);
    const first = Math.max(place.headerRow + 1, last - rows + 1);
    const block = readBlock(place, headColumns, first, last - first + 1);
    const rowAt = this.tables.codec('_undo').reader(headColumns, block);
    const byId = new Map<string, LoggedOperation & { places: number[] }>();
    for (let index = 0; index < block.rows; index++) {
      const { op, part, kind, label, at, by, state, n } = rowAt(index).values as Row<'_undo'>;
      if (!op) continue;
      const known = byId.get(op);
      if (known) known.places.push(first + index);
      // of an operation whose first parts lie above the rows read nothing is known
      else if (part === 0) {
        byId.set(op, {
          ...{ id: op, kind: kind ?? '', about: label ?? '', at, by: by ?? '', state: state ?? '' },
          ...{ rows: n ?? 0, places: [first + index] },
        });
      }
    }
    return [...byId.values()];
  }
}
