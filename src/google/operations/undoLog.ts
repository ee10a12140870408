import { unpack } from '../../domain/packed/pack.ts';
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

/** What names an operation. */
export interface OperationHead {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly at: Stamp;
  readonly by: string;
  readonly expiresOn: Day;
  /** changes of rows */
  readonly n: number;
}

const headColumns = ['op', 'kind', 'label', 'at', 'by', 'state', 'n'] as const;

/** The tab `_undo`. A call asks it a few times, but reads its heads once. */
export class UndoLog {
  private heads: LoggedOperation[] | null = null;

  constructor(private readonly tables: Tables) {}

  /** Oldest first. */
  all(): LoggedOperation[] {
    this.heads ??= this.read();
    return this.heads;
  }

  /** After rows were added: the next question reads anew. */
  forget(): void {
    this.heads = null;
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

  /** Adds the parts of an operation whose data comes later. */
  append(head: OperationHead, pieces: readonly string[]): LoggedOperation {
    const first = this.tables.table('_undo').append(undoRows(head, pieces, 'planned'));
    this.forget();
    return { ...head, state: 'planned', rows: head.n, places: pieces.map((_, index) => first + index) };
  }

  setState(operations: readonly LoggedOperation[], state: 'done' | 'undone'): void {
    const places = operations.flatMap((operation) => operation.places);
    this.tables.table('_undo').updateRows(places.map((row) => ({ row, set: { state } })));
    this.forget();
  }

  /** Takes an operation out of which nothing was written. */
  remove({ places }: LoggedOperation): void {
    this.tables.table('_undo').deleteRows(places);
    this.forget();
  }

  private read(): LoggedOperation[] {
    const place = this.tables.place('_undo');
    const first = place.headerRow + 1;
    const block = readBlock(place, headColumns, first, Math.max(0, place.tab.lastRow() - place.headerRow));
    const rowAt = this.tables.codec('_undo').reader(headColumns, block);
    const byId = new Map<string, LoggedOperation & { places: number[] }>();
    for (let index = 0; index < block.rows; index++) {
      const { op, kind, label, at, by, state, n } = rowAt(index).values as Row<'_undo'>;
      if (!op) continue;
      const known = byId.get(op);
      if (known) known.places.push(first + index);
      else {
        byId.set(op, {
          ...{ id: op, kind: kind ?? '', about: label ?? '', at, by: by ?? '', state: state ?? '' },
          ...{ rows: n ?? 0, places: [first + index] },
        });
      }
    }
    return [...byId.values()];
  }
}

/** An operation as rows of `_undo`, one for each piece of its packed content. */
export function undoRows(
  { id, kind, about, at, by, expiresOn, n }: OperationHead,
  pieces: readonly string[],
  state: 'planned' | 'done',
): Partial<Row<'_undo'>>[] {
  return pieces.map((data, part) => ({
    ...{ op: id, part, kind, label: about, at, by, state, n, data, expires_on: expiresOn },
  }));
}
