import type { Area, Dimension } from './area.ts';
import type { CellValue, Formula } from './cell.ts';
import type { Change } from './change.ts';
import { type DeveloperMetadata, METADATA_LIMIT, metadataSize, shiftedMetadata } from './developerMetadata.ts';
import { errors } from './errors.ts';
import type { SpreadsheetLocale } from './localeRules.ts';
import { Sheet, type SheetJSON } from './sheet.ts';

export interface NamedRange {
  name: string;
  sheetId: number;
  area: Area;
}

type Role = 'owner' | 'editor' | 'viewer';

/** All of a workbook except its sheets, as JSON. */
interface WorkbookJSON {
  id: string;
  name: string;
  locale: SpreadsheetLocale;
  timeZone: string;
  owner: string;
  editors: string[];
  viewers: string[];
  /** ids in the order of the tabs */
  sheetOrder: number[];
  namedRanges: NamedRange[];
  /** absent in files of before it was kept */
  lostNames?: string[];
  metadata: DeveloperMetadata[];
  nextId: number;
}

/** What was saved of a workbook: texts as metaJSON and blockJSON wrote them. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly sheets: readonly { readonly meta: string; readonly blocks: readonly string[] }[];
}

export interface WorkbookOptions {
  readonly id: string;
  readonly name: string;
  readonly locale: SpreadsheetLocale;
  readonly timeZone: string;
  /** address, lower case */
  readonly owner: string;
}

interface Selection {
  sheetId: number;
  areas: Area[];
}

export const MAX_CELLS = 10_000_000; // S4

/** A spreadsheet file: the truth that scripts, people and the page share. */
export class Workbook {
  readonly id: string;
  name: string;
  locale: SpreadsheetLocale;
  timeZone: string;
  owner: string;
  editors: string[] = [];
  viewers: string[] = [];
  namedRanges: NamedRange[] = [];
  /** names whose cells were all deleted, lower case: they stay in the file until they are set or removed */
  lostNames: string[] = [];
  metadata: DeveloperMetadata[] = [];
  /** milliseconds since 1970 for TODAY() and NOW(); a host with a simulated clock replaces it */
  clock: () => number = Date.now;
  private tabs: Sheet[] = [];
  private nextId = 1;
  private isMetaDirty = true;
  private version = 0;
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly selections = new Map<string, Selection>();
  private readonly results = new WeakMap<Formula, { at: string; value: CellValue }>();
  private readonly computing = new Set<Formula>();

  constructor({ id, name, locale, timeZone, owner }: WorkbookOptions) {
    this.id = id;
    this.name = name;
    this.locale = locale;
    this.timeZone = timeZone;
    this.owner = owner;
  }

  // Sheets

  get sheets(): readonly Sheet[] {
    return this.tabs;
  }

  sheetById(id: number): Sheet | null {
    return this.tabs.find((sheet) => sheet.id === id) ?? null;
  }

