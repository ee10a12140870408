import { sheetTexts } from '../../../templates/sheets.ts';
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
import { inLanguage } from '../../schema/language.ts';
import type { Row, SheetKey } from '../../schema/sheets.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { changeLines } from './changeLines.ts';
import { columnLabel } from './columnLabel.ts';
import { oneChangeARow } from './oneChangeARow.ts';
import { type PlainCells, type PlannedChange, placeKey } from './plannedChange.ts';
import { type KeptCell, linkedFromElsewhere, reverse } from './reverse.ts';
import { RowWriter, type Tables } from './rowWriter.ts';
import { type LoggedContent, type LoggedOperation, UndoLog } from './undoLog.ts';

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
    this.log = new UndoLog(ground.tables);
    this.writer = new RowWriter(ground.tables);
  }

  answered(id: string): unknown {
    const found = this.log.latest().find((operation) => operation.id === id);
    return found && found.state !== 'planned' ? this.log.contentOf(found).answer : undefined;
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
      if (known) batches.set(batch, { ...known, rows: known.rows + rows });
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
      const partId = open.length === 1 ? undoId : `${undoId}.${index}`;
      this.carryOut(
        { id: partId, kind: 'undo', about: part.about },
        { changes, answer, how: 'undo', undoes: [part.id] },
      );
    });
    return { restored, kept };
  }

  finishPlanned(): number {
    const planned = this.log.latest().filter(({ state }) => state === 'planned');
    for (const operation of planned) {
      const content = this.contentOrNull(operation);
      // its parts did not all arrive: then nothing came after them either
      if (!content) this.log.forget(operation);
      else {
        const lines = this.isLogged(operation.id) ? [] : this.linesOf(operation, content);
        this.writer.write(this.writer.unwritten(content.changes), lines);
        this.finish(operation, content);
      }
    }
    return planned.length;
  }

  private carryOut(operation: Pick<Operation, 'id' | 'kind' | 'about'>, content: LoggedContent): void {
    const { ground } = this;
    // all tabs are looked up first: a read between the writes would force each of them out by itself (platform L22)
    for (const sheet of new Set(content.changes.map((change) => change.sheet))) ground.tables.place(sheet);
    ground.tables.place('changes');
    const expiresOn = addDays(ground.clock.today(), ground.config().settings.undo_days);
    const logged = this.log.plan({ ...operation, at: ground.clock.now(), by: this.author(), expiresOn }, content);
    ground.flush();
    this.writer.write(content.changes, this.linesOf(logged, content));
    this.finish(logged, content);
  }

  private finish(operation: LoggedOperation, { changes, undoes = [] }: LoggedContent): void {
    this.ground.flush();
    if (undoes.length > 0) {
      this.log.setState(
        this.log.all().filter(({ id }) => undoes.includes(id)),
        'undone',
      );
    }
    this.ground.countRevision();
    if (changes.some(({ sheet }) => sheet === 'tags')) this.ground.forgetConfig();
    // last: a run that died before this is finished by the next one
    this.log.setState([operation], 'done');
  }

  private contentOrNull(operation: LoggedOperation): LoggedContent | null {
    try {
      return this.log.contentOf(operation);
    } catch {
      return null;
    }
  }

  /** Whoever finishes it, it is the doing of the one who planned it. */
  private linesOf({ id: op, at, by }: LoggedOperation, { changes, how }: LoggedContent): Partial<Row<'changes'>>[] {
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
      field: columnLabel(sheet, field, language),
    };
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
