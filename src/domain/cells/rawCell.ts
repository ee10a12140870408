import type { Column } from '../../schema/column.ts';
import type { Zone } from './zone.ts';

/** A cell as Apps Script hands it over: '' is empty (platform S20). */
export type RawCell = string | number | boolean | Date;

export function isDate(cell: unknown): cell is Date {
  // most cells are texts and numbers: asking for the type first makes a pass over millions of them a second shorter
  return typeof cell === 'object' && (cell instanceof Date || Object.prototype.toString.call(cell) === '[object Date]');
}

/** A cell as plain JSON: days and stamps as text by the spreadsheet's clock, everything else as it stands. */
export function plainCell(cell: RawCell, kind: Column['kind'], zone: Zone): string | number | boolean {
  if (!isDate(cell)) return cell;
  const stamp = zone.stampOf(cell.getTime());
  return kind !== 'stamp' && stamp.endsWith('T00:00:00') ? stamp.slice(0, 10) : stamp;
}

/** A cell as a person would type it. */
export function cellText(cell: RawCell, kind: Column['kind'], zone: Zone): string {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const plain = plainCell(cell, kind, zone);
  return isDate(cell) ? String(plain).replace('T', ' ') : String(plain);
}
