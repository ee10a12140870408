import { isTimeZone, localMs, serialOfLocal, serialToDate } from '../../workbook/zone.ts';
import { HostStrictError } from '../service.ts';

const minuteMs = 60_000;

/** Milliseconds ahead of UTC of a zone such as 'GMT+8' or 'GMT-05:30'; null for zones by name. */
function fixedOffset(zone: string): number | null {
  if (/^(?:GMT|UTC|Z)$/.test(zone)) return 0;
  const [, sign, hours, minutes = '0'] = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteMs : null;
}

/**
 * @param date instant
 * @returns the wall clock of the zone as if it were UTC
 * @throws HostStrictError for a zone that this host does not know
 */
export function wallClock(date: Date, zone: string): Date {
  const offset = fixedOffset(zone);
  if (offset !== null) return new Date(date.getTime() + offset);
  requireZone(zone);
  return new Date(localMs(zone, date.getTime()));
}

/** The instant at which the zone's wall clock shows `local`, given as if it were UTC. @throws HostStrictError */
export function instantOf(local: number, zone: string): Date {
  const offset = fixedOffset(zone);
  if (offset !== null) return new Date(local - offset);
  requireZone(zone);
  return serialToDate(serialOfLocal(local), zone);
}

function requireZone(zone: string): void {
  if (!isTimeZone(zone)) throw new HostStrictError(`what the platform makes of the time zone "${zone}" is not known`);
}

const shortNames: Readonly<Record<string, string>> = {
  'Asia/Shanghai': 'CST',
  'Asia/Taipei': 'CST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Tokyo': 'JST',
  'Asia/Seoul': 'KST',
};

/**
 * The zone's name at an instant: 'PST', or 'Pacific Standard Time'.
 *
 * @throws HostStrictError where the short name is not known
 */
export function zoneName(date: Date, zone: string, style: 'short' | 'long'): string {
  if (/^(?:GMT|UTC)$/.test(zone) && style === 'short') return zone;
  const named = ['en-US', 'en-GB', 'en-AU', 'en-IN']
    .map((tag) => nameIn(tag, date, zone, style))
    .find((name) => /^[A-Z][A-Za-z ]+$/.test(name));
  const name = named ?? (style === 'short' ? shortNames[zone] : undefined);
  if (!name) throw new HostStrictError(`the name of the time zone "${zone}" is not known (pattern letter z)`);
  return name;
}

function nameIn(tag: string, date: Date, zone: string, style: 'short' | 'long'): string {
  if (fixedOffset(zone) !== null) return '';
  const parts = new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: style }).formatToParts(date);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
