import type { Input, Output } from '../../contract/call.ts';
import type { importRejected as contract } from '../../contract/import.ts';
import type { Ports } from '../../ports.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { findJob } from './importJob.ts';
import { type KeptRejection, rejectedRow } from './rejectedRows.ts';
import { rejectedKey, staged, stagedParts } from './stagedRows.ts';

/** The rows that were not taken, piece by piece: `from` counts pieces. */
export function importRejected({ job, from }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = findJob(job, ports);
  if (!found) return { ok: false, code: 'import-job-gone' };
  const pieces = stagedParts(job, 'rejected', ports);
  const piece = pieces[from];
  const kept = piece === undefined ? [] : (staged(rejectedKey(job, piece), ports) as readonly KeptRejection[]);
  const language = readerLanguage(ports);
  const rows = kept.map((rejection) => rejectedRow(rejection, found.job, language));
  return { ok: true, value: { rows, next: from + 1 < pieces.length ? from + 1 : null } };
}
