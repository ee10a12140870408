import { formatTexts } from '../../../templates/formats.ts';
import { columnName } from '../../../templates/names.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import { isId } from '../../domain/ids.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Config, MergedCells, Structure, StructureProblem } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { inLanguage, languages } from '../../schema/language.ts';
import type { ModuleKey } from '../../schema/modules.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../schema/sheets.ts';
import type { Sheet } from '../appsScript.ts';
import { type Book, type FoundTab, headerRowOf, isBlockReport, removedAt } from '../book.ts';
import { columnsFrom } from '../grid.ts';
import { parseLayout } from '../layout/layout.ts';
import { headerFindings } from '../layout/placeColumns.ts';
import type { PropertyStore } from '../propertyStore.ts';
import { textCell } from '../reportCells.ts';
import { runsOf } from '../table/runs.ts';
import { dropEmpty, emptyRunsOf, spareOf } from './emptyRows.ts';
import { freeName } from './freeName.ts';
import { layDropdowns, layFormats, layHeaders, layTab, markColumn } from './layTab.ts';
import { putBack, takeOffMarks, takeOffWarnings } from './marks.ts';
import { mergedIn } from './mergedCells.ts';
import { offerPeople, relay } from './relay.ts';
import { strayHeaders } from './strayHeaders.ts';

interface StructureGround {
  readonly config: () => Config;
  readonly forgetConfig: () => void;
  readonly isInstalled: () => boolean;
  readonly today: () => Day;
  /** nothing is done where the lock is not free in time */
  readonly locked: (work: () => StructureProblem[]) => StructureProblem[];
}

