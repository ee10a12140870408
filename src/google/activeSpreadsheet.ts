import type { Spreadsheet } from './appsScript.ts';

/** The spreadsheet that the script runs in; null where a clock run does not see it, or may not (platform T20a). */
export function activeSpreadsheet(): Spreadsheet | null {
  try {
    return SpreadsheetApp.getActive();
  } catch {
    return null;
  }
}
