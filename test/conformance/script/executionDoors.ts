import { names } from './names.ts';

/** What the page's cases of several executions call: each call is an execution of its own. */

const tab = () => {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  return book.getSheetByName(names.pageTab) ?? book.insertSheet(names.pageTab);
};
const lock = () => LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock;
const property = `${names.key}case.execution`;

/** Empties the tab, so that a case finds it as new. */
export function conformanceClear(): void {
  tab().clear();
}

/** Holds the lock for a time. @param isReleasing false leaves that to the end of the execution */
export function conformanceHold(milliseconds: number, isReleasing: boolean): boolean {
  lock().waitLock(1000);
  Utilities.sleep(milliseconds);
  if (isReleasing) lock().releaseLock();
  return lock().hasLock();
}

/** @returns whether it was taken, and whether it is held */
export function conformanceTryLock(milliseconds: number): boolean[] {
  return [lock().tryLock(milliseconds), lock().hasLock()];
}

export function conformanceWaitLock(milliseconds: number): void {
  lock().waitLock(milliseconds);
}

/** Writes A1 and takes its time before it ends. */
export function conformanceWrite(value: string, isFlushing: boolean, milliseconds: number): void {
  tab().getRange('A1').setValue(value);
  if (isFlushing) SpreadsheetApp.flush();
  Utilities.sleep(milliseconds);
  lock().hasLock();
}

export const conformanceRead = (address: string): string => String(tab().getRange(address).getValue());

/** Keeps a value in the properties and the cache, and takes its time before it ends. */
export function conformanceKeep(value: string, milliseconds: number): void {
  PropertiesService.getDocumentProperties().setProperty(property, value);
  CacheService.getDocumentCache()?.put(property, value, 600);
  Utilities.sleep(milliseconds);
  lock().hasLock();
}

export const conformanceKept = (): (string | null)[] => [
  PropertiesService.getDocumentProperties().getProperty(property),
  CacheService.getDocumentCache()?.get(property) ?? null,
];

export function conformanceAppend(rows: number): void {
  for (let row = 1; row <= rows; row++) tab().appendRow([row]);
}

export const conformanceLastRow = (): number => tab().getLastRow();

/** Writes B1 and flushes, writes B2, and fails. */
export function conformanceFail(): void {
  tab().getRange('B1').setValue('flushed');
  SpreadsheetApp.flush();
  tab().getRange('B2').setValue('waiting');
  throw new Error('on purpose');
}

/** Writes C1 and flushes, writes C2, and goes on until it is killed. C3 would tell that `finally` ran. */
export function conformanceOverrun(): void {
  tab().getRange('C1').setValue('flushed');
  SpreadsheetApp.flush();
  tab().getRange('C2').setValue('waiting');
  try {
    for (;;) Utilities.sleep(30_000);
  } finally {
    tab().getRange('C3').setValue('finally');
    SpreadsheetApp.flush();
  }
}
