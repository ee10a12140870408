import { pack, unpack } from '../../domain/packed/pack.ts';
import type { Table } from '../../ports.ts';
import type { Day, Stamp } from '../../schema/day.ts';
import type { PlannedChange } from './plannedChange.ts';

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
  readonly how: string;
}

const headColumns = ['op', 'part', 'kind', 'label', 'at', 'by', 'state', 'n'] as const;

/** The tab `_undo`. A call asks it a few times, but reads its heads once. */
export class UndoLog {
  private heads: LoggedOperation[] | null = null;

  constructor(private readonly table: Table<'_undo'>) {}

  /** Oldest first. */
  operations(): LoggedOperation[] {
    if (this.heads) return this.heads;
    const byId = new Map<string, LoggedOperation & { places: number[] }>();
    for (const { row, op, kind, label, at, by, state, n } of this.table.columns(headColumns)) {
      if (!op) continue;
      const known = byId.get(op);
      if (known) known.places.push(row);
      else {
        byId.set(op, {
          ...{ id: op, kind: kind ?? '', about: label ?? '', at, by: by ?? '', state: state ?? '' },
          ...{ rows: n ?? 0, places: [row] },
        });
      }
    }
    this.heads = [...byId.values()];
    return this.heads;
  }

  find(id: string): LoggedOperation | undefined {
    return this.operations().find((operation) => operation.id === id);
  }

  /** @throws Error when the packed text is damaged */
  contentOf({ id }: LoggedOperation): LoggedContent {
    const parts = this.table.where('op', id).sort((a, b) => (a.values.part ?? 0) - (b.values.part ?? 0));
    return unpack(parts.map(({ values }) => values.data ?? '')) as LoggedContent;
  }

  plan(
    operation: { id: string; kind: string; about: string; at: Stamp; by: string; expiresOn: Day },
    content: LoggedContent,
  ): LoggedOperation {
    const { id, kind, about, at, by, expiresOn } = operation;
    const n = content.changes.length;
    const pieces = pack(content);
    const rows = pieces.map((data, part) => ({
      ...{ op: id, part, kind, label: about, at, by, state: 'planned', n, data, expires_on: expiresOn },
    }));
    const first = this.table.append(rows);
    const logged = {
      id,
      kind,
      about,
      at,
      by,
      state: 'planned',
      rows: n,
      places: pieces.map((_, index) => first + index),
    };
    this.heads?.push(logged);
    return logged;
  }

  setState(operation: LoggedOperation, state: 'done' | 'undone'): void {
    this.table.updateRows(operation.places.map((row) => ({ row, set: { state } })));
    this.heads = this.heads?.map((one) => (one.id === operation.id ? { ...one, state } : one)) ?? null;
  }
}
