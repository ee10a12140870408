import { names } from './names.ts';

/** Removes whatever cases made; what was there before bears other names. */
export function sweep(book: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  for (const range of book.getNamedRanges()) if (range.getName().startsWith(names.range)) range.remove();
  for (const sheet of book.getSheets()) if (sheet.getName().startsWith(names.scratchTab)) book.deleteSheet(sheet);
  for (const metadata of book.getDeveloperMetadata()) if (metadata.getKey().startsWith(names.key)) metadata.remove();
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === names.trigger) ScriptApp.deleteTrigger(trigger);
  }
  for (const store of [PropertiesService.getDocumentProperties(), PropertiesService.getUserProperties()]) {
    for (const key of store.getKeys()) if (key.startsWith(`${names.key}case.`)) store.deleteProperty(key);
  }
}
