import type { SheetKey } from '../../src/schema/sheets.ts';
import type { ColumnTexts } from '../../templates/sheets/texts.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import type { Host } from '../host/host.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { UsageError } from './arguments.ts';

interface Tab {
  readonly sheet: Sheet;
  /** the schema's key, null for a tab that is not ours */
  readonly key: string | null;
}

/** The tabs of a spreadsheet, ours with their schema's key, which stands in the sheet's metadata. */
export function tabsOf(host: Host): Tab[] {
  return host.book.sheets.map((sheet) => {
    const entry = host.book.metadata.find(
      ({ key, location }) => key === 'cdt.tab' && location.level === 'SHEET' && location.sheetId === sheet.id,
    );
    return { sheet, key: entry?.value ?? null };
  });
}

/** @throws UsageError for a name that is no tab, in either language, nor a schema's key */
export function tabNamed(host: Host, name: string): Tab {
  const tabs = tabsOf(host);
  const wanted = name.toLowerCase();
  const texts = Object.entries(sheetTexts).find(([key, { name: names }]) =>
    [key, names.zh, names.en].some((one) => one.toLowerCase() === wanted),
  );
  const tab =
    tabs.find(({ sheet }) => sheet.name.toLowerCase() === wanted) ??
    tabs.find(({ key }) => key !== null && key === texts?.[0]);
  if (!tab) throw new UsageError(`There is no tab "${name}". Tabs: ${tabs.map(({ sheet }) => sheet.name).join(', ')}`);
  return tab;
}

/**
 * Keys of the schema's columns by their place in the sheet, 1-based: by their metadata; columns that people leave alone
 * have none and go by their headers.
 */
export function columnKeys(host: Host, { sheet, key }: Tab): Map<number, string> {
  if (key === null) return new Map();
  const found = keysByMetadata(host, sheet, key);
  const known = new Set(found.values());
  for (const [place, column] of keysByHeader(sheet, key)) {
    if (!found.has(place) && !known.has(column)) found.set(place, column);
  }
  return found;
}

function keysByMetadata(host: Host, sheet: Sheet, key: string): Map<number, string> {
  const prefix = `${key}.`;
  const found = new Map<number, string>();
  for (const { key: kind, value, location } of host.book.metadata) {
    const isOurs = kind === 'cdt.col' && location.sheetId === sheet.id && value?.startsWith(prefix);
    if (isOurs && location.position !== null) found.set(location.position, (value ?? '').slice(prefix.length));
  }
  return found;
}

function keysByHeader(sheet: Sheet, key: string): [number, string][] {
  if (sheet.lastRow === 0) return [];
  const keys = keysByLabel(key);
  const row = Math.max(1, sheet.frozenRows);
  const [headers = []] = sheet.displayValues({ row, column: 1, rows: 1, columns: sheet.lastColumn });
  return headers.flatMap((header, index) => {
    const column = keys.get(header);
    return column === undefined ? [] : [[index + 1, column] as [number, string]];
  });
}

/** The schema's keys by the columns' labels in both languages. */
export function keysByLabel(key: string): Map<string, string> {
  const texts: Readonly<Record<string, ColumnTexts>> = sheetTexts[key as SheetKey].columns;
  return new Map(
    Object.entries(texts).flatMap(([column, { label }]) => [[label.zh, column] as const, [label.en, column] as const]),
  );
}
