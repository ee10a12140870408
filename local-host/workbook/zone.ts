const DAY_MS = 86_400_000;
/** Serial number of 1 January 1970: days since 30 December 1899 (S40). */
const EPOCH_SERIAL = 25_569;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsetsByDay = new Map<string, Map<number, number | null>>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const two = '2-digit';
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
    formatter = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', era: 'short', ...fields });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

function exactOffset(timeZone: string, utcMs: number): number {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(utcMs)
      .map(({ type, value }) => [type, value]),
  );
  const field = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name));
  const year = parts.get('era') === 'BC' ? 1 - field('year') : field('year');
  const local = new Date(0);
  local.setUTCFullYear(year, field('month') - 1, field('day'));
  local.setUTCHours(field('hour'), field('minute'), field('second'));
  return local.getTime() - Math.floor(utcMs / 1000) * 1000;
}

/**
 * Milliseconds that local time is ahead of UTC at an instant. Days without a change of the clock are remembered: a
 * column of dates costs two look-ups a day, not one a cell.
 */
function offsetMs(timeZone: string, utcMs: number): number {
  let byDay = offsetsByDay.get(timeZone);
  if (!byDay) {
    byDay = new Map();
    offsetsByDay.set(timeZone, byDay);
  }
  const day = Math.floor(utcMs / DAY_MS);
  let offset = byDay.get(day);
  if (offset === undefined) {
    const atStart = exactOffset(timeZone, day * DAY_MS);
    offset = atStart === exactOffset(timeZone, (day + 1) * DAY_MS - 1) ? atStart : null;
    byDay.set(day, offset);
  }
  return offset ?? exactOffset(timeZone, utcMs);
}

/** The wall clock of a zone as milliseconds, as if it were UTC. */
export const localMs = (timeZone: string, utcMs: number): number => utcMs + offsetMs(timeZone, utcMs);

export function isTimeZone(timeZone: string): boolean {
  try {
    formatterOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** @param local wall clock as if it were UTC; in a gap of the clock, the instant after it */
function utcOfLocal(timeZone: string, local: number): number {
  const guess = local - offsetMs(timeZone, local);
  return local - offsetMs(timeZone, guess);
}

export const serialOfLocal = (local: number): number => local / DAY_MS + EPOCH_SERIAL;

/** The wall clock of a serial number as milliseconds, as if it were UTC. */
export const localOfSerial = (serial: number): number => Math.round((serial - EPOCH_SERIAL) * DAY_MS);

export const dateToSerial = (date: Date, timeZone: string): number => serialOfLocal(localMs(timeZone, date.getTime()));

export const serialToDate = (serial: number, timeZone: string): Date =>
  new Date(utcOfLocal(timeZone, localOfSerial(serial)));
