import type { Input, Output, Refusal } from '../../contract/call.ts';
import type { importDryRun as contract, ImportCounts, RejectedRow } from '../../contract/import.ts';
import { columnOfField, requiredFields } from '../../domain/import/fields.ts';
import { type DateOrder, orderOfAll, orderTold } from '../../domain/import/parseDay.ts';
import { isBlank, rowReader } from '../../domain/import/readRow.ts';
import type { Ports } from '../../ports.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { invalid } from '../common/invalid.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { mostCells } from '../common/mostCells.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { tagOf } from '../common/tagLabels.ts';
import { counted } from './counted.ts';
import { plannerOf } from './importBook.ts';
import { type CheckedJob, findJob, type ImportJob, noCounts, type StoredJob, updateJob } from './importJob.ts';
import { planRules, readingRules } from './importRules.ts';
import { fieldLabels } from './importWords.ts';
import { presentMapping } from './ownColumns.ts';
import { inPieces, type KeptRejection, rejectedRow } from './rejectedRows.ts';
import { rejectedKey, rowsKey, type StagedPart, seenKey, stage, staged, stagedParts, unstage } from './stagedRows.ts';

type Options = Input<typeof contract>;

const shownRejections = 200;
const shownReasons = 50;

/** Checks every row against the workbook as it is, and remembers what the run needs; records are not touched. */
export function importDryRun(input: Options, ports: Ports): Output<typeof contract> {
  const found = findJob(input.job, ports);
  if (!found || found.state === 'running' || found.state === 'done') return { ok: false, code: 'import-job-gone' };
  const refusal = optionsRefusal(input, found.job, ports);
  if (refusal) return refusal;
  const numbers = stagedParts(input.job, 'rows', ports);
  const parts = numbers.map((part) => staged(rowsKey(input.job, part), ports) as StagedPart);
  const { job: _job, ...chosen } = input;
  const options = { ...chosen, dateOrder: dateOrderOf(input, found.job.kind, parts) };
  const job = {
    ...found.job,
    options,
    parts: parts.map(({ rows }, index) => ({ part: numbers[index] ?? index, rows: rows.length })),
  };
  const check = checkRows({ ...found, job }, parts, ports);
  if (isTooMuch(job.kind, check.counts.added, ports)) return { ok: false, code: 'workbook-full' };
  const locked = ports.lock.run(lockWaitMs, () => remember(job, check, ports));
  if (!locked.ok) return { ok: false, code: 'busy' };
  const language = readerLanguage(ports);
  const rejected = check.rejections.map((rejection) => rejectedRow(rejection, job, language));
  return {
    ok: true,
    value: { counts: check.counts, rejected: rejected.slice(0, shownRejections), byReason: byReason(rejected) },
  };
}

/** Up to here an import may fill the workbook: the rest is for the logs and the reports. */
const mostCellsByImport = 0.95 * mostCells;

/** Whether new rows would bring the workbook to the limit (failures F54); those that fit into the tab's empty ones do not. */
function isTooMuch(kind: ImportJob['kind'], rows: number, { structure }: Ports): boolean {
  const grown = Math.max(0, rows - structure.spare(kind).rows);
  return grown > 0 && structure.cells() + grown * Object.keys(schemaOf(kind).columns).length > mostCellsByImport;
}

function optionsRefusal(
  { mapping, owner, tag }: Options,
  { kind, headers }: ImportJob,
  ports: Ports,
): Refusal<'import-mapping' | 'import-no-columns' | 'invalid'> | null {
  const mapped = mapping.filter((field) => field !== null);
  const labels = fieldLabels(kind, readerLanguage(ports));
  const first = requiredFields[kind][0]?.[0] ?? '';
  if (mapped.length === 0) return { ok: false, code: 'import-no-columns', places: { field: labels[first] ?? '' } };
  const missing = requiredFields[kind].find((group) => !group.some((field) => mapped.includes(field)));
  if (mapping.length !== headers.length || new Set(mapped).size < mapped.length || missing) {
    return { ok: false, code: 'import-mapping', places: { field: labels[missing?.[0] ?? first] ?? '' } };
  }
  const isStranger = owner !== null && !ports.config.team.some(({ name }) => name === owner);
  return invalid(
    isStranger ? { owner: { code: 'unknown-person', places: { value: owner } } } : {},
    tag !== null && !tagOf(tag, ports.config) ? { tag: { code: 'unknown-tag', places: { value: tag } } } : {},
  );
}

/** What the file itself tells about day and month, else what the person chose; null when nobody knows. */
function dateOrderOf(
  { mapping, dateOrder }: Options,
  kind: ImportJob['kind'],
  parts: readonly StagedPart[],
): DateOrder {
  const columns = mapping.flatMap((field, column) =>
    field !== null && ['day', 'stamp'].includes(columnOfField(kind, field).kind) ? [column] : [],
  );
  const told = parts.flatMap(({ rows }) =>
    rows.flatMap((row) => columns.map((column) => orderTold(row[column] ?? ''))),
  );
  return orderOfAll(new Set(told)) ?? dateOrder;
}

interface Check {
  readonly counts: ImportCounts;
  readonly rejections: readonly KeptRejection[];
  /** by line of the file, where it is not 1: the how-manieth of its content the row is, 0 for a repetition */
  readonly seen: Readonly<Record<number, number>>;
}

function checkRows(
  { job, startedAt, by }: Omit<StoredJob, 'job'> & { job: CheckedJob },
  parts: readonly StagedPart[],
  ports: Ports,
): Check {
  let ids = 0;
  const rules = planRules(job.options, by, ports, (prefix) => `${prefix}-${(ids += 1)}`);
  const plan = plannerOf(job, startedAt, rules, ports);
  const mapping = presentMapping(job.options.mapping, job.kind, ports);
  const read = rowReader(job.kind, mapping, readingRules(job.options.dateOrder, ports));
  const rejections: KeptRejection[] = [];
  const seen: Record<number, number> = {};
  let counts = noCounts;
  for (const { firstLine, rows } of parts) {
    rows.forEach((cells, index) => {
      if (isBlank(cells)) return;
      const line = firstLine + index;
      const decided = plan(read(line, cells));
      counts = counted(counts, decided);
      for (const fault of decided.faults) rejections.push({ ...fault, line });
      if (decided.occurrence !== 1) seen[line] = decided.occurrence;
    });
  }
  return { counts, rejections, seen };
}

function remember(job: ImportJob, { rejections, seen }: Check, ports: Ports): void {
  unstage([seenKey(job.id), `${job.id}/rejected/`], ports);
  stage(
    [
      { key: seenKey(job.id), value: seen },
      ...inPieces(rejections).map((value, piece) => ({ key: rejectedKey(job.id, piece), value })),
    ],
    ports,
  );
  const now = findJob(job.id, ports);
  if (now) updateJob(now, { job, state: 'checked' }, ports);
}

/** How many rows were not taken for each reason, the most frequent first. */
function byReason(rejected: readonly RejectedRow[]): { message: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const { message } of rejected) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts]
    .map(([message, n]) => ({ message, n }))
    .sort((a, b) => b.n - a.n)
    .slice(0, shownReasons);
}
