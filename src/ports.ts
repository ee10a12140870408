import type { NameWords } from './domain/duplicates/nameWords.ts';
import type { SampleWords } from './domain/sample/words.ts';
import type { PlainCells } from './domain/tamper/damage.ts';
import type { Day, Stamp } from './schema/day.ts';
import type { Language } from './schema/language.ts';
import type { ListKey } from './schema/lists.ts';
import type { ModuleKey } from './schema/modules.ts';
import type { Settings } from './schema/settings.ts';
import type { Tag } from './schema/sheets/tags.ts';
import type { Member } from './schema/sheets/team.ts';
import type { ColumnKey, Row, SheetKey } from './schema/sheets.ts';

/** What a service needs of the world. `src/google/` implements it for Apps Script; tests may do so in memory. */
export interface Ports {
  /** of the bundle */
  readonly version: string;
  readonly clock: Clock;
  readonly user: CurrentUser;
  /** id of the operation that this call commits: the page's, so that a retry is recognised; a fresh one in clock runs */
  readonly op: string;
  /** language, settings, lists, team and tags: read once a run, from the cache where it holds them */
  readonly config: Config;
  readonly table: <K extends SheetKey>(key: K) => Table<K>;
  readonly operations: Operations;
  readonly reports: Reports;
  readonly structure: Structure;
  readonly otherTabs: OtherTabs;
  readonly store: DocumentStore;
  /** the signature of a text with a secret of this spreadsheet: HMAC-SHA-256, base64url */
  readonly sign: (text: string) => string;
  readonly mail: Mailer;
  readonly automation: Automation;
  readonly lock: Lock;
  readonly ids: Ids;
  /** what the example is made of; not part of the bundle, so it takes a moment */
  readonly sampleWords: (language: Language) => SampleWords;
  /** how characters are read (`readingsIn`); not part of the bundle either */
  readonly pinyinTable: () => string;
  /** what names are made of; nor is this */
  readonly nameWords: () => NameWords;
  /** a tab as it stands, with the columns that people added; null when it is not there */
  readonly wholeTab: (sheet: SheetKey, from: number, rows: number) => TabPart | null;
  readonly budget: Budget;
  readonly log: (event: string, facts?: Readonly<Record<string, string | number>>) => void;
}

/** Rows of a tab with all its columns. Days and stamps are texts, everything else is as it stands in the cell. */
export interface TabPart {
  /** by column: our key, null for one that a person added, and what its header says */
  readonly columns: readonly { readonly key: string | null; readonly header: string }[];
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  /** rows of the tab below its headers */
  readonly total: number;
}

export interface Clock {
  now(): Stamp;
  today(): Day;
  /** milliseconds since 1970, for durations and leases only */
  epochMs(): number;
}

export interface CurrentUser {
  /** lower case; '' where Google does not say who it is (platform I2) */
  readonly email: string;
  /** the person's row in Team, null for a stranger */
  readonly member: Member | null;
}

export interface ListEntry {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly active: boolean;
  readonly aliases: readonly string[];
}

export interface Config {
  readonly language: Language;
  readonly settings: Settings;
  readonly lists: Readonly<Record<ListKey, readonly ListEntry[]>>;
  readonly team: readonly Member[];
  readonly tags: readonly Tag[];
  /** IANA name of the spreadsheet's zone */
  readonly timeZone: string;
  /** settings whose cell cannot be read, with what stands there: A09 */
  readonly unreadable: readonly { key: string; value: string }[];
}

/** A row as it stands in its tab. */
export interface Stored<R> {
  /** the sheet row at the time of reading: a hint, never an identity (platform S59) */
  readonly row: number;
  readonly values: R;
  /** what stands in cells that cannot be read as their type; `values` holds null there */
  readonly bad: Readonly<Record<string, string>>;
  /** CRC-32, 8 hex digits, over the id and the user columns as they stand */
  readonly checksum: string;
}

/** A row that a job's pass comes by. */
export interface Scanned<R> extends Stored<R> {
  /** the user and system cells, and those in columns that people added, that hold something, by key: numbers, booleans, texts, days and stamps as text */
  raw(): Readonly<Record<string, string | number | boolean>>;
  /** further columns of the row, each time by the same list: the first row that asks has them read for the rest of its block */
  also(keys: readonly string[]): Pick<Scanned<Readonly<Record<string, unknown>>>, 'values' | 'bad'>;
}

/**
 * One tab as typed rows. Columns are found by metadata, then by header, wherever people moved them.
 * @throws StructureError when the tab or a needed column is missing: nothing is written then
 */
