import { columnName } from '../../../templates/names.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import { addDays } from '../../domain/day.ts';
import { inCells } from '../../domain/erasure/inCells.ts';
import { dropHistoryIndex, withRecentRows } from '../../domain/history/historyIndex.ts';
import { isHistorySheet, isNotedSheet, keptCells } from '../../domain/history/historyRows.ts';
import type { RecentRow } from '../../domain/history/recentRows.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import { pack, unpack } from '../../domain/packed/pack.ts';
import type {
  Change,
  Clock,
  Config,
  CurrentUser,
  DocumentStore,
  Operation,
  OperationSummary,
  Operations,
  UndoOutcome,
} from '../../ports.ts';
import { cellKey } from '../../schema/cellKey.ts';
import { isForeignKey } from '../../schema/foreignKey.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Row, SheetKey } from '../../schema/sheets.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { isConfigTab } from '../config.ts';
import { changeLines } from './changeLines.ts';
import { idOf, oneChangeARow } from './oneChangeARow.ts';
import { type PlainCells, type PlannedChange, placeKey } from './plannedChange.ts';
import { formerCells, type KeptCell, linkedFromElsewhere, reverse } from './reverse.ts';
import { type LogLines, RowWriter, type Tables } from './rowWriter.ts';
import { type LoggedContent, type LoggedOperation, type OperationHead, UndoLog, undoRows } from './undoLog.ts';

/** Characters of packed content that a property of 9 KB takes beside the head (platform P2). */
const longestKept = 7_000;
/** Marks of six digits in one property. */
const mostMarks = 500;

/** What operations need of the run. */
export interface OperationGround {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly user: CurrentUser;
  readonly config: () => Config;
  readonly flush: () => void;
  readonly store: DocumentStore;
  /** Settings, Lists, Team or Tags changed: the remembered config is out of date */
  readonly forgetConfig: () => void;
}

/**
 * The port `Operations`: the plan with its before-images first, then data and logs in one flush, then the revision
 * (cost.md 4). The plan stands in a document property; of a long one the property holds the head, `_undo` the rest.
 */
export class GoogleOperations implements Operations {
  private readonly log: UndoLog;
  private readonly writer: RowWriter;

  constructor(private readonly ground: OperationGround) {
    this.log = new UndoLog(ground.tables);
    this.writer = new RowWriter(ground.tables);
  }

  answered(id: string): unknown {
    if (!recentMarks(this.ground.store).includes(markOf(id))) return undefined;
    const found = this.log.all().find((operation) => operation.id === id && operation.state !== 'planned');
    return found && this.log.contentOf(found).answer;
  }

  commit(operation: Operation): void {
    const { id, kind, about, answer, how } = operation;
    this.carryOut({ id, kind, about }, { changes: this.planned(operation.changes, how), answer, how });
  }

  recent(limit: number): OperationSummary[] {
    const batches = new Map<string, OperationSummary>();
    for (const { id, kind, about, at, by, rows, state } of [...this.log.all()].reverse()) {
      const batch = batchOf(id);
      const known = batches.get(batch);
      if (state === 'planned') continue;
      // one that is undone in part can still be undone
      const joined = known?.state === 'undone' ? (state as OperationSummary['state']) : known?.state;
      if (known && joined) batches.set(batch, { ...known, rows: known.rows + rows, state: joined });
      else if (batches.size < limit && at) {
        batches.set(batch, { id: batch, kind, about, at, by, rows, state: state as OperationSummary['state'] });
      }
    }
    return [...batches.values()];
  }

  undo(id: string, undoId: string): UndoOutcome | 'not-found' | 'already-undone' {
    const parts = this.log.all().filter((one) => batchOf(one.id) === batchOf(id) && one.state !== 'planned');
    const open = parts.filter(({ state }) => state === 'done').reverse();
    if (parts.length === 0) return 'not-found';
    if (open.length === 0) return 'already-undone';
    const contents = open.map((part) => this.log.contentOf(part));
    const usedBy = linkedFromElsewhere(contents, this.ground.tables);
    const kept: KeptCell[] = [];
    let restored = 0;
    open.forEach((part, index) => {
      const { changes, keptCells } = reverse(contents[index]!, usedBy, this.writer, this.ground.tables);
      kept.push(...this.withAuthors(keptCells));
      restored += changes.length;
      // a repeated call gets this answer: the reader's words come from the workbook's language then
      const answer = { restored, kept: kept.map((cell) => this.inWords(cell)) };
      // the last part carries the operation's own id: a retry finds it only when all is undone
      const partId = index === open.length - 1 ? undoId : `${undoId}.${part.id}`;
      this.carryOut(
        { id: partId, kind: 'undo', about: part.about },
        { changes, answer, how: 'undo', undoes: [part.id] },
        [part],
      );
    });
    return { restored, kept };
  }

