import type { ColumnTexts } from '../../../templates/sheets/texts.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** A tab's name, as it reads in this language. */
export function tabName(sheet: SheetKey, language: Language): string {
  return inLanguage(sheetTexts[sheet].name, language);
}

/** A column's header; a column that is none of ours keeps its own name. */
export function columnName(sheet: SheetKey, key: string, language: Language): string {
  const columns: Readonly<Record<string, ColumnTexts>> = sheetTexts[sheet].columns;
  // a person may call a column `constructor`
  return Object.keys(columns).includes(key) ? inLanguage(columns[key]!.label, language) : key;
}
