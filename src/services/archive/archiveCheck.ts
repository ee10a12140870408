import type { archiveCheck as contract } from '../../contract/archive.ts';
import type { Output } from '../../contract/call.ts';
import type { Ports } from '../../ports.ts';
import { adminOnly } from '../common/adminOnly.ts';
import { archivePlan } from './archivePlan.ts';
import { type ArchivePartInput, archivedTab, isJoined } from './archiveTabs.ts';
import { joinRows } from './joinRows.ts';

/** What a part of an archive would do to the workbook. */
export function archiveCheck(input: ArchivePartInput, ports: Ports): Output<typeof contract> {
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  const sheet = archivedTab(input);
  if (!sheet) return { ok: false, code: 'row-gone' };
  const { counts } = isJoined(sheet) ? joinRows(sheet, input, ports) : archivePlan(sheet, input, ports);
  return { ok: true, value: counts };
}