  undoCells(id: string, cells: ReadonlySet<string>, undoId: string): UndoOutcome | 'not-found' {
    const parts = this.log.all().filter((one) => batchOf(one.id) === batchOf(id) && one.state !== 'planned');
    const [first] = parts;
    if (!first) return 'not-found';
    const restoring = formerCells(
      parts.flatMap((part) => this.contentOrNull(part)?.changes ?? []),
      cells,
    );
    const changes = this.planned(restoring, 'undo');
    const answer = { restored: changes.length, kept: [] };
    this.carryOut({ id: undoId, kind: 'undo', about: first.about }, { changes, answer, how: 'undo' });
    return answer;
  }

  giveUp(id: string): void {
    if (plannedIn(this.ground.store)?.head.id === id) this.ground.store.set({ planned: '' });
  }

  finishPlanned(): number {
    const planned = plannedIn(this.ground.store);
    if (!planned) return 0;
    const { head, data } = planned;
    const logged = this.log.all().find(({ id }) => id === head.id);
    const content = data === null ? logged && this.contentOrNull(logged) : (unpack([data]) as LoggedContent);
    if (!content) {
      // its parts did not all arrive: then nothing came after them either
      if (logged) this.log.remove(logged);
      this.ground.store.set({ planned: '' });
    } else {
      const changes = this.isLogged(head.id) ? [] : this.linesOf(head, content);
      const undone = this.log.all().filter(({ id }) => content.undoes?.includes(id));
      const rows = logged || data === null ? [] : undoRows(head, [data], 'done');
      this.finish(head, this.writer.unwritten(content.changes), content, { changes, _undo: rows }, [
        { operations: logged ? [logged] : [], state: 'done' },
        { operations: undone, state: 'undone' },
      ]);
      // also where all had been written before: what is remembered is older than the cells
      this.forgetConfig(content.changes);
    }
    return 1;
  }

  touching(ids: ReadonlySet<string>): { whole: number; inPart: number } {
    const touched = this.touched(ids);
    const whole = touched.filter(({ left }) => left === null).length;
    return { whole, inPart: touched.length - whole };
  }

  forget(ids: ReadonlySet<string>): void {
    const table = this.ground.tables.table('_undo');
    const gone: number[] = [];
    for (const { operation, left } of this.touched(ids)) {
      const { places } = operation;
      if (left === null) gone.push(...places);
      else {
        const pieces = inCells(pack(left), places.length);
        // whom it was about was one of several, or is a file
        const set = { n: left.changes.length, label: left.how === 'import' ? operation.about : '–' };
        table.updateRows(places.map((row, part) => ({ row, set: { ...set, data: pieces[part] ?? '' } })));
      }
    }
    if (gone.length > 0) table.deleteRows(gone);
    this.log.forget();
  }

  /** Operations that touched one of the records, with what they did to others; null where that is nothing, or cannot be read. */
  private touched(ids: ReadonlySet<string>): { operation: LoggedOperation; left: LoggedContent | null }[] {
    return this.log.all().flatMap((operation) => {
      const content = this.contentOrNull(operation);
      const changes = content?.changes.filter(({ id }) => !ids.has(id)) ?? [];
      if (content && changes.length === content.changes.length) return [];
      const isNothing = !content || changes.length === 0;
      // what a call answered may name the person, and nobody asks again for so old a one
      return [{ operation, left: isNothing ? null : { ...content, changes, answer: {} } }];
    });
  }

