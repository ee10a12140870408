import { sheetTexts } from '../../templates/sheets.ts';
import { StructureError } from '../ports.ts';
import { type SheetKey, schemaOf, takesColumns } from '../schema/sheets.ts';
import type { MetadataFinder, Sheet, Spreadsheet } from './appsScript.ts';
import { googleTab } from './googleTab.ts';
import { wholeRows } from './grid.ts';
import { isSameLayout, type Layout, parseLayout } from './layout/layout.ts';
import { type ColumnPlaces, foreignColumns, type PlacedColumns, placeColumns } from './layout/placeColumns.ts';
import { patiently } from './patiently.ts';
import type { PropertyStore } from './propertyStore.ts';
import type { Place, Tab } from './table/tab.ts';

/** Keys of developer metadata. */
export const tabMark = 'cdt.tab';
export const columnMark = 'cdt.col';

/** Document property: the day on which the add-on was taken out. What it remembers of the tabs stays for its way back. */
export const removedAt = 'removed';

/** A tab as found: where its columns are, and what is not as it should be. */
export interface FoundTab {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly placed: PlacedColumns;
}

/** The spreadsheet of one run: finds our tabs and columns wherever people moved them, each once. */
export class Book {
  private sheetList: Sheet[] | null = null;
  /** by place in the list, of those that were asked */
  private sheetIds: number[] = [];
  private readonly stoodAt = new Map<number, number>();
  private tabMarks: ReturnType<MetadataFinder['find']> | null = null;
  private readonly found = new Map<SheetKey, FoundTab | null>();

  constructor(
    readonly spreadsheet: Spreadsheet,
    private readonly store: PropertyStore,
  ) {}

  /**
   * Looks twice before it says that a column is missing: somebody may have inserted one between the look at the tab's width
   * and that at its headers (failures F25).
   *
   * @throws StructureError when the tab or one of its columns is missing
   */
  place(key: SheetKey): Place {
    if (this.find(key)?.placed.missing.length) this.forget(key);
    const found = this.find(key);
    if (!found) throw new StructureError(key, '');
    const [missing] = found.placed.missing;
    if (missing !== undefined) throw new StructureError(key, missing);
    return {
      tab: googleTab(found.sheet),
      headerRow: headerRowOf(key),
      columns: found.placed.columns,
      others: takesColumns(key) ? foreignColumns(found.layout.headers, found.placed.columns) : {},
      headers: found.layout.headers,
    };
  }

  /**
   * The same for a small tab that is read whole: its header row and all its rows come in one read, of which the place reads
   * from then on. Null when the tab is not there.
   */
  placeAtHand(key: SheetKey): Place | null {
    const remembered = parseLayout(this.store.get(`layout.${key}`));
    const sheet = this.sheetOf(key, remembered);
    if (!sheet) return null;
    const cells = patiently(() => sheet.getDataRange().getValues());
    const found = this.placed(key, sheet, remembered, textsOf(cells[headerRowOf(key) - 1]));
    if (found.placed.missing.length > 0) return this.place(key);
    this.found.set(key, found);
    const read: Tab['read'] = (row, column, rows, columns) =>
      cells.slice(row - 1, row - 1 + rows).map((line) => line.slice(column - 1, column - 1 + columns));
    const place = this.place(key);
    return { ...place, tab: { ...place.tab, lastRow: () => cells.length, read } };
  }

  /** Null when the tab is not there. Reads the header row once a run. */
  find(key: SheetKey): FoundTab | null {
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const remembered = parseLayout(this.store.get(`layout.${key}`));
    const sheet = this.sheetOf(key, remembered);
    const found = sheet && this.read(key, sheet, remembered);
    this.found.set(key, found);
    return found;
  }

  /** Whether the tab is there; looks into it only where it is not the remembered one. */
  has(key: SheetKey): boolean {
    const remembered = parseLayout(this.store.get(`layout.${key}`));
    return this.byId(remembered) !== undefined || this.find(key) !== null;
  }

  /** Every sheet of the spreadsheet, listed once a run (platform L9). */
  sheets(): Sheet[] {
    this.sheetList ??= this.spreadsheet.getSheets();
    return this.sheetList;
  }

  /** After the structure changed: what was found is looked for anew. */
  forget(key?: SheetKey): void {
    this.sheetList = null;
    this.sheetIds = [];
    this.tabMarks = null;
    if (key) this.found.delete(key);
    else this.found.clear();
  }

