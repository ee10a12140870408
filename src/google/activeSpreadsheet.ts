import type { Spreadsheet } from './appsScript.ts';

/** The spreadsheet that the script runs in. */
export function activeSpreadsheet(): Spreadsheet | null {
  return SpreadsheetApp.getActive();
}
