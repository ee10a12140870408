import type { Opening } from '../../src/contract/open.ts';
import type { Calendar } from './daysIn.ts';

/** Regions that write the month first. The bundle reads no locale of the spreadsheet: the setting for phones tells the country. */
const monthFirst = ['US', 'CN', 'TW', 'HK', 'JP', 'KR', 'CA', 'PH'];

/** What a typed day means in this workbook today. */
export function calendarOf({ today, settings }: Opening): Calendar {
  return { today, dayFirst: !monthFirst.includes(settings.phoneRegion) };
}