  /** Names are unique ignoring case (S12), but found as they are written or not. */
  sheetByName(name: string): Sheet | null {
    return this.tabs.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** @param index 0-based place among the tabs, the end when missing @throws ServiceError E9, E12 */
  insertSheet(name: string = this.freeName('Sheet'), index = this.tabs.length, rows = 1000, columns = 26): Sheet {
    this.checkName(name, null);
    this.checkRoom(rows * columns);
    return this.addSheet(new Sheet(this, this.newSheetId(), name, rows, columns), index);
  }

  /** @throws ServiceError E9, E12 */
  copySheet(source: Sheet, name: string = this.freeName(`Copy of ${source.name}`), index = this.tabs.length): Sheet {
    this.checkName(name, null);
    this.checkRoom(source.maxRows * source.maxColumns);
    return this.addSheet(source.copy(this, this.newSheetId(), name), index);
  }

  private addSheet(sheet: Sheet, index: number): Sheet {
    this.tabs.splice(index, 0, sheet);
    this.changed({ kind: 'sheets', sheetId: sheet.id, area: null });
    return sheet;
  }

  /** @throws ServiceError E11 for the last visible one */
  deleteSheet(sheet: Sheet): void {
    if (this.visible().every((other) => other === sheet)) throw errors.lastSheet();
    this.tabs = this.tabs.filter((other) => other !== sheet);
    this.shiftNames(sheet, () => null);
    this.metadata = this.metadata.filter(({ location }) => location.sheetId !== sheet.id);
    this.changed({ kind: 'sheets', sheetId: sheet.id, area: null });
  }

  /** @throws ServiceError E9 */
  renameSheet(sheet: Sheet, name: string): void {
    this.checkName(name, sheet);
    for (const tab of this.tabs) tab.renameInFormulas(sheet.name, name);
    sheet.name = name;
    sheet.changed('sheets', null);
  }

  /** @param index 0-based place it shall have */
  moveSheet(sheet: Sheet, index: number): void {
    this.tabs = this.tabs.filter((other) => other !== sheet);
    this.tabs.splice(index, 0, sheet);
    this.changed({ kind: 'sheets', sheetId: sheet.id, area: null });
  }

  /** @throws ServiceError E11 when no visible one would be left */
  setSheetHidden(sheet: Sheet, hidden: boolean): void {
    if (hidden && this.visible().every((other) => other === sheet)) throw errors.lastSheet();
    sheet.hidden = hidden;
    sheet.changed('sheets', null);
  }

  private visible(): Sheet[] {
    return this.tabs.filter(({ hidden }) => !hidden);
  }

  private checkName(name: string, own: Sheet | null): void {
    const other = this.sheetByName(name);
    if (other && other !== own) throw errors.sheetExists(name);
  }

  freeName(stem: string): string {
    for (let number = stem === 'Sheet' ? this.tabs.length + 1 : 1; ; number++) {
      const name = stem === 'Sheet' ? `${stem}${number}` : number === 1 ? stem : `${stem} ${number}`;
      if (!this.sheetByName(name)) return name;
    }
  }

  private newSheetId(): number {
    // as at Google the first sheet is gid 0 and the others have large ids that say nothing about their place
    return this.tabs.length === 0 && this.nextId === 1 ? this.newId() * 0 : 1_000_003 * this.newId();
  }

  newId(): number {
    this.isMetaDirty = true;
    return this.nextId++;
  }

  /** Cells of all grids, empty ones too (S4). */
  get cellCount(): number {
    return this.tabs.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  }

  /** @throws ServiceError E12 */
  checkRoom(newCells: number): void {
    if (this.cellCount + newCells > MAX_CELLS) throw errors.tooManyCells();
  }

  // People

  /** Whoever is neither owner nor a viewer edits. @param user address, lower case */
  roleOf(user: string): Role {
    if (user === this.owner) return 'owner';
    return this.viewers.includes(user) ? 'viewer' : 'editor';
  }

  /** Where a person stands; the first visible tab at first. */
  selectionOf(user: string): Selection {
    const selection = this.selections.get(user);
    if (selection && this.sheetById(selection.sheetId)) return selection;
    const sheet = this.visible()[0] ?? (this.tabs[0] as Sheet);
    return { sheetId: sheet.id, areas: [{ row: 1, column: 1, rows: 1, columns: 1 }] };
  }

  select(user: string, sheet: Sheet, areas?: Area[]): void {
    const kept = this.selectionOf(user);
    const start = [{ row: 1, column: 1, rows: 1, columns: 1 }];
    this.selections.set(user, { sheetId: sheet.id, areas: areas ?? (kept.sheetId === sheet.id ? kept.areas : start) });
    this.changed({ kind: 'selection', sheetId: sheet.id, area: areas?.[0] ?? null, user });
  }

  // Names and metadata

  namedRange(name: string): NamedRange | null {
    return this.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  isLostName(name: string): boolean {
    return this.lostNames.includes(name.toLowerCase());
  }

  setNamedRange(name: string, sheetId: number, area: Area): void {
    this.forgetName(name);
    this.namedRanges = [...this.namedRanges, { name, sheetId, area }];
    this.changed({ kind: 'names', sheetId, area });
  }

  removeNamedRange(name: string): void {
    this.forgetName(name);
    this.changed({ kind: 'names', sheetId: null, area: null });
  }

  private forgetName(name: string): void {
    this.namedRanges = this.namedRanges.filter((range) => range.name.toLowerCase() !== name.toLowerCase());
    this.lostNames = this.lostNames.filter((lost) => lost !== name.toLowerCase());
  }

  private shiftNames(changed: Sheet, areaShift: (area: Area) => Area | null): void {
    this.namedRanges = this.namedRanges.flatMap((range) => {
      const area = range.sheetId === changed.id ? areaShift(range.area) : range.area;
      if (area) return [{ ...range, area }];
      this.lostNames.push(range.name.toLowerCase());
      return [];
    });
  }

  /** Adds or replaces an entry by its id. @throws ServiceError when the level holds over 30,000 characters (S81) */
  putMetadata(entry: DeveloperMetadata): void {
    const others = this.metadata.filter(({ id }) => id !== entry.id);
    const level = others.filter(({ location }) => location.sheetId === entry.location.sheetId);
    if (metadataSize([...level, entry]) > METADATA_LIMIT) throw errors.metadataFull();
    this.metadata = [...others, entry].sort((a, b) => a.id - b.id);
    this.changed({ kind: 'metadata', sheetId: entry.location.sheetId, area: null });
  }

  removeMetadata(id: number): void {
    this.metadata = this.metadata.filter((entry) => entry.id !== id);
    this.changed({ kind: 'metadata', sheetId: null, area: null });
  }

  /** Named ranges, metadata, formulas and rules follow a change of a sheet's grid. */
  shiftReferences(changed: Sheet, dimension: Dimension, areaShift: (area: Area) => Area | null): void {
    this.shiftNames(changed, areaShift);
    this.metadata = this.metadata.flatMap((entry) => shiftedMetadata(entry, changed.id, dimension, areaShift) ?? []);
    for (const sheet of this.tabs) sheet.shiftFormulas(changed, areaShift);
    this.isMetaDirty = true;
  }

  // Formulas

  /** The remembered value of a formula, computed anew after any change of content; '#REF!' for a circle. */
  computed(formula: Formula, compute: () => CellValue): CellValue {
    const at = `${this.version}:${Math.floor(this.clock() / 60_000)}`;
    const known = this.results.get(formula);
    if (known?.at === at) return known.value;
    if (this.computing.has(formula)) return '#REF!';
    this.computing.add(formula);
    try {
      const value = compute();
      this.results.set(formula, { at, value });
      return value;
    } finally {
      this.computing.delete(formula);
    }
  }

  // Changes and saving

  /** @returns a function that ends the listening */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(change: Change): void {
    if (change.kind !== 'format' && change.kind !== 'selection') this.version++;
    const isOwn = ['sheets', 'names', 'metadata', 'properties'].includes(change.kind);
    if (isOwn) this.isMetaDirty = true;
    for (const listener of this.listeners) listener(change);
  }

  get metaDirty(): boolean {
    return this.isMetaDirty;
  }

  metaJSON(): string {
    const { id, name, locale, timeZone, owner, editors, viewers, namedRanges, lostNames, metadata, nextId } = this;
    const sheetOrder = this.tabs.map((sheet) => sheet.id);
    const json: WorkbookJSON = {
      id,
      name,
      locale,
      timeZone,
      owner,
      editors,
      viewers,
      sheetOrder,
      namedRanges,
      lostNames,
      metadata,
      nextId,
    };
    return JSON.stringify(json);
  }

  /** All of it as texts, for `load`. */
  parts(): WorkbookParts {
    const sheets = this.tabs.map((sheet) => ({
      meta: sheet.metaJSON(),
      blocks: Array.from({ length: sheet.blockCount }, (_, block) => sheet.blockJSON(block)),
    }));
    return { workbook: this.metaJSON(), sheets };
  }

  markClean(): void {
    this.isMetaDirty = false;
    for (const sheet of this.tabs) sheet.markClean();
  }

  static load(parts: WorkbookParts): Workbook {
    const { sheetOrder, ...json } = JSON.parse(parts.workbook) as WorkbookJSON;
    const book = new Workbook(json);
    const { editors, viewers, namedRanges, lostNames = [], metadata, nextId } = json;
    Object.assign(book, { editors, viewers, namedRanges, lostNames, metadata, nextId });
    const sheets = parts.sheets.map(({ meta, blocks }) => Sheet.load(book, JSON.parse(meta) as SheetJSON, blocks));
    book.tabs = sheetOrder.flatMap((id) => sheets.find((sheet) => sheet.id === id) ?? []);
    book.isMetaDirty = false;
    return book;
  }
}
