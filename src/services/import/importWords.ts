import { errorText } from '../../../templates/errorText.ts';
import { fill } from '../../../templates/fill.ts';
import { headerAliases } from '../../../templates/import.ts';
import { importFieldTexts } from '../../../templates/importFields.ts';
import { columnName } from '../../../templates/names.ts';
import type { ImportKind } from '../../contract/import.ts';
import { importFields, sheetOfField } from '../../domain/import/fields.ts';
import type { HeaderAliases } from '../../domain/import/proposeMapping.ts';
import type { Fault } from '../../domain/validate.ts';
import { type Bilingual, inLanguage, type Language } from '../../schema/language.ts';

/** By field, how the wizard names it. */
export function fieldLabels(kind: ImportKind, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(importFields[kind].map((field) => [field, labelOf(kind, field, language)]));
}

function labelOf(kind: ImportKind, field: string, language: Language): string {
  const own: Readonly<Record<string, Bilingual>> = importFieldTexts;
  const sheet = sheetOfField(kind, field);
  return sheet ? columnName(sheet, field, language) : inLanguage(own[field] ?? { zh: field, en: field }, language);
}

/** By field, the headers that mean it: our own in both languages and the key first, then those of other programs. */
export function allAliases(kind: ImportKind): HeaderAliases {
  const aliases: HeaderAliases = headerAliases[kind];
  return Object.fromEntries(
    importFields[kind].map((field) => [
      field,
      [labelOf(kind, field, 'zh-CN'), labelOf(kind, field, 'en'), field, ...(aliases[field] ?? [])],
    ]),
  );
}

/** Why a cell was not taken, in words. */
export function faultMessage({ code, places }: Fault, column: string, language: Language): string {
  return fill(inLanguage(errorText(code), language), { field: column, ...places });
}
