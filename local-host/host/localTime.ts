import { localMs, serialOfLocal, serialToDate } from '../workbook/zone.ts';

/**
 * Reads `2024-03-01`, `2024-03-01T08:00` or `…T08:00:30` as a wall clock of a zone; a text with `Z` or an offset as the
 * instant it names.
 *
 * @throws RangeError for any other text
 */
export function parseTime(text: string, timeZone: string): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text.trim());
  if (match) {
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
      .slice(1)
      .map((part) => Number(part ?? 0));
    const local = Date.UTC(year, month - 1, day, hour, minute, second);
    const back = new Date(local);
    if (back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60) {
      return serialToDate(serialOfLocal(local), timeZone).getTime();
    }
  } else if (/(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))) return Date.parse(text);
  throw new RangeError(`not a time: ${text} (write 2024-03-01 or 2024-03-01T08:00)`);
}

/** `2026-11-23T09:02:00`, the wall clock of a zone. */
export function timeText(at: number, timeZone: string): string {
  return new Date(localMs(timeZone, at)).toISOString().slice(0, 19);
}
