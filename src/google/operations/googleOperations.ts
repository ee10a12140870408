import { addDays } from '../../domain/day.ts';
import type {
  Change,
  Clock,
  Config,
  CurrentUser,
  Operation,
  OperationSummary,
  Operations,
  UndoOutcome,
} from '../../ports.ts';
import type { Row, SheetKey } from '../../schema/sheets.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { changeLines } from './changeLines.ts';
import { type PlainCells, type PlannedChange, placeKey } from './plannedChange.ts';
import { RowWriter, type Tables } from './rowWriter.ts';
import { type LoggedOperation, UndoLog } from './undoLog.ts';

/** What operations need of the run. */
export interface OperationGround {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly user: CurrentUser;
  readonly config: () => Config;
  readonly flush: () => void;
  /** a new revision: colleagues' pages ask for it */
  readonly countRevision: () => void;
  /** Settings, Lists, Team or Tags changed: the remembered config is out of date */
  readonly forgetConfig: () => void;
}

/** The port `Operations`: before-images first, then data and change log, then the revision (cost.md 4). */
export class GoogleOperations implements Operations {
  private readonly log: UndoLog;
  private readonly writer: RowWriter;

  constructor(private readonly ground: OperationGround) {
    this.log = new UndoLog(ground.tables.table('_undo'));
    this.writer = new RowWriter(ground.tables);
  }

  answered(id: string): unknown {
    const found = this.log.find(id);
    return found && found.state !== 'planned' ? this.log.contentOf(found).answer : undefined;
  }

  commit(operation: Operation): void {
    this.carryOut(operation, this.planned(operation.changes, operation.how));
  }

  recent(limit: number): OperationSummary[] {
    const batches = new Map<string, OperationSummary>();
    for (const { id, kind, about, at, by, rows, state } of [...this.log.operations()].reverse()) {
      const batch = batchOf(id);
      const known = batches.get(batch);
      if (known) batches.set(batch, { ...known, rows: known.rows + rows });
      else if (batches.size < limit && at) {
        batches.set(batch, { id: batch, kind, about, at, by, rows, state: state as OperationSummary['state'] });
      }
    }
    return [...batches.values()];
  }

  undo(id: string, undoId: string): UndoOutcome | 'not-found' | 'already-undone' {
    const parts = this.log.operations().filter((one) => batchOf(one.id) === batchOf(id) && one.state !== 'planned');
    const first = parts[0];
    if (!first) return 'not-found';
    const open = parts.filter(({ state }) => state === 'done');
    if (open.length === 0) return 'already-undone';
    const kept: { sheet: SheetKey; id: string; field: string; value: string }[] = [];
    let restored = 0;
    [...open].reverse().forEach((part, index) => {
      const changes = this.reversed(part, kept);
      const partId = open.length === 1 ? undoId : `${undoId}.${index}`;
      this.carryOut({ id: partId, kind: 'undo', about: first.about, answer: null, how: 'undo' }, changes);
      this.log.setState(part, 'undone');
      restored += changes.length;
    });
    return { restored, kept: this.withAuthors(kept) };
  }

  finishPlanned(): number {
    const planned = this.log.operations().filter(({ state }) => state === 'planned');
    for (const operation of planned) {
      const { changes, how } = this.log.contentOf(operation);
      this.writer.write(changes.filter((change) => !this.writer.isDone(change)));
      this.logChanges(operation.id, changes, how as Operation['how']);
      this.finish(operation, changes);
    }
    return planned.length;
  }

  private carryOut(operation: Omit<Operation, 'changes'>, changes: readonly PlannedChange[]): void {
    const { ground } = this;
    const today = ground.clock.today();
    const logged = this.log.plan(
      {
        ...{ id: operation.id, kind: operation.kind, about: operation.about, at: ground.clock.now() },
        ...{ by: this.author(), expiresOn: addDays(today, ground.config().settings.undo_days) },
      },
      { changes, answer: operation.answer, how: operation.how },
    );
    ground.flush();
    this.writer.write(changes);
    this.logChanges(operation.id, changes, operation.how);
    this.finish(logged, changes);
  }

  private finish(operation: LoggedOperation, changes: readonly PlannedChange[]): void {
    this.ground.flush();
    this.log.setState(operation, 'done');
    this.ground.countRevision();
    if (changes.some(({ sheet }) => sheet === 'tags')) this.ground.forgetConfig();
  }