export interface Table<K extends SheetKey> {
  /** rows of the tab that hold anything, without reading them */
  count(): number;
  /** the whole tab; for jobs and for tabs that stay small */
  all(): Stored<Row<K>>[];
  /** one or a few columns of the whole tab: one read for each run of adjacent columns; rows with nothing in these are left out */
  columns<C extends ColumnKey<K>>(keys: readonly C[]): (Pick<Row<K>, C> & { row: number })[];
  /** keys of the columns that people added (`foreignKey`); `columns` reads them as texts, `raw` holds them */
  added(): string[];
  /** the row with this id; `hint` is where it was last seen. Reads the hinted row first, then the id column */
  byId(id: string, hint?: number): Stored<Row<K>> | null;
  byIds(ids: readonly string[]): Stored<Row<K>>[];
  /** the rows that stand in these places now; for edit events, which know no ids */
  rowsAt(row: number, rows: number): Stored<Row<K>>[];
  /**
   * The rows in which a column holds a value, newest (lowest) last: reads that one column, then the rows found in at
   * most 12 reads.
   */
  where<C extends ColumnKey<K>>(key: C, value: Row<K>[C]): Stored<Row<K>>[];
  /**
   * Jobs: every row, read in blocks of 10,000 to 30,000, by how many columns they have; only `keys` are parsed, and a row is parsed when it is visited.
   * `mayGoOn` is asked before each block. @returns whether all rows were visited
   */
  scan<C extends ColumnKey<K>>(
    keys: readonly C[],
    visit: (row: Scanned<Pick<Row<K>, C>>) => void,
    mayGoOn?: () => boolean,
  ): boolean;
  /**
   * Logs and packed tabs, which have no operations: adds rows below the last one and answers the sheet row of the first.
   * Records go through `operations`.
   */
  append(rows: readonly Partial<Row<K>>[]): number;
  /** logs and packed tabs: writes cells of rows that this run has read */
  updateRows(changes: readonly { row: number; set: Partial<Row<K>> }[]): void;
  /** logs and packed tabs: takes whole rows out */
  deleteRows(rows: readonly number[]): void;
  /** reports (Today, Churn risk): all rows anew, written only where something differs */
  replaceAll(rows: readonly Partial<Row<K>>[]): void;
  /**
   * Jobs: computed and system cells by id, without undo or change log. Writes blocks of adjacent columns in which a
   * value differs, at most 25,000 cells under one lock; rows are placed by the id read again inside it.
   */
  setComputed(changes: readonly { id: string; row: number; set: Partial<Row<K>> }[]): void;
  /** takes people's notes off the cells of rows */
  clearNotes(rows: readonly number[]): void;
}

export type Change = { [K in SheetKey]: ChangeOf<K> }[SheetKey] | Restoring;

/** Puts cells back as they stood, readable or not, the stamps of changes among them. */
export interface Restoring {
  readonly kind: 'restore';
  readonly sheet: SheetKey;
  readonly id: string;
  /** plain JSON by column key; '' empties a cell */
  readonly cells: PlainCells;
  /** the whole record is gone and is added again */
  readonly isGone: boolean;
  readonly row?: number;
}

type ChangeOf<K extends SheetKey> =
  | { readonly kind: 'append'; readonly sheet: K; readonly values: Partial<Row<K>> & Pick<Row<K>, 'id' & keyof Row<K>> }
  | {
      readonly kind: 'update';
      readonly sheet: K;
      readonly id: string;
      readonly set: Partial<Row<K>>;
      /** where the row was last seen */
      readonly row?: number;
    };

export interface Operation {
  /** `Z-…`, made by the page: a repeated click or a retry carries the same one */
  readonly id: string;
  /** key of a text in `templates/operations.ts` */
  readonly kind: string;
  /** whom or what it is about, for the list of operations: a customer's name, a file's */
  readonly about: string;
  readonly changes: readonly Change[];
  /** what the first call answered, kept so that a repeated one gets the same */
  readonly answer: unknown;
  readonly how: 'sidebar' | 'edit' | 'import' | 'job' | 'undo' | 'form';
}

export interface OperationSummary {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly at: Stamp;
  readonly by: string;
  readonly rows: number;
  readonly state: 'planned' | 'done' | 'undone';
}

/** What an undo did: cells changed since by somebody else keep the later value and are listed. */
export interface UndoOutcome {
  readonly restored: number;
  readonly kept: readonly { sheet: SheetKey; id: string; field: string; value: string; by: string }[];
}

/**
 * Every change of records goes through an operation: the plan with its before-images; then data, change log and `_undo`
 * in one flush; then the new revision. A run killed in between is rolled forward by `finishPlanned`.
 * The caller holds the lock.
 */
