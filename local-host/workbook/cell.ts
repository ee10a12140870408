/** What a cell shows or a formula yields; errors are texts such as '#REF!', dates are serial numbers. */
export type CellValue = string | number | boolean;

/** A formula as text; its value is computed when somebody reads it. */
export interface Formula {
  readonly formula: string;
}

/** What a cell holds; '' is an empty cell. */
export type Cell = CellValue | Formula;

export const isFormula = (cell: Cell | undefined): cell is Formula => typeof cell === 'object';

export const MAX_CELL_CHARACTERS = 50_000; // S4

/** Long texts count as several cells. Source: platform.md L23. */
export function cellCost(cell: Cell | undefined): number {
  if (typeof cell !== 'string' || cell.length <= 100) return 1;
  return 1 + Math.ceil((cell.length - 100) / 100);
}
