import type { AppsScript } from '../../src/google/appsScript.ts';

/**
 * Compiles only while Google's own types have every member that `AppsScript` lists, with parameters and results that fit.
 * Nothing runs it: `npm run check:types` is the test.
 */
export const google: AppsScript = {
  SpreadsheetApp,
  Charts,
  PropertiesService,
  LockService,
  MailApp,
  Session,
  ScriptApp,
  HtmlService,
  Utilities,
  console,
};
