import { names } from './names.ts';

/** Where a run stands; kept in the document's properties, because Google ends an execution after six minutes. */
export interface Progress {
  readonly startedAt: string;
  /** of the spreadsheet before the run */
  readonly locale: string;
  readonly timeZone: string;
  /** the case that has begun last; -1 before the first */
  readonly begun: number;
}

const key = `${names.key}progress`;

export function progress(): Progress | null {
  const text = PropertiesService.getDocumentProperties().getProperty(key);
  return text === null ? null : (JSON.parse(text) as Progress);
}

export function keepProgress(value: Progress): void {
  PropertiesService.getDocumentProperties().setProperty(key, JSON.stringify(value));
}

export function forgetProgress(): void {
  PropertiesService.getDocumentProperties().deleteProperty(key);
}
