import type { Day, Stamp } from '../../src/schema/day.ts';

const dayMs = 86_400_000;
/** A Monday; the bench begins on it at nine. */
const firstDay = '2026-11-23';
export const start = `${firstDay}T09:00`;

/** @param ago days before the first day of the bench */
export function aDay(ago: number): Day {
  return new Date(Date.parse(`${firstDay}T12:00:00Z`) - ago * dayMs).toISOString().slice(0, 10) as Day;
}

export function aStamp(ago: number): Stamp {
  return `${aDay(ago)}T10:30:00` as Stamp;
}

/** The number that stands in a cell for a day or a moment of the spreadsheet's zone (platform S40). */
export function serialOf(text: string): number {
  const [day = '', time = '00:00:00'] = text.split('T');
  return (Date.parse(`${day}T${time}Z`) - Date.UTC(1899, 11, 30)) / dayMs;
}