export interface Operations {
  /** what an operation with this id answered, undefined when there is none */
  answered(id: string): unknown;
  commit(operation: Operation): void;
  /** newest first */
  recent(limit: number): OperationSummary[];
  /** an operation of many parts (an import) is undone as one: `id` is the part of the ids before `.` */
  undo(id: string, undoId: string): UndoOutcome | 'not-found' | 'already-undone';
  /** takes cells back to before an operation, by `cellKey`, though somebody changed them since: what an undo left alone */
  undoCells(id: string, cells: ReadonlySet<string>, undoId: string): UndoOutcome | 'not-found';
  /** forgets an operation that its person may not carry out, where it is still planned: nobody else shall do it for them */
  giveUp(id: string): void;
  /** rolls forward what a killed run left planned; the number of operations finished */
  finishPlanned(): number;
  /** of how many operations all that they did was about these records, and of how many a part was */
  touching(ids: ReadonlySet<string>): { readonly whole: number; readonly inPart: number };
  /** takes what was done to these records out of all operations, for good: nothing of it can be undone any more */
  forget(ids: ReadonlySet<string>): void;
}

/** `theirs`: what a person typed there stays, as long as the block stands where it stood. */
export type ReportCell =
  | string
  | number
  | boolean
  | null
  | { readonly day: Day }
  | { readonly stamp: Stamp }
  | { readonly theirs: true };

/**
 * A chart of some columns of its block. It is made once; after that it belongs to the people, who may move, restyle or
 * delete it, and only its ranges and words follow the block.
 */
export interface ReportChart {
  readonly name: string;
  /** `stack`: columns, the series one on the other */
  readonly kind: 'columns' | 'bars' | 'lines' | 'stack';
  readonly title: string;
  /** what the axis of values counts, with its unit */
  readonly unit: string;
  /** columns of the block, 0-based: the names, then the values */
  readonly columns: readonly number[];
  /** of the series, where the usual ones do not say it */
  readonly colours?: readonly string[];
  /** where a new one stands among the charts of its tab, from 0 */
  readonly place: number;
}

/** A block of a report tab: a named range `<tab>_<name>` with an optional title, a header line and rows. */
export interface ReportBlock {
  readonly name: string;
  readonly title?: string;
  readonly header?: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** number formats of the columns, '' = automatic text */
  readonly formats?: readonly string[];
  /** number formats by row, where rows differ; they win over those of the columns */
  readonly rowFormats?: readonly (readonly string[])[];
  /** backgrounds of the rows' cells, as many in each row, null for none: a table that is read as a map of heat */
  readonly fills?: readonly (readonly (string | null)[])[];
  /** over a header line; none while there is nothing to show */
  readonly charts?: readonly ReportChart[];
  /** cards side by side: rows are names, figures in large, words about them, and so on by threes; a card is as wide as two columns */
  readonly isCards?: true;
  /** room for the charts of all blocks: as many free rows as they need */
  readonly holdsCharts?: true;
}

export interface Reports {
  /** draws the blocks one under the other, two empty rows between; cells that already hold their value are not written */
  draw(sheet: 'start' | 'segments' | 'dashboard', blocks: readonly ReportBlock[]): void;
  /** the lines above the headers of a report that is a list */
  heading(sheet: 'churn' | 'staff', lines: readonly (readonly ReportCell[])[]): void;
  /** writes a person's working list anew, into its tab wherever it is, and shows it; the tab's name */
  list(list: WorkingList): string;
}