  private carryOut(
    { id, kind, about }: Pick<Operation, 'id' | 'kind' | 'about'>,
    content: LoggedContent,
    undone: readonly LoggedOperation[] = [],
  ): void {
    const { tables, clock, config, store, flush } = this.ground;
    // all tabs are looked up first: a read between the writes would force each of them out by itself (platform L22)
    for (const sheet of new Set(content.changes.map((change) => change.sheet))) tables.place(sheet);
    tables.place('changes');
    tables.place('_undo');
    const expiresOn = addDays(clock.today(), config().settings.undo_days);
    const n = content.changes.length;
    const head: OperationHead = { id, kind, about, at: clock.now(), by: this.author(), expiresOn, n };
    const pieces = pack(content);
    const isShort = (pieces[0]?.length ?? 0) <= longestKept;
    store.set({ planned: JSON.stringify({ head, data: isShort ? pieces[0] : null }) });
    const parts = isShort ? [] : [this.log.append(head, pieces)];
    if (!isShort) flush();
    const logs = { changes: this.linesOf(head, content), _undo: isShort ? undoRows(head, pieces, 'done') : [] };
    this.finish(head, content.changes, content, logs, [
      { operations: parts, state: 'done' },
      { operations: undone, state: 'undone' },
    ]);
    this.forgetConfig(content.changes);
  }

  /** Writes all that is left to write, and then says that nothing is planned any more. */
  private finish(
    { id }: OperationHead,
    changes: readonly PlannedChange[],
    content: LoggedContent,
    logs: LogLines,
    marks: readonly { readonly operations: readonly LoggedOperation[]; readonly state: 'done' | 'undone' }[],
  ): void {
    const { store, flush } = this.ground;
    this.writer.write(changes, logs);
    for (const { operations, state } of marks) if (operations.length > 0) this.log.setState(operations, state);
    flush();
    this.log.forget();
    const revision = String(Number(store.get('revision') ?? 0) + 1);
    const operations = [...recentMarks(store), markOf(id)].slice(-mostMarks).join(' ');
    store.set({ ...this.noted(content), planned: '', revision, operations });
  }

  /** What the index of histories has to know of it; an import, or a row that went to another customer, is worth a new index. */
  private noted({ changes, how }: LoggedContent): Readonly<Record<string, string>> {
    const { store, tables, clock } = this.ground;
    const rows = changes.flatMap(({ sheet, id, after }): RecentRow[] => {
      if (!isNotedSheet(sheet)) return [];
      const codec = tables.codec(sheet);
      const ours = Object.entries(after).filter(([key]) => !isForeignKey(key));
      const values = ours.map(([key, plain]) => [key, codec.value(key, codec.restored(key, plain))]);
      const set = keptCells(sheet, Object.fromEntries(values));
      return Object.keys(set).length === 0
        ? []
        : [{ t: clock.epochMs(), sheet, id, row: this.writer.rowOf(sheet, id), set }];
    });
    const isMoved = changes.some(({ sheet, before, after }) => isHistorySheet(sheet) && before && 'customer' in after);
    if (isMoved || (how === 'import' && rows.length > 0)) dropHistoryIndex(store);
    return withRecentRows(rows, store);
  }

  private forgetConfig(changes: readonly PlannedChange[]): void {
    if (changes.some(({ sheet }) => isConfigTab(sheet))) this.ground.forgetConfig();
  }

  private contentOrNull(operation: LoggedOperation): LoggedContent | null {
    try {
      return this.log.contentOf(operation);
    } catch {
      return null;
    }
  }

  /** Whoever finishes it, it is the doing of the one who planned it. */
  private linesOf({ id: op, at, by }: OperationHead, { changes, how }: LoggedContent): Partial<Row<'changes'>>[] {
    const lines = changeLines(changes, { language: this.ground.config().language, how, op });
    return lines.map((line) => ({ ...line, at, by: by || null }));
  }

  /** Whether the run that planned the operation came as far as the change log. */
  private isLogged(op: string): boolean {
    return this.ground.tables.table('changes').where('op', op).length > 0;
  }

