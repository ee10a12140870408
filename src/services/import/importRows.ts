import type { Input, Output } from '../../contract/call.ts';
import type { importRows as contract } from '../../contract/import.ts';
import type { Ports } from '../../ports.ts';
import { findJob } from './importJob.ts';
import { isStaged, rowsKey, stage } from './stagedRows.ts';

/** Keeps a part of the file's rows until they are checked and written; a part that is sent again is kept once. */
export function importRows(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { job, part, firstLine, rows } = input;
  const found = findJob(job, ports);
  if (!found || found.state === 'running' || found.state === 'done') return { ok: false, code: 'import-job-gone' };
  const key = rowsKey(job, part);
  if (!isStaged(key, ports)) stage([{ key, value: { firstLine, rows } }], ports);
  return { ok: true, value: { received: rows.length } };
}
