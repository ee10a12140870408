/** A short message in the corner of the sheet. */
export function tell(title: string, text: string): void {
  SpreadsheetApp.getActive()?.toast(text, title);
}
