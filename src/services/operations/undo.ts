import { columnName, tabName } from '../../../templates/names.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { undo as contract } from '../../contract/history.ts';
import type { Ports } from '../../ports.ts';
import { cellKey } from '../../schema/cellKey.ts';
import { adminOnly } from '../common/adminOnly.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { bringWords } from '../workbook/bringWords.ts';
import { followModules } from '../workbook/followModules.ts';
import { type UndoOfBlocks, undoBlocks } from './undoBlocks.ts';

/** Whoever may not do it may not take it back either. */
const ofAdmins = ['saveSetting', 'saveMember', 'handOver', 'importArchive', 'restoreNight'];

/** What is written as several operations. */
const ofBlocks = ['import', 'importArchive', 'restoreNight', 'removeExample', 'handOver'];

/** Takes an operation back, an import with all its blocks; cells that somebody changed since keep the later value and are named. */
export function undo({ id, cells }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const kind = ports.operations.recent(Number.POSITIVE_INFINITY).find((one) => one.id === id)?.kind ?? '';
  const forbidden = ofAdmins.includes(kind) ? adminOnly(ports) : null;
  if (forbidden) return forbidden;
  const take = ofBlocks.includes(kind) ? undoBlocks : ({ op }: UndoOfBlocks) => ports.operations.undo(id, op);
  const outcome =
    cells.length > 0 ? ports.operations.undoCells(id, new Set(cells), ports.op) : take({ id, op: ports.op }, ports);
  if (outcome === 'not-found') return { ok: false, code: 'not-undoable' };
  if (outcome === 'already-undone') return { ok: false, code: 'already-undone' };
  // what was taken back may be the language, or a module's switch
  bringWords(ports);
  followModules(ports);
  const language = readerLanguage(ports);
  const kept = outcome.kept.map(({ sheet, id: row, field, value, by }) => ({
    ...{ row, value, by },
    tab: tabName(sheet, language),
    field: columnName(sheet, field, language),
    cell: cellKey(sheet, row, field),
  }));
  return { ok: true, value: { restored: outcome.restored, kept } };
}
