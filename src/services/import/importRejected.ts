import type { Input, Output } from '../../contract/call.ts';
import type { importRejected as contract, RejectedRow } from '../../contract/import.ts';
import type { Ports } from '../../ports.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { findJob } from './importJob.ts';
import { type KeptRejection, rejectedRow } from './rejectedRows.ts';
import { rejectedKey, staged, stagedParts } from './stagedRows.ts';

/** Pieces are small where few rows of a block are bad: one answer holds about this many rows. */
const rowsAnAnswer = 1000;
/** Each piece takes two reads. */
const piecesAnAnswer = 20;

/** The rows that were not taken; `from` counts pieces. */
export function importRejected({ job, from }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = findJob(job, ports);
  if (!found) return { ok: false, code: 'import-job-gone' };
  const pieces = stagedParts(job, 'rejected', ports);
  const language = readerLanguage(ports);
  const last = Math.min(from + piecesAnAnswer, pieces.length);
  const rows: RejectedRow[] = [];
  let next = from;
  for (; next < last && rows.length < rowsAnAnswer; next += 1) {
    const kept = staged(rejectedKey(job, pieces[next]!), ports) as readonly KeptRejection[];
    rows.push(...kept.map((rejection) => rejectedRow(rejection, found.job, language)));
  }
  return { ok: true, value: { rows, next: next < pieces.length ? next : null } };
}
