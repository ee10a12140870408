import { columnLetters, columnNumber, splitSheetName } from '../a1.ts';
import { FormulaSyntaxError, tokensOf } from './tokens.ts';

/** One corner of an address; a place before the first row or column is none. */
function movedCorner(corner: string, rows: number, columns: number): string | null {
  const [, columnMark = '', letters = '', rowMark = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
  const column = letters === '' ? 1 : columnNumber(letters) + (columnMark === '' ? columns : 0);
  const row = digits === '' ? 1 : Number(digits) + (rowMark === '' ? rows : 0);
  if (column < 1 || row < 1) return null;
  return `${columnMark}${letters === '' ? '' : columnLetters(column)}${rowMark}${digits === '' ? '' : row}`;
}

/**
 * A formula as it stands in a cell `rows` further down and `columns` to the right of the one it was written for: parts of
 * a reference without a dollar sign move along, those that leave the grid read #REF!.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  try {
    return tokensOf(formula)
      .filter(({ kind, text }) => kind === 'reference' && text !== '#REF!')
      .reduceRight((text, token) => {
        const { address } = splitSheetName(token.text);
        const corners = address.split(':').map((corner) => movedCorner(corner, rows, columns));
        const prefix = token.text.slice(0, token.text.length - address.length);
        const moved = corners.includes(null) ? '#REF!' : prefix + corners.join(':');
        return text.slice(0, token.start) + moved + text.slice(token.start + token.text.length);
      }, formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula; // what cannot be read stays as it was typed
    throw error;
  }
}