  /** Typed changes as plain cells, with the stamps that every record carries and what the cells hold now. */
  private planned(all: readonly Change[], how: Operation['how']): PlannedChange[] {
    const changes = oneChangeARow(all);
    const now = this.ground.clock.now();
    const by = this.ground.user.member?.name ?? null;
    const present = this.writer.present(
      changes.flatMap((change) => {
        if (change.kind === 'append' || (change.kind === 'restore' && change.isGone)) return [];
        const { sheet, id, row } = change;
        const cells = change.kind === 'update' ? change.set : change.cells;
        return [{ sheet, id, keys: [...Object.keys(cells), 'updated_at', 'updated_by'], ...(row && { row }) }];
      }),
    );
    return changes.flatMap((change): PlannedChange[] => {
      const codec = this.ground.tables.codec(change.sheet);
      const plain = (cells: Readonly<Record<string, unknown>>): PlainCells =>
        Object.fromEntries(
          Object.entries(cells).map(([key, value]) => [key, codec.plain(key, codec.write(key, value))]),
        );
      if (change.kind === 'append') {
        const author = how === 'import' ? null : by;
        const stamps = hasSystemColumns(change.sheet)
          ? { created_at: now, created_by: author, updated_at: now, updated_by: author, state: 'active' }
          : {};
        const values = withoutEmpty({ ...stamps, ...withoutEmpty(change.values) });
        return [{ sheet: change.sheet, id: idOf(change), before: null, after: plain(values) }];
      }
      if (change.kind === 'restore' && change.isGone)
        return [{ sheet: change.sheet, id: change.id, before: null, after: change.cells }];
      const before = present.get(placeKey(change.sheet, change.id));
      if (!before) return [];
      const after = change.kind === 'restore' ? change.cells : plain(change.set);
      const differing = Object.keys(after).filter((key) => before[key] !== after[key]);
      if (differing.length === 0) return [];
      // figures that follow from other rows are nobody's change of this one, and the night stamps them no more
      const isEdited =
        change.kind === 'update' &&
        hasSystemColumns(change.sheet) &&
        differing.some((key) => !isComputed(change.sheet, key));
      const stamps = isEdited ? plain({ updated_at: now, updated_by: by }) : {};
      // rows that get the same cells back go out together, those that held the right value already among them
      const written = change.kind === 'restore' ? Object.keys(after) : differing;
      const changed = { ...Object.fromEntries(written.map((key) => [key, after[key]!])), ...stamps };
      const former = Object.fromEntries(Object.keys(changed).map((key) => [key, before[key] ?? '']));
      return [{ sheet: change.sheet, id: change.id, before: former, after: changed }];
    });
  }

  private withAuthors(cells: readonly Omit<KeptCell, 'by'>[]): KeptCell[] {
    if (cells.length === 0) return [];
    const authors = new Map<string, string>();
    // a column of the log is called `row`: `columns` would put the sheet's row in its place
    this.ground.tables
      .table('changes')
      .scan(['by', 'row', 'field'], ({ values }) => authors.set(`${values.row}|${values.field}`, values.by ?? ''));
    return cells.map((cell) => ({ ...cell, by: authors.get(`${cell.id}|${this.inWords(cell).field}`) ?? '' }));
  }

  private inWords<C extends Omit<KeptCell, 'by'>>({ sheet, id, field, ...rest }: C) {
    const { language } = this.ground.config();
    return {
      ...rest,
      tab: inLanguage(sheetTexts[sheet].name, language),
      row: id,
      field: columnName(sheet, field, language),
      cell: cellKey(sheet, id, field),
    };
  }

  private author(): string {
    return this.ground.user.member?.name ?? this.ground.user.email;
  }
}

interface Planned {
  readonly head: OperationHead;
  /** the packed content; null where its parts stand in `_undo` */
  readonly data: string | null;
}

function plannedIn(store: DocumentStore): Planned | null {
  const text = store.get('planned');
  return text ? (JSON.parse(text) as Planned) : null;
}

/** The last operations, by which a repeated save is recognised without reading `_undo`. */
function recentMarks(store: DocumentStore): string[] {
  return (store.get('operations') ?? '').split(' ');
}

/** Two operations of one mark cost a look into `_undo`, no more. */
function markOf(id: string): string {
  return crc32(id).slice(0, 6);
}

/** An import's blocks are `job.1`, `job.2` …: undone as one. */
function batchOf(id: string): string {
  return id.split('.')[0] ?? id;
}

function isComputed(sheet: SheetKey, key: string): boolean {
  return schemaOf(sheet).columns[key]?.who === 'computed';
}

function hasSystemColumns(sheet: SheetKey): boolean {
  return schemaOf(sheet).kind === 'records';
}

function withoutEmpty(cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null && value !== undefined));
}