/** The port `Structure`: makes, checks and mends the tabs; finds records for links. */
export function structure(book: Book, store: PropertyStore, ground: StructureGround): Structure {
  const make = (key: SheetKey, config: Config): void => {
    const name = inLanguage(sheetTexts[key].name, config.language);
    // one that a run inserted before it died is as good as new
    const blank = book.sheets().find((one) => one.getName() === name && one.getLastRow() === 0);
    const sheet = blank ?? book.spreadsheet.insertSheet(freeName(name, book), placeFor(key, book));
    const places = layTab(sheet, key, config);
    const headers = Object.keys(places).map((column) => columnName(key, column, config.language));
    if (!schemaOf(key).visible) sheet.hideSheet();
    // what is remembered is so at once (platform P9): the tab must be whole by then
    SpreadsheetApp.flush();
    book.forget();
    book.remember(key, sheet, headers, places);
  };

  // asked for by who looks for lost values and by the inspection: one look a run, and what was taken apart in it stays known
  const mergedOf = new Map<SheetKey, readonly MergedCells[]>();
  const apart = new Map<SheetKey, readonly MergedCells[]>();
  const merged = (key: SheetKey): readonly MergedCells[] => {
    const known = mergedOf.get(key) ?? mergedIn(key, book);
    mergedOf.set(key, known);
    return known;
  };

  /** The tabs that belong into the workbook: those of modules that are off need neither be there nor be right. */
  const wanted = (): SheetKey[] =>
    sheetKeys.filter((key) => isModuleOn(schemaOf(key).module, ground.config().settings));

  /** An empty tab that was never remembered is what a run left that died while it made the tab. */
  const dropUnfinished = (): void => {
    for (const key of sheetKeys) {
      const remembered = parseLayout(store.get(`layout.${key}`))?.gid;
      const sheet = book.find(key)?.sheet;
      if (!sheet || sheet.getSheetId() === remembered || sheet.getLastRow() > headerRowOf(key)) continue;
      book.spreadsheet.deleteSheet(sheet);
      book.forget();
    }
  };

  /** Nobody watched meanwhile: what is derived from rows is made anew, what is remembered of places is looked at again. */
  const comeBack = (): void => {
    store.remove(removedAt);
    ground.forgetConfig();
    book.forget();
  };

  return {
    installed: ground.isInstalled,

    install(language) {
      const isBack = store.get(removedAt) !== null;
      if (isBack) comeBack();
      dropUnfinished();
      const config = { ...ground.config(), language };
      // all are looked for before the first is made: each look after a change is a new one
      const kept = wanted().filter((key) => book.find(key));
      const created = wanted().filter((key) => !kept.includes(key));
      for (const key of created) make(key, config);
      if (isBack) putBack(kept, book);
      if (created.length > 0) {
        for (const key of created) offerPeople(key, book);
        ground.forgetConfig();
        const first = book.find('start');
        first?.sheet.activate();
      }
      return { created, kept };
    },

    uninstall(withMarks) {
      takeOffWarnings(sheetKeys, book);
      if (withMarks) takeOffMarks(book);
      store.set({ [removedAt]: ground.today() });
      book.forget();
    },

    isRemoved: () => store.get(removedAt) !== null,

    has: (key) => book.has(key),

    layModule(module) {
      dropUnfinished();
      for (const key of tabsOf(module)) {
        if (book.find(key)) continue;
        make(key, ground.config());
        offerPeople(key, book);
      }
    },

    addColumns(key, headers) {
      const found = book.find(key);
      if (!found) return;
      const { sheet, layout } = found;
      const missing = headers.filter((header) => !layout.headers.includes(header));
      if (missing.length === 0) return;
      const first = Math.max(sheet.getLastColumn(), ...Object.values(found.placed.columns)) + 1;
      const lacking = first + missing.length - 1 - sheet.getMaxColumns();
      if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
      // inserted columns take over what their neighbour is for
      columnsFrom(sheet, 1, first, missing.length)
        .setNumberFormat('General')
        .setBackground(null)
        .clearDataValidations();
      // people's words: neither a formula nor a number
      sheet
        .getRange(headerRowOf(key), first, 1, missing.length)
        .setNumberFormat('@')
        .setValues([missing.map(textCell)]);
      book.forget(key);
      book.find(key); // what is remembered of the tab knows them at once
    },

    showModule(module, shown) {
      for (const key of tabsOf(module)) {
        const sheet = book.find(key)?.sheet;
        if (shown) sheet?.showSheet();
        else sheet?.hideSheet();
      }
    },

    inspect() {
      const problems = wanted().flatMap((key) => problemsOf(key, book, merged));
      if (store.get('looks.checked') === ground.today()) return problems;
      const laid = wanted().flatMap((key) => relay(key, book, ground.config(), ground.locked));
      store.set({ 'looks.checked': ground.today() });
      return [...problems, ...laid];
    },

    repair(only) {
      dropUnfinished();
      const isWanted = ({ sheet, column }: StructureProblem) =>
        !only || only.some((one) => one.sheet === sheet && one.column === column);
      const mended: StructureProblem[] = [];
      for (const key of wanted()) {
        const problems = problemsOf(key, book, merged).filter(isWanted);
        if (only && problems.length === 0) continue;
        apart.set(key, merged(key));
        mended.push(
          ...problems.map((problem) => mend(problem, book, store, make, ground.config(), only !== undefined)),
        );
        mergedOf.delete(key);
        book.forget(key);
        if (book.find(key)) mended.push(...relay(key, book, ground.config(), ground.locked));
      }
      const remade = mended.filter(({ rule, column }) => rule === 'A45' && (column === '' || column === 'name'));
      if (remade.length > 0) for (const key of wanted()) offerPeople(key, book);
      if (mended.length > 0) ground.forgetConfig();
      return mended;
    },

    translate() {
      const config = ground.config();
      for (const key of sheetKeys) {
        const found = book.find(key);
        if (found) translateTab(key, found, book, config);
      }
      book.forget();
    },

    linkTo(key, row) {
      const gid = book.find(key)?.sheet.getSheetId();
      const url = book.spreadsheet.getUrl();
      return gid === undefined ? url : `${url}#gid=${gid}&range=A${row}`;
    },

    showTab(key) {
      const sheet = book.find(key)?.sheet;
      sheet?.showSheet();
      sheet?.activate();
    },

    mayEdit: () => (book.find('_undo')?.sheet ?? book.sheets()[0])?.getRange(1, 1).canEdit() ?? false,

    cells: () => book.sheets().reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),

    merged: (key) => [...(apart.get(key) ?? []), ...merged(key)],

    spare(key) {
      const sheet = book.find(key)?.sheet;
      return sheet ? spareOf(sheet) : { rows: 0, columns: 0 };
    },

    dropEmpty(key, keep) {
      const found = book.find(key);
      if (!found) return false;
      const runs = emptyRunsOf(found.sheet, headerRowOf(key));
      let isDone = false;
      ground.locked(() => {
        dropEmpty(found.sheet, runs, keep);
        isDone = true;
        return [];
      });
      book.forget(key);
      return isDone;
    },

    editors: () => book.spreadsheet.getEditors().map((user) => user.getEmail()),

    select(key, rows) {
      const sheet = book.find(key)?.sheet;
      sheet?.showSheet();
      sheet?.activate();
      sheet?.getRangeList(runsOf(rows).map(({ first, last }) => `${first}:${last}`)).activate();
    },

    selection() {
      const sheet = book.spreadsheet.getActiveSheet();
      const range = book.spreadsheet.getActiveRange();
      const gid = sheet.getSheetId();
      const key = sheetKeys.find((one) => parseLayout(store.get(`layout.${one}`))?.gid === gid);
      return key && range ? { sheet: key, row: range.getRow(), rows: range.getNumRows() } : null;
    },
  };
}

