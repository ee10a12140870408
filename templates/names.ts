import { headerOf, isForeignKey } from '../src/schema/foreignKey.ts';
import { inLanguage, type Language } from '../src/schema/language.ts';
import type { SheetKey } from '../src/schema/sheets.ts';
import type { ColumnTexts } from './sheets/texts.ts';
import { sheetTexts } from './sheets.ts';

/** A tab's name, as it reads in this language. */
export function tabName(sheet: SheetKey, language: Language): string {
  return inLanguage(sheetTexts[sheet].name, language);
}

/** A column's header: of one that people added as they called it, of any other that is none of ours the key. */
export function columnName(sheet: SheetKey, key: string, language: Language): string {
  if (isForeignKey(key)) return headerOf(key);
  const columns: Readonly<Record<string, ColumnTexts>> = sheetTexts[sheet].columns;
  // a person may call a column `constructor`
  return Object.keys(columns).includes(key) ? inLanguage(columns[key]!.label, language) : key;
}
