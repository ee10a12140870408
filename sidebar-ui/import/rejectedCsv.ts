import Papa from 'papaparse';
import type { RejectedRow } from '../../src/contract/import.ts';
import type { ReadFile } from './readFile.ts';

/**
 * The rows that were not taken as they stood in the file, each with its line and why: corrected, the file can be imported
 * as it is. UTF-8 with its mark, and no cell that a spreadsheet would take for a formula.
 *
 * @param words headers of line and reason
 */
export function rejectedCsv(
  rejected: readonly RejectedRow[],
  { headers, rows, firstLine }: Pick<ReadFile, 'headers' | 'rows' | 'firstLine'>,
  words: { readonly line: string; readonly reason: string },
): string {
  const reasons = new Map<number, string[]>();
  for (const { line, column, value, message } of rejected) {
    const reason = [column && `${column}${value && ` “${value}”`}: `, message].join('');
    reasons.set(line, [...(reasons.get(line) ?? []), reason]);
  }
  const data = [...reasons].map(([line, why]) => [...(rows[line - firstLine] ?? []), line, why.join('; ')]);
  const fields = [...headers, words.line, words.reason];
  return '\uFEFF' + Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' });
}
