import { sheetTexts } from '../../../templates/sheets.ts';
import { headerOf, isForeignKey } from '../../schema/foreignKey.ts';
import type { Bilingual, Language } from '../../schema/language.ts';
import { inLanguage } from '../../schema/language.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** A column's header, as the Change log names the field; that of a column that people added is in its key. */
export function columnLabel(sheet: SheetKey, key: string, language: Language): string {
  const texts = sheetTexts[sheet].columns as Readonly<Record<string, { readonly label: Bilingual }>>;
  if (texts[key]) return inLanguage(texts[key].label, language);
  return isForeignKey(key) ? headerOf(key) : key;
}
