import type { ImportKind, RejectedRow } from '../../contract/import.ts';
import type { CellFault } from '../../domain/import/readRow.ts';
import type { Language } from '../../schema/language.ts';
import type { ImportJob } from './importJob.ts';
import { faultMessage, fieldLabels } from './importWords.ts';

/** A row that was not taken, as it is kept: words come when it is shown, in the reader's language. */
export interface KeptRejection extends CellFault {
  readonly line: number;
}

/** What stands in one piece of the rows that were not taken. */
export const rejectionsAPiece = 500;

export function inPieces(rejections: readonly KeptRejection[]): KeptRejection[][] {
  const pieces: KeptRejection[][] = [];
  for (let from = 0; from < rejections.length; from += rejectionsAPiece) {
    pieces.push(rejections.slice(from, from + rejectionsAPiece));
  }
  return pieces;
}

/** In words: the column by the file's own header, else by ours. */
export function rejectedRow(
  { line, field, value, fault }: KeptRejection,
  job: ImportJob,
  language: Language,
): RejectedRow {
  const at = job.options?.mapping.indexOf(field) ?? -1;
  const column = at >= 0 ? (job.headers[at] ?? '') : labelOf(job.kind, field, language);
  return { line, column, value, code: fault.code, message: faultMessage(fault, column, language) };
}

function labelOf(kind: ImportKind, field: string, language: Language): string {
  return field === '' ? '' : (fieldLabels(kind, language)[field] ?? field);
}
