import { columnName } from '../../../templates/names.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import type { Operation } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import type { Row } from '../../schema/sheets.ts';
import { schemaOf } from '../../schema/sheets.ts';
import type { PlannedChange } from './plannedChange.ts';

const longest = 500;

/** Lines of the Change log: one a changed field, one for a new row. */
export function changeLines(
  changes: readonly PlannedChange[],
  { language, how, op }: { language: Language; how: Operation['how']; op: string },
): Partial<Row<'changes'>>[] {
  return changes.flatMap(({ sheet, id, before, after }): Partial<Row<'changes'>>[] => {
    const tab = inLanguage(sheetTexts[sheet].name, language);
    const line = { tab, row: id, how, op };
    if (before === null)
      return [{ ...line, new: cut(String(after.name ?? after.title ?? after.summary ?? after.text ?? '')) || null }];
    return Object.keys(after)
      .filter((key) => before[key] !== after[key])
      .filter((key) => schemaOf(sheet).columns[key]?.who !== 'system' || key === 'state')
      .map((key) => ({
        ...line,
        field: columnName(sheet, key, language),
        old: cut(String(before[key] ?? '')) || null,
        new: cut(String(after[key] ?? '')) || null,
      }));
  });
}

function cut(text: string): string {
  return text.slice(0, longest);
}
