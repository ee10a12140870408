import type { AppsScript } from './appsScript.ts';

/** What stands in the global scope of a script. A file of its own, so that Google's own types can be held against ours. */
declare global {
  const SpreadsheetApp: AppsScript['SpreadsheetApp'];
  const Charts: AppsScript['Charts'];
  const PropertiesService: AppsScript['PropertiesService'];
  const LockService: AppsScript['LockService'];
  const MailApp: AppsScript['MailApp'];
  const Session: AppsScript['Session'];
  const ScriptApp: AppsScript['ScriptApp'];
  const HtmlService: AppsScript['HtmlService'];
  const Utilities: AppsScript['Utilities'];
  const console: AppsScript['console'];
}
