import { columnLetters, parseArea, splitSheetName } from '../a1.ts';
import type { Area } from '../area.ts';
import { FormulaSyntaxError, tokensOf } from './tokens.ts';

/** More rows and columns than any grid has: open ends of 'A:A' and '2:2' reach it. */
const beyond = { rows: 10_000_000, columns: 18_278 };

/** An address with its dollar signs, its corners moved to those of the new area. */
function rewritten(address: string, area: Area): string {
  const corners = [
    { row: area.row, column: area.column },
    { row: area.row + area.rows - 1, column: area.column + area.columns - 1 },
  ];
  return address
    .split(':')
    .map((corner, index) =>
      corner.replace(/^(\$?)([A-Za-z]*)(\$?)(\d*)$/, (_all, columnMark, letters, rowMark, digits) => {
        const place = corners[index] ?? corners[0];
        const column = letters === '' ? '' : columnLetters(place?.column ?? 1);
        return `${columnMark}${column}${rowMark}${digits === '' ? '' : (place?.row ?? 1)}`;
      }),
    )
    .join(':');
}

/**
 * A formula after rows or columns came, went or moved: its references follow, those to what is gone read #REF!.
 *
 * @param isShifted whether a reference with this sheet name (undefined: the formula's own) is concerned
 * @param shift the area's new place, null when nothing of it is left
 */
export function shiftFormula(
  formula: string,
  isShifted: (sheetName: string | undefined) => boolean,
  shift: (area: Area) => Area | null,
): string {
  try {
    return tokensOf(formula)
      .filter(({ kind }) => kind === 'reference')
      .reduceRight((text, token) => {
        const { sheetName, address } = splitSheetName(token.text);
        const area = isShifted(sheetName) ? parseArea(address, beyond) : null;
        if (!area) return text;
        const shifted = shift(area);
        const prefix = token.text.slice(0, token.text.length - address.length);
        const replacement = shifted ? prefix + rewritten(address, shifted) : '#REF!';
        return text.slice(0, token.start) + replacement + text.slice(token.start + token.text.length);
      }, formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula; // what cannot be read stays as it was typed
    throw error;
  }
}