  private logChanges(op: string, changes: readonly PlannedChange[], how: Operation['how']): void {
    const lines = changeLines(changes, { language: this.ground.config().language, how, op }).map(
      (line): Partial<Row<'changes'>> => ({ ...line, at: this.ground.clock.now(), by: this.author() || null }),
    );
    if (lines.length > 0) this.ground.tables.table('changes').append(lines);
  }

  /** Typed changes as plain cells, with the stamps that every record carries and what the cells hold now. */
  private planned(changes: readonly Change[], how: Operation['how']): PlannedChange[] {
    const now = this.ground.clock.now();
    const by = this.ground.user.member?.name ?? null;
    const updates = changes.filter((change) => change.kind === 'update');
    const present = this.writer.present(updates.map(({ sheet, id, row }) => ({ sheet, id, ...(row && { row }) })));
    return changes.flatMap((change): PlannedChange[] => {
      const codec = this.ground.tables.codec(change.sheet);
      const plain = (cells: Readonly<Record<string, unknown>>): PlainCells =>
        Object.fromEntries(
          Object.entries(cells).map(([key, value]) => [key, codec.plain(key, codec.write(key, value))]),
        );
      if (change.kind === 'append') {
        const author = how === 'import' ? null : by;
        const stamps = { created_at: now, created_by: author, updated_at: now, updated_by: author, state: 'active' };
        const values = withoutEmpty({ ...stamps, ...withoutEmpty(change.values) });
        return [{ sheet: change.sheet, id: change.values.id, before: null, after: plain(values) }];
      }
      const before = present.get(placeKey(change.sheet, change.id));
      if (!before) return [];
      const after = plain(change.set);
      const differing = Object.keys(after).filter((key) => before[key] !== after[key]);
      if (differing.length === 0) return [];
      const stamps = hasSystemColumns(change.sheet) ? plain({ updated_at: now, updated_by: by }) : {};
      const changed = { ...Object.fromEntries(differing.map((key) => [key, after[key]!])), ...stamps };
      const former = Object.fromEntries(Object.keys(changed).map((key) => [key, before[key] ?? '']));
      return [{ sheet: change.sheet, id: change.id, before: former, after: changed }];
    });
  }

  /** What takes a part back: cells that still hold what it wrote; a new row is archived. Others are kept and listed. */
  private reversed(
    part: LoggedOperation,
    kept: { sheet: SheetKey; id: string; field: string; value: string }[],
  ): PlannedChange[] {
    const { changes } = this.log.contentOf(part);
    const present = this.writer.present(changes);
    return changes.flatMap((change): PlannedChange[] => {
      const { sheet, id, before, after } = change;
      const now = present.get(placeKey(sheet, id));
      if (!now) return [];
      const codec = this.ground.tables.codec(sheet);
      if (before === null) {
        const archived = codec.plain('state', codec.write('state', 'archived'));
        return [{ sheet, id, before: { state: now.state ?? '' }, after: { state: archived } }];
      }
      const restored: Record<string, string | number | boolean> = {};
      for (const key of Object.keys(after)) {
        const isStamp = key === 'updated_at' || key === 'updated_by';
        if (isStamp || now[key] === after[key]) restored[key] = before[key] ?? '';
        else kept.push({ sheet, id, field: key, value: String(now[key] ?? '') });
      }
      const former = Object.fromEntries(Object.keys(restored).map((key) => [key, now[key] ?? '']));
      return Object.keys(restored).length > 0 ? [{ sheet, id, before: former, after: restored }] : [];
    });
  }

  private withAuthors(
    kept: readonly { sheet: SheetKey; id: string; field: string; value: string }[],
  ): UndoOutcome['kept'] {
    if (kept.length === 0) return [];
    const authors = new Map<string, string>();
    for (const { row, by } of this.ground.tables.table('changes').columns(['by', 'row']))
      authors.set(row ?? '', by ?? '');
    return kept.map((cell) => ({ ...cell, by: authors.get(cell.id) ?? '' }));
  }

  private author(): string {
    return this.ground.user.member?.name ?? this.ground.user.email;
  }
}

/** An import's blocks are `job.1`, `job.2` …: undone as one. */
function batchOf(id: string): string {
  return id.split('.')[0] ?? id;
}

function hasSystemColumns(sheet: SheetKey): boolean {
  return schemaOf(sheet).kind === 'records';
}

function withoutEmpty(cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null && value !== undefined));
}
