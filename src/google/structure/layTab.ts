import { columnName } from '../../../templates/names.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import type { Config } from '../../ports.ts';
import type { Column } from '../../schema/column.ts';
import type { Bilingual, Language } from '../../schema/language.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import type { Range, Sheet } from '../appsScript.ts';
import { columnMark, headerRowOf, isBlockReport, tabMark } from '../book.ts';
import { layChartColumns } from '../chartGrid.ts';
import { columnsFrom } from '../grid.ts';
import type { ColumnPlaces } from '../layout/placeColumns.ts';
import { lengthOf, runsOf } from '../table/runs.ts';
import { formatOf, lookOf, widthOf } from './columnLook.ts';
import { conditionalRules } from './conditionalRules.ts';
import { dropdownOf } from './dropdowns.ts';

const tabColours = { work: '#17617b', report: '#d77a16', system: '#848e97' } as const;

/** Gives a new, empty sheet the columns, headers, formats and looks of one of our tabs. */
export function layTab(sheet: Sheet, key: SheetKey, config: Config): ColumnPlaces {
  const schema = schemaOf(key);
  const entries = Object.entries(schema.columns);
  sheet.setTabColor(tabColours[schema.colour]);
  markTab(sheet, key);
  if (key === 'dashboard') {
    layChartColumns(sheet);
    return {};
  }
  if (isBlockReport(key)) {
    sheet.setColumnWidths(1, 1, 200);
    // Start: what stands there, its state, since when; sentences run on over empty neighbours
    sheet.setColumnWidths(2, 1, key === 'start' ? 270 : 130);
    sheet.setColumnWidths(3, 3, 130);
    return {};
  }
  trimColumns(sheet, entries.length);
  const places = Object.fromEntries(entries.map(([column], index) => [column, index + 1]));
  layFormats(sheet, key, places, config.language);
  layHeaders(sheet, key, places, config.language);
  const headerRow = headerRowOf(key);
  sheet.setFrozenRows(headerRow);
  if (schema.kind === 'packed') return places;
  sheet.setFrozenColumns(schema.frozenColumns ?? (schema.kind === 'records' ? 2 : 0));
  layDropdowns(sheet, key, places, config);
  for (const run of runsByValue(entries.map(([column, definition]) => widthOf(column, definition)))) {
    sheet.setColumnWidths(run.first, lengthOf(run), run.value);
  }
  markColumns(sheet, key, places);
  const system = entries.flatMap(([column, { who }], index) =>
    who === 'system' && column !== 'id' ? [index + 1] : [],
  );
  const tail = runsOf(system).find(({ last }) => last === entries.length);
  if (tail && schema.kind === 'records') sheet.getRange(1, tail.first, 1, lengthOf(tail)).shiftColumnGroupDepth(1);
  protectHeaders(sheet, key, entries.length);
  const rules = conditionalRules(sheet, key, places, config);
  if (rules.length > 0) sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules]);
  return places;
}

/** Header texts, looks and notes of the columns, wherever they stand. */
export function layHeaders(sheet: Sheet, key: SheetKey, places: ColumnPlaces, language: Language): void {
  const { columns } = schemaOf(key);
  const texts = sheetTexts[key].columns as Readonly<Record<string, { help?: Bilingual }>>;
  const row = headerRowOf(key);
  for (const run of runsOf(Object.values(places))) {
    const keys = keysIn(places, run.first, run.last);
    const range = sheet.getRange(row, run.first, 1, lengthOf(run));
    range.setValues([keys.map((column) => columnName(key, column, language))]);
    range.setBackgrounds([keys.map((column) => lookOf(columns[column] as Column).header)]);
    range.setFontColors([keys.map((column) => lookOf(columns[column] as Column).headerText)]);
    range.setFontWeight('bold');
    range.setNotes([keys.map((column) => noteOf(texts[column]?.help))]);
  }
}

function noteOf(help: Bilingual | undefined): string {
  return help ? `${help.zh}\n${help.en}` : '';
}