function tabsOf(module: ModuleKey): SheetKey[] {
  return sheetKeys.filter((key) => schemaOf(key).module === module);
}
/** In place of a column's key: the whole row of headers is gone, and a record stands where it was. */
const headerRow = '#';

/** What is not as it should be with one tab, without mending anything. */
function problemsOf(key: SheetKey, book: Book, merged: (key: SheetKey) => readonly MergedCells[]): StructureProblem[] {
  const problem = (rule: StructureProblem['rule'], column: string, detail = ''): StructureProblem => ({
    rule,
    sheet: key,
    column,
    detail,
    repaired: false,
  });
  const found = book.find(key);
  if (!found) return [problem('A45', '')];
  if (isBlockReport(key)) return [];
  const { sheet, placed, layout } = found;
  const { prefix, kind } = schemaOf(key);
  const isRecord = isId(layout.headers[(placed.columns.id ?? 0) - 1] ?? '', prefix);
  if (kind === 'records' && (isRecord || placed.missing.length > 0)) {
    const stray = strayHeaders(sheet, key, placed.columns.id ?? 1);
    if (stray) return [problem('A45', headerRow, [stray.row, stray.title].filter(Boolean).join(' · '))];
    if (isRecord) return [problem('A45', headerRow)];
  }
  const { renamed, unknown, misnamed, doubled } = headerFindings(key, layout.headers, placed.columns);
  const headerOf = (column: string) => layout.headers[(placed.columns[column] ?? 1) - 1] ?? '';
  return [
    ...placed.missing.map((column) => problem('A45', column)),
    ...misnamed.map((column) => problem('A47', column, headerOf(column))),
    ...doubled.map((column) => problem('A47', column, headerOf(column))),
    ...renamed.map((column) => problem('A44', column, headerOf(column))),
    ...unknown.map((header) => problem('A46', header)),
    ...(merged(key).length > 0 ? [problem('A53', '')] : []),
  ];
}

/**
 * A missing tab, column or row of headers comes back at its place; a header that is empty or has another field's name gets
 * its own, and one that people renamed only when asked for, as are merged cells taken apart; the rest is for people.
 */
