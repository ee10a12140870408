import { columnName } from '../../../templates/names.ts';
import type { nightCheck as contract, NightDifference } from '../../contract/backup.ts';
import type { Input, Output } from '../../contract/call.ts';
import { cellOf, type PlainCells, stampColumns } from '../../domain/tamper/damage.ts';
import type { Ports } from '../../ports.ts';
import { adminOnly } from '../common/adminOnly.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { nightDifferences } from './nightDifferences.ts';
import { nightTabs } from './nightTabs.ts';

const shown = 50;
const longest = 200;

/** Shows what taking a tab back to a night would change. */
export function nightCheck({ tab, night, find }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  const sheet = nightTabs(ports).find((key) => key === tab);
  if (!sheet) return { ok: false, code: 'row-gone' };
  const found = nightDifferences(sheet, night, ports);
  if ('readableFrom' in found) return { ok: false, code: 'night-damaged', places: { day: found.readableFrom } };
  const language = readerLanguage(ports);
  const counts = { missing: 0, changed: 0, cells: 0, damaged: found.damaged };
  const differences: NightDifference[] = [];
  for (const { id, cells: former, isGone } of found.changes) {
    counts[isGone ? 'missing' : 'changed'] += 1;
    const now = found.now.get(id) ?? {};
    const columns = isGone ? [''] : Object.keys(former).filter((column) => !stampColumns.includes(column));
    if (!isGone) counts.cells += columns.length;
    for (const column of columns) {
      if (differences.length === shown) break;
      const name = nameOf(isGone ? former : now);
      if (!isAskedFor(id, name, find)) break;
      differences.push({
        id,
        name,
        column,
        field: columnName(sheet, column, language),
        now: text(now, column),
        was: text(former, column),
      });
    }
  }
  return { ok: true, value: { ...counts, differences } };
}

function isAskedFor(id: string, name: string, find: string): boolean {
  const wanted = find.trim().toLowerCase();
  return wanted === '' || id.toLowerCase() === wanted || name.toLowerCase().includes(wanted);
}

function nameOf(cells: PlainCells): string {
  const { name, title, summary, text: words, product, key } = cells;
  return String(name ?? title ?? summary ?? words ?? product ?? key ?? '').slice(0, longest);
}

function text(cells: PlainCells, column: string): string {
  return String(cellOf(cells, column)).slice(0, longest);
}
