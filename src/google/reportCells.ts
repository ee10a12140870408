import type { RawCell } from '../domain/cells/rawCell.ts';
import type { Zone } from '../domain/cells/zone.ts';
import type { ReportCell } from '../ports.ts';

export function rawOf(cell: ReportCell, zone: Zone): RawCell {
  if (cell === null) return '';
  if (typeof cell === 'string') return textCell(cell);
  if (typeof cell !== 'object') return cell;
  if ('theirs' in cell) return '';
  return new Date(zone.epochMsOf('day' in cell ? cell.day : cell.stamp));
}

export function textCell(text: string): string {
  return /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
}

export function formatOf(cell: ReportCell): string {
  if (typeof cell === 'string' || cell === null) return '@';
  if (typeof cell !== 'object') return typeof cell === 'number' ? '0.##' : '';
  if ('theirs' in cell) return '@';
  return 'day' in cell ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
}

export function padded<T extends RawCell>(cells: readonly T[], width: number, filler: T = '' as T): T[] {
  return [...cells, ...new Array<T>(Math.max(0, width - cells.length)).fill(filler)];
}

export function isTheirs(cell: ReportCell): boolean {
  return typeof cell === 'object' && cell !== null && 'theirs' in cell;
}