function mend(
  problem: StructureProblem,
  book: Book,
  store: PropertyStore,
  make: (key: SheetKey, config: Config) => void,
  config: Config,
  isAsked: boolean,
): StructureProblem {
  const { rule, sheet: key, column, detail } = problem;
  if (rule === 'A45' && column === '') {
    store.remove(`layout.${key}`);
    make(key, config);
    return { ...problem, repaired: true };
  }
  book.forget(key);
  const found = book.find(key);
  if (!found) return problem;
  const { sheet, placed, layout } = found;
  if (rule === 'A45' && column === headerRow) {
    const stray = strayHeaders(sheet, key, placed.columns.id ?? 1);
    const first = headerRowOf(key);
    if (stray && !stray.isSorted) {
      sheet.deleteRows(first, stray.row - first);
      sheet.setFrozenRows(first);
      return { ...problem, repaired: true };
    }
    // the columns of the machinery are known by their headers alone: where the others still stand as they did, so do these
    const last = parseLayout(store.get(`layout.${key}`))?.columns ?? {};
    const isSame = Object.entries(placed.columns).every(([one, at]) => last[one] === at);
    sheet.insertRowBefore(first);
    if (stray) {
      sheet.getRange(first, 1, 1, stray.texts.length).setValues([stray.texts.map(textCell)]);
      layHeaders(sheet, key, stray.columns, config.language);
      sheet.deleteRows(stray.row + 1, 1);
      sheet.setFrozenRows(first);
    } else layHeaders(sheet, key, isSame ? last : placed.columns, config.language);
    return { ...problem, repaired: true };
  }
  if (rule === 'A53' && isAsked) {
    sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart();
    return { ...problem, repaired: true };
  }
  if (rule === 'A45') {
    insertColumn(sheet, key, column, placed.columns, config);
    return { ...problem, repaired: true };
  }
  const place = placed.columns[column];
  const isOwnWord = rule === 'A44' && detail !== '' && !isAsked;
  if (
    (rule === 'A47' || rule === 'A44') &&
    !isOwnWord &&
    place !== undefined &&
    layout.headers[place - 1] !== columnName(key, column, config.language)
  ) {
    layHeaders(sheet, key, { [column]: place }, config.language);
    return { ...problem, repaired: true };
  }
  return problem;
}

/** What a person renamed keeps the person's word. */
function translateTab(key: SheetKey, { sheet, layout, placed }: FoundTab, book: Book, config: Config): void {
  const { name } = sheetTexts[key];
  const wanted = inLanguage(name, config.language);
  const shown = sheet.getName();
  if (shown !== wanted && [name.zh, name.en].some((one) => shown.replace(/ \d+$/, '') === one))
    sheet.setName(freeName(wanted, book));
  if (isBlockReport(key)) return;
  const ours = Object.entries(placed.columns).filter(([column, place]) =>
    languages.some((language) => columnName(key, column, language) === layout.headers[place - 1]),
  );
  layHeaders(sheet, key, Object.fromEntries(ours), config.language);
  layDropdowns(sheet, key, placed.columns, config);
  const worded = Object.entries(placed.columns).filter(([column]) => `${key}.${column}` in formatTexts);
  layFormats(sheet, key, Object.fromEntries(worded), config.language);
  const headers = [...layout.headers];
  for (const [column, place] of ours) headers[place - 1] = columnName(key, column, config.language);
  book.remember(key, sheet, headers, placed.columns);
}

function insertColumn(
  sheet: Sheet,
  key: SheetKey,
  column: string,
  places: Readonly<Record<string, number>>,
  config: Config,
): void {
  const keys = Object.keys(schemaOf(key).columns);
  const before = keys
    .slice(0, keys.indexOf(column))
    .reverse()
    .find((one) => places[one] !== undefined);
  const place = before ? (places[before] ?? 0) + 1 : 1;
  if (place > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
  else sheet.insertColumnBefore(place);
  const here = { [column]: place };
  layFormats(sheet, key, here, config.language);
  layHeaders(sheet, key, here, config.language);
  layDropdowns(sheet, key, here, config);
  markColumn(sheet, key, column, place);
}

/** A tab is made where it belongs among ours; people may have moved the others. */
function placeFor(key: SheetKey, book: Book): number {
  const before = sheetKeys.slice(0, sheetKeys.indexOf(key)).reverse();
  for (const one of before) {
    const sheet = book.find(one)?.sheet;
    if (sheet) return sheet.getIndex();
  }
  return 0;
}