/** A tab that belongs to one person and to no sheet of ours: values only, nobody misses it when it is deleted. */
export interface WorkingList {
  /** address of its person */
  readonly of: string;
  /** name of a tab that is still to be made */
  readonly tab: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface StructureProblem {
  /** A44 header renamed, A45 tab or column missing, A46 unknown column, A47 two columns for one field, A53 merged cells, validation lost */
  readonly rule: 'A44' | 'A45' | 'A46' | 'A47' | 'A53' | 'validation' | 'format';
  readonly sheet: SheetKey;
  /** column key, or the foreign header's text; '' for a whole tab, '#' for its row of headers */
  readonly column: string;
  readonly detail: string;
  readonly repaired: boolean;
}

/** Adjacent cells of a tab. */
export interface MergedCells {
  /** sheet row */
  readonly row: number;
  readonly rows: number;
  /** column keys */
  readonly columns: readonly string[];
}

export interface Structure {
  /** true when the workbook's tabs are there */
  installed(): boolean;
  /** makes what is missing, changes nothing that is there: idempotent. Tabs of modules that are off are not missing. Answers what it made */
  install(language: Language): { created: SheetKey[]; kept: SheetKey[] };
  /**
   * Takes the warnings over headers off: from then on it is not installed. Every cell stays; `install` finds all again,
   * without the marks only where headers are as they were.
   */
  uninstall(withMarks: boolean): void;
  /** whether it was installed and taken out again */
  isRemoved(): boolean;
  /** whether the tab is there, also one whose module is off */
  has(sheet: SheetKey): boolean;
  /** makes the tabs of a module that are missing, hidden like all that do not stand open after installation */
  layModule(module: ModuleKey): void;
  /** columns for people's own values to the right of a tab's; those that are there stay */
  addColumns(sheet: SheetKey, headers: readonly string[]): void;
  /** shows or hides the tabs of a module */
  showModule(module: ModuleKey, shown: boolean): void;
  /** what is not as it should be; once a day also lays dropdowns and formats again that a paste took away, and says so */
  inspect(): StructureProblem[];
  /**
   * Mends what can be mended without a person's decision and says what it did.
   *
   * @param only what a person has decided on; all when missing
   */
  repair(only?: readonly Pick<StructureProblem, 'sheet' | 'column'>[]): StructureProblem[];
  /** names of tabs, headers and dropdowns in the workbook's language, where they are ours and not a person's own words */
  translate(): void;
  /** address of a cell as of now; the id finds the row also later */
  linkTo(sheet: SheetKey, row: number): string;
  showTab(sheet: SheetKey): void;
  /** whether Google lets the current user write here: somebody with whom the file is shared for reading can be in Team all the same */
  mayEdit(): boolean;
  /** cells of all tabs, empty ones too, of the 10 million that a spreadsheet may have */
  cells(): number;
  /** cells that somebody merged: of each area but its first cell lost what it held; also of those taken apart in this run */
  merged(sheet: SheetKey): readonly MergedCells[];
  /** rows and columns without anything at the end of a tab */
  spare(sheet: SheetKey): { readonly rows: number; readonly columns: number };
  /** takes out empty rows between filled ones, and what is spare beyond `keep`; false where the lock was not free */
  dropEmpty(sheet: SheetKey, keep: { readonly rows: number; readonly columns: number }): boolean;
  /** addresses of who may edit the spreadsheet. @throws Error where Google does not tell this person (platform S91) */
  editors(): string[];
  /** selects rows for the person at the keyboard, and for nobody else (platform S88) */
  select(sheet: SheetKey, rows: readonly number[]): void;
  /** the rows, the last selected ones, in which the person at the keyboard stands; null outside our tabs and in clock runs */
  selection(): { readonly sheet: SheetKey; readonly row: number; readonly rows: number } | null;
}

/** Tabs that are not ours: answers of forms. They are read, never written. */
interface OtherTabPart {
  readonly lines: string[][];
  /** lines of the tab */
  readonly total: number;
}

export interface OtherTabs {
  names(): string[];
  /** lines of a tab as texts, a date as `2026-03-05 09:12:00`, from 0 on; null where there is none of this name */
  part(name: string, from: number, rows: number): OtherTabPart | null;
  /** header and the last rows of a tab as texts, a date as `2026-03-05 09:12:00`; null where there is none of this name */
  read(name: string, mostRows: number): { readonly headers: string[]; readonly rows: string[][] } | null;
}

/** Small values of this spreadsheet that everyone shares (document properties): each under 9 KB, nothing that grows with rows. */
export interface DocumentStore {
  get(key: string): string | null;
  set(values: Readonly<Record<string, string>>): void;
  remove(key: string): void;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
}

export interface Mailer {
  /** recipients left today for the account that the code runs as */
  quotaLeft(): number;
  /** @throws Error when Google refuses the mail */
  send(mail: Mail): void;
}

export interface Automation {
  /** whether the current user has granted all that the add-on asks for (platform A14) */
  isPermitted(): boolean;
  /** whether the current user has the hourly trigger */
  hasTrigger(): boolean;
  startTrigger(): void;
  stopTrigger(): void;
}

export interface Lock {
  /** runs under the document lock, flushes before giving it back; 'busy' when it is not free within `waitMs` */
  run<T>(waitMs: number, work: () => T): { ok: true; value: T } | { ok: false };
}

export interface Ids {
  /** a new id, `C-M9S346Q3DW`; the last character checks the others */
  next(prefix: string): string;
}

export interface Budget {
  spentMs(): number;
  /** past 4.5 minutes a job stores its cursor and ends (platform X12) */
  exhausted(): boolean;
}

/** A tab or column that the work needs is not there; nothing was written. */
export class StructureError extends Error {
  readonly sheet: SheetKey;
  /** '' when the whole tab is missing */
  readonly column: string;

  constructor(sheet: SheetKey, column: string) {
    super(`missing ${sheet}${column && `.${column}`}`);
    this.name = 'StructureError';
    this.sheet = sheet;
    this.column = column;
  }
}