/** Formats and grey fills of whole columns; they must stand before the first value does. */
export function layFormats(sheet: Sheet, key: SheetKey, places: ColumnPlaces, language: Language): void {
  const { columns, kind } = schemaOf(key);
  const byPlace = Object.entries(places).sort((a, b) => a[1] - b[1]);
  const first = byPlace[0]?.[1] ?? 1;
  const isDense = byPlace.every(([, place], index) => place === first + index);
  const stretch = (value: (column: string) => string, lay: (column: number, count: number, value: string) => void) => {
    if (isDense) {
      for (const run of runsByValue(byPlace.map(([column]) => value(column))))
        lay(first + run.first - 1, lengthOf(run), run.value);
    } else for (const [column, place] of byPlace) lay(place, 1, value(column));
  };
  stretch(
    (column) => formatOf(key, column, columns[column] as Column, language),
    (column, count, format) => {
      if (format) columnsFrom(sheet, 1, column, count).setNumberFormat(format);
    },
  );
  if (kind === 'packed') return;
  stretch(
    (column) => lookOf(columns[column] as Column).cell ?? '',
    (column, count, fill) => {
      if (fill) columnsFrom(sheet, 1, column, count).setBackground(fill);
    },
  );
}

/** Dropdowns below the headers: they warn and never reject (platform S71). Rows added at the end take them over (S54). */
export function layDropdowns(sheet: Sheet, key: SheetKey, places: ColumnPlaces, config: Config): void {
  const { columns } = schemaOf(key);
  for (const [column, place] of Object.entries(places)) {
    const values = dropdownOf(columns[column] as Column, config);
    if (values.length === 0) continue;
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(values, true).setAllowInvalid(true).build();
    body(sheet, key, place).setDataValidation(rule);
  }
}

/** The people of Team, as they stand there: a new colleague is in every dropdown at once. */
export function layPeople(sheet: Sheet, key: SheetKey, places: ColumnPlaces, names: Range): void {
  const people = peopleIn(key, places);
  if (people.length === 0) return;
  const rule = SpreadsheetApp.newDataValidation().requireValueInRange(names, true).setAllowInvalid(true).build();
  for (const run of runsOf(people)) body(sheet, key, run.first, lengthOf(run)).setDataValidation(rule);
}

/** Places of the columns in which people name a person. */
export function peopleIn(key: SheetKey, places: ColumnPlaces): number[] {
  const { columns } = schemaOf(key);
  return Object.entries(places).flatMap(([column, place]) =>
    columns[column]?.kind === 'person' && ['user', 'shared'].includes(columns[column].who) ? [place] : [],
  );
}

function body(sheet: Sheet, key: SheetKey, column: number, columns = 1): Range {
  return columnsFrom(sheet, headerRowOf(key) + 1, column, columns);
}

/** The tab is known by this mark wherever it goes and whatever it is called. */
export function markTab(sheet: Sheet, key: SheetKey): void {
  sheet.addDeveloperMetadata(tabMark, key, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** A call for each column is dear (platform L18): where people rename and move columns, not in logs and reports. */
export function markColumns(sheet: Sheet, key: SheetKey, places: ColumnPlaces): void {
  const { columns, kind } = schemaOf(key);
  if (kind !== 'records' && key !== 'team') return;
  for (const [column, place] of Object.entries(places)) {
    if (columns[column]?.who !== 'system' || column === 'id') markColumn(sheet, key, column, place);
  }
}

/** Whoever types over a header is warned. */
export function protectHeaders(sheet: Sheet, key: SheetKey, width: number): void {
  sheet.getRange(headerRowOf(key), 1, 1, width).protect().setWarningOnly(true);
}

/** The column is known by this mark wherever it goes and whatever its header says. */
export function markColumn(sheet: Sheet, key: SheetKey, column: string, place: number): void {
  const visibility = SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;
  columnsFrom(sheet, 1, place).addDeveloperMetadata(columnMark, `${key}.${column}`, visibility);
}

function trimColumns(sheet: Sheet, wanted: number): void {
  const columns = sheet.getMaxColumns();
  if (columns < wanted) sheet.insertColumnsAfter(columns, wanted - columns);
  if (columns > wanted) sheet.deleteColumns(wanted + 1, columns - wanted);
}

function keysIn(places: ColumnPlaces, first: number, last: number): string[] {
  return Object.entries(places)
    .filter(([, place]) => place >= first && place <= last)
    .sort((a, b) => a[1] - b[1])
    .map(([key]) => key);
}

/** Stretches of equal values, counted from 1: one call each instead of one a column. */
function runsByValue<T>(values: readonly T[]): { first: number; last: number; value: T }[] {
  const runs: { first: number; last: number; value: T }[] = [];
  values.forEach((value, index) => {
    const latest = runs[runs.length - 1];
    if (latest && latest.value === value) latest.last = index + 1;
    else runs.push({ first: index + 1, last: index + 1, value });
  });
  return runs;
}
