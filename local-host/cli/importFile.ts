import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeCsv, parseCsv } from '../../sidebar-ui/import/readCsv.ts';
import type { Value } from '../../src/contract/call.ts';
import type { CallName, Calls } from '../../src/contract/calls.ts';
import type { Host } from '../host/host.ts';
import { UsageError } from './arguments.ts';
import { ask } from './ask.ts';
import { computeFigures } from './computeFigures.ts';

export interface ImportRequest {
  readonly kind: string;
  readonly file: string;
  /** `header=field,header=field`; the add-on's own proposal for the others */
  readonly map: string | undefined;
  readonly dryRun: boolean;
  readonly createCustomers: boolean;
  readonly as: string;
}

const rowsAPart = 2000;

/** Drives the add-on's own import, as its dialog does; answers what it counted and the rows it did not take. */
export async function importFile(host: Host, request: ImportRequest): Promise<Record<string, unknown>> {
  const call = <N extends CallName>(name: N, input: unknown) => ask(host, request.as, name, input);
  const { text, encoding } = decodeCsv(new Uint8Array(readFileSync(request.file)));
  const { headers, rows, delimiter, firstLine } = parseCsv(text);
  const opened = await call('importOpen', {
    kind: request.kind,
    fileName: path.basename(request.file),
    headers,
    sample: rows.slice(0, 50),
    rows: rows.length,
  });
  const mapping = withTyped(opened.mapping, headers, request.map, opened.fields);
  for (let from = 0, part = 0; from < rows.length; from += rowsAPart, part++) {
    await call('importRows', {
      job: opened.job,
      part,
      firstLine: firstLine + from,
      rows: rows.slice(from, from + rowsAPart),
    });
  }
  const options = { job: opened.job, mapping, createCustomers: request.createCustomers, mode: 'both' };
  const checked = await call('importDryRun', options);
  const about = {
    file: path.basename(request.file),
    encoding,
    delimiter,
    mapping: named(headers, mapping),
    dryRun: request.dryRun,
  };
  if (request.dryRun) {
    return { ...about, counts: checked.counts, byReason: checked.byReason, rejected: checked.rejected };
  }
  let run = await call('importRun', { job: opened.job });
  while (!run.done) run = await call('importRun', { job: opened.job });
  await computeFigures(host, request.as);
  const rejected = await allRejected(host, request.as, opened.job);
  return { ...about, counts: run.counts, rejected, undo: run.undo };
}

async function allRejected(host: Host, as: string, job: string): Promise<Value<Calls['importRejected']>['rows']> {
  const rows = [];
  for (let from: number | null = 0; from !== null; ) {
    const part: Value<Calls['importRejected']> = await ask(host, as, 'importRejected', { job, from });
    rows.push(...part.rows);
    from = part.next;
  }
  return rows;
}

function withTyped(
  proposed: readonly (string | null)[],
  headers: readonly string[],
  map: string | undefined,
  fields: readonly { key: string }[],
): (string | null)[] {
  const mapping = [...proposed];
  for (const pair of (map ?? '').split(',').filter((one) => one !== '')) {
    const [header = '', field = ''] = pair.split(/=(.*)/s);
    const column = headers.findIndex((one) => one.trim().toLowerCase() === header.trim().toLowerCase());
    if (column < 0) throw new UsageError(`--map: the file has no column "${header}". Columns: ${headers.join(', ')}`);
    if (field !== '' && !fields.some(({ key }) => key === field)) {
      throw new UsageError(`--map: there is no field "${field}". Fields: ${fields.map(({ key }) => key).join(', ')}`);
    }
    mapping.forEach((other, index) => {
      if (other === field) mapping[index] = null;
    });
    mapping[column] = field || null;
  }
  return mapping;
}

function named(headers: readonly string[], mapping: readonly (string | null)[]): Record<string, string | null> {
  return Object.fromEntries(headers.map((header, index) => [header, mapping[index] ?? null]));
}
