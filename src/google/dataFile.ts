/** What a file holds that the build lays beside the bundle (scripts/dataFile.mjs). */
export function dataFile(name: string): unknown {
  const text = HtmlService.createHtmlOutputFromFile(name).getContent();
  return JSON.parse(decodeURIComponent(text.trim()));
}
