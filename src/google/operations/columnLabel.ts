import { sheetTexts } from '../../../templates/sheets.ts';
import type { Bilingual, Language } from '../../schema/language.ts';
import { inLanguage } from '../../schema/language.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** A column's header, as the Change log names the field. */
export function columnLabel(sheet: SheetKey, key: string, language: Language): string {
  const texts = sheetTexts[sheet].columns as Readonly<Record<string, { readonly label: Bilingual }>>;
  return texts[key] ? inLanguage(texts[key].label, language) : key;
}
