import Papa from 'papaparse';
import type { RejectedRow } from '../../src/contract/import.ts';

/**
 * The rows that were not taken, as a file that spreadsheets open rightly: UTF-8 with its mark, and no cell that a
 * spreadsheet would take for a formula.
 *
 * @param headers of line, column, value, reason
 */
export function rejectedCsv(rows: readonly RejectedRow[], headers: readonly string[]): string {
  const data = rows.map(({ line, column, value, message }) => [line, column, value, message]);
  return '\uFEFF' + Papa.unparse({ fields: [...headers], data }, { escapeFormulae: true, newline: '\r\n' });
}
