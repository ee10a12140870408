import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/** A text that a spreadsheet would take for a formula: the export guards it, a person should see it. */
export const looksLikeFormula = {
  id: 'A51',
  severity: 'warning',
  hourly: true,
  lookAt: (sheet, _book, report) => {
    const texts = columnsOf(sheet, ({ kind }) => kind === 'text' || kind === 'long').map(([field]) => field);
    if (texts.length === 0) return null;
    return {
      row: (row) => {
        for (const field of texts) {
          const value = row.values[field] as string | null;
          if (value !== null && isFormulaLike(value)) report({ row, field, value });
        }
      },
    };
  },
} as const satisfies AuditRule;

const starts = ['=', '+', '-', '@'];

/** A number, a phone and the dash of a list (`- called back`) are none. */
function isFormulaLike(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 64 || !starts.includes(text[0]!)) return false;
  return !/^[-+]?[\d\s().,/-]+%?$|^[-+]\s/.test(text);
}
