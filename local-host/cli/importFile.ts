import path from 'node:path';
import { readTables } from '../../sidebar-ui/import/readFile.ts';
import type { Value } from '../../src/contract/call.ts';
import type { CallName, Calls } from '../../src/contract/calls.ts';
import type { Host } from '../host/host.ts';
import { UsageError } from './arguments.ts';
import { ask, RefusedError } from './ask.ts';
import { computeFigures } from './computeFigures.ts';
import { readBytes } from './files.ts';

export interface ImportRequest {
  readonly kind: string;
  readonly file: string;
  /** `header=field,header=field`; the add-on's own proposal for the others */
  readonly map: string | undefined;
  /** of dates such as 03/04/2026, where the file does not tell it */
  readonly dateOrder?: string | undefined;
  readonly dryRun: boolean;
  readonly createCustomers: boolean;
  readonly as: string;
}

const rowsAPart = 2000;

/** Drives the add-on's own import, as its dialog does; answers what it counted and the rows it did not take. */
export async function importFile(host: Host, request: ImportRequest): Promise<Record<string, unknown>> {
  const call = <N extends CallName>(name: N, input: unknown) => ask(host, request.as, name, input);
  const fileName = path.basename(request.file);
  const [table] = readTables(readBytes(request.file), fileName);
  if (!table) throw new UsageError(`${fileName} holds no rows.`);
  const { headers, rows, delimiter, firstLine } = table;
  const encoding = table.encoding.toLowerCase();
  const opened = await call('importOpen', {
    kind: request.kind,
    fileName,
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
  const { dateOrder, createCustomers } = request;
  const options = { job: opened.job, mapping, createCustomers, mode: 'both', ...(dateOrder && { dateOrder }) };
  const checked = await call('importDryRun', options).catch((error: unknown) => {
    if (!(error instanceof RefusedError) || !error.code.startsWith('import-')) throw error;
    throw new UsageError(
      `${error.message} Name it: --map column=field. Columns: ${headers.join(', ')}. Fields: ${keysOf(opened.fields)}`,
    );
  });
  const about = {
    file: fileName,
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
    const [header = '', field] = pair.split(/=(.*)/s);
    if (field === undefined) throw new UsageError(`--map is column=field,column=field; "${pair}" has no field.`);
    const column = headers.findIndex((one) => one.trim().toLowerCase() === header.trim().toLowerCase());
    if (column < 0) throw new UsageError(`--map: the file has no column "${header}". Columns: ${headers.join(', ')}`);
    if (field !== '' && !fields.some(({ key }) => key === field)) {
      throw new UsageError(`--map: there is no field "${field}". Fields: ${keysOf(fields)}`);
    }
    mapping.forEach((other, index) => {
      if (other === field) mapping[index] = null;
    });
    mapping[column] = field || null;
  }
  return mapping;
}

function keysOf(fields: readonly { key: string }[]): string {
  return fields.map(({ key }) => key).join(', ');
}

/** By header what it fills; of two columns under one header the one that fills something. */
function named(headers: readonly string[], mapping: readonly (string | null)[]): Record<string, string | null> {
  const fields: Record<string, string | null> = {};
  headers.forEach((header, column) => {
    fields[header] = mapping[column] ?? fields[header] ?? null;
  });
  return fields;
}
