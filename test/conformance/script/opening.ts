import type { Json } from '../case.ts';
import { valueOr } from '../observe.ts';
import { names } from './names.ts';

const property = `${names.key}opening`;

/** What a simple trigger may do, tried when the file is opened. */
const attempts: Readonly<Record<string, (event: Readonly<Record<string, unknown>>) => unknown>> = {
  mode: (event) => String(event.authMode),
  tabs: () => SpreadsheetApp.getActiveSpreadsheet().getSheets().length > 0,
  source: (event) => (event.source as GoogleAppsScript.Spreadsheet.Spreadsheet).getSheets().length > 0,
  properties: () => typeof PropertiesService.getDocumentProperties().getKeys(),
  cache: () => typeof CacheService.getDocumentCache()?.get(property),
  locale: () => typeof Session.getActiveUserLocale(),
  active: () => Session.getActiveUser().getEmail(),
  effective: () => Session.getEffectiveUser().getEmail(),
  mail: () => MailApp.getRemainingDailyQuota(),
  triggers: () => ScriptApp.getProjectTriggers().length,
  sidebar: () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('conformance')),
};

/** Notes what the opening of the file may do. Where even the note is not allowed there is none (mode NONE). */
export function noteOpening(event: Readonly<Record<string, unknown>>): void {
  const seen = Object.keys(attempts).map((name) => [name, valueOr(() => attempts[name]?.(event))] as const);
  try {
    PropertiesService.getDocumentProperties().setProperty(property, JSON.stringify(Object.fromEntries(seen)));
  } catch {
    // mode NONE: the menu must come up all the same (platform A8)
  }
}

/** @returns what was seen, or what to do when nothing was */
export function seenAtOpening(name: string): Json {
  const text = PropertiesService.getDocumentProperties().getProperty(property);
  if (text === null) return 'not noted: reload the spreadsheet, then run the suite again';
  return (JSON.parse(text) as Record<string, Json>)[name] ?? null;
}