  /** Remembers how a tab looks, for the cheap way next time. */
  remember(key: SheetKey, sheet: Sheet, headers: readonly string[], columns: ColumnPlaces): void {
    const layout: Layout = { gid: sheet.getSheetId(), headers: [...headers], columns };
    this.store.set({ [`layout.${key}`]: JSON.stringify(layout) });
  }

  private sheetOf(key: SheetKey, remembered: Layout | null): Sheet | null {
    return this.byId(remembered) ?? this.byMetadata(key) ?? this.byName(key);
  }

  /**
   * Every question for a sheet's id is a call, and there are some forty tabs (platform L9): the first to be asked is the one
   * that stands where the tab stood before.
   */
  private byId(remembered: Layout | null): Sheet | undefined {
    if (!remembered) return undefined;
    const { gid } = remembered;
    const before = this.stoodAt.get(gid) ?? 0;
    const sheets = this.sheets();
    return sheets[this.idAt(before) === gid ? before : sheets.findIndex((_, place) => this.idAt(place) === gid)];
  }

  private idAt(place: number): number | undefined {
    const id = this.sheetIds[place] ?? this.sheets()[place]?.getSheetId();
    if (id === undefined) return undefined;
    this.sheetIds[place] = id;
    this.stoodAt.set(id, place);
    return id;
  }

  private byMetadata(key: SheetKey): Sheet | null {
    this.tabMarks ??= this.spreadsheet.createDeveloperMetadataFinder().withKey(tabMark).find();
    const entry = this.tabMarks.find((one) => one.getValue() === key);
    return entry?.getLocation().getSheet() ?? null;
  }

  /** A tab that only has our name may be anybody's: it counts when its headers are ours. */
  private byName(key: SheetKey): Sheet | null {
    const { zh, en } = sheetTexts[key].name;
    const sheet = this.sheets().find((one) => [zh, en].includes(one.getName()));
    if (!sheet) return null;
    const { columns } = placeColumns(key, headersOf(sheet, key), [], null);
    return Object.keys(columns).length * 2 >= Object.keys(schemaOf(key).columns).length ? sheet : null;
  }

  private read(key: SheetKey, sheet: Sheet, remembered: Layout | null): FoundTab {
    if (remembered && isOnlyOurs(key) && sheet.getMaxColumns() === remembered.headers.length) {
      return asRemembered(sheet, remembered);
    }
    return this.placed(key, sheet, remembered, headersOf(sheet, key));
  }

  private placed(key: SheetKey, sheet: Sheet, remembered: Layout | null, headers: string[]): FoundTab {
    if (remembered && isSameLayout(remembered, headers)) return asRemembered(sheet, remembered);
    const placed = placeColumns(key, headers, columnMetadata(sheet, key), remembered);
    const layout = { gid: sheet.getSheetId(), headers, columns: placed.columns };
    if (placed.missing.length === 0) this.remember(key, sheet, headers, placed.columns);
    return { sheet, layout, placed };
  }
}

function asRemembered(sheet: Sheet, layout: Layout): FoundTab {
  return { sheet, layout, placed: { columns: layout.columns, missing: [] } };
}

/** Tabs that nobody but the product writes: as wide as they were they are as they were, and their headers need no reading. */
function isOnlyOurs(key: SheetKey): boolean {
  return schemaOf(key).kind === 'packed' || key === 'changes' || key === 'sends';
}

export function headerRowOf(key: SheetKey): number {
  return schemaOf(key).headerRow ?? 1;
}

/** Reports of blocks have no header row of their own. */
export function isBlockReport(key: SheetKey): boolean {
  return key === 'start' || key === 'segments' || key === 'dashboard';
}

function headersOf(sheet: Sheet, key: SheetKey): string[] {
  if (isBlockReport(key)) return [];
  const row = headerRowOf(key);
  if (row > sheet.getMaxRows()) return [];
  return textsOf(wholeRows(sheet, row).getValues()[0]);
}

/** Texts of a header row up to its last one. */
function textsOf(cells: readonly unknown[] = []): string[] {
  const headers = cells.map(String);
  while (headers.length > 0 && headers[headers.length - 1] === '') headers.pop();
  return headers;
}

/** Column numbers by key, as the sheet's developer metadata has them; they follow moved columns. */
function columnMetadata(sheet: Sheet, key: SheetKey): { key: string; column: number }[] {
  const prefix = `${key}.`;
  return sheet
    .createDeveloperMetadataFinder()
    .withKey(columnMark)
    .find()
    .flatMap((entry) => {
      const value = entry.getValue() ?? '';
      const column = entry.getLocation().getColumn()?.getColumn();
      return value.startsWith(prefix) && column ? [{ key: value.slice(prefix.length), column }] : [];
    });
}
