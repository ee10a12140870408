import type { ArchiveCounts, archivePart as contract } from '../../contract/archive.ts';
import type { Output } from '../../contract/call.ts';
import { addedHeaders } from '../../domain/archive/archiveRows.ts';
import type { Ports } from '../../ports.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { adminOnly } from '../common/adminOnly.ts';
import { suppressIds } from '../erasure/suppressed.ts';
import { archivePlan } from './archivePlan.ts';
import { type ArchivePartInput, archivedTab, isJoined } from './archiveTabs.ts';
import { joinRows } from './joinRows.ts';

/** Puts rows of an archive back, as one operation of the many that make up the whole; undone with them. */
export function archivePart(input: ArchivePartInput, ports: Ports): Output<typeof contract> {
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  const sheet = archivedTab(input);
  if (!sheet) return { ok: false, code: 'row-gone' };
  const id = `${input.job}.${sheet}.${input.part}`;
  const earlier = ports.operations.answered(id) as ArchiveCounts | undefined;
  if (earlier) return { ok: true, value: earlier };
  makeRoom(sheet, input, ports);
  if (isJoined(sheet)) {
    const { counts, write } = joinRows(sheet, input, ports);
    write();
    return { ok: true, value: counts };
  }
  const { changes, counts, erased } = archivePlan(sheet, input, ports);
  suppressIds(erased, ports);
  const operation = {
    id,
    kind: 'importArchive',
    about: input.fileName,
    changes,
    answer: counts,
    how: 'import' as const,
  };
  if (changes.length > 0) ports.operations.commit(operation);
  return { ok: true, value: counts };
}

/** The tab of a module that is off here, and the columns that people had added. */
function makeRoom(sheet: SheetKey, { columns, rows }: ArchivePartInput, { structure }: Ports): void {
  const { module } = schemaOf(sheet);
  if (rows.length > 0 && module && !structure.has(sheet)) structure.layModule(module);
  const headers = addedHeaders(sheet, columns);
  if (headers.length > 0) structure.addColumns(sheet, headers);
}
