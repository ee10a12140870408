import type { Restoring, UndoOutcome } from '../../ports.ts';
import { cellKey } from '../../schema/cellKey.ts';
import { isForeignKey } from '../../schema/foreignKey.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../schema/sheets.ts';
import { type PlannedChange, placeKey } from './plannedChange.ts';
import { type RowWriter, type Tables, withKeys } from './rowWriter.ts';
import type { LoggedContent } from './undoLog.ts';

export type KeptCell = UndoOutcome['kept'][number];
type UnsignedCell = Omit<KeptCell, 'by'>;

const stamps = ['updated_at', 'updated_by'];

/**
 * What takes an operation back (flows.md 0): cells that still hold what it wrote get their former values, a row that it
 * made is archived. Cells changed since keep the later value and are listed; so is a row made by it that somebody has
 * worked with since.
 *
 * @param usedBy id of a row elsewhere that links to a row, by the linked row's id
 */
export function reverse(
  { changes }: LoggedContent,
  usedBy: ReadonlyMap<string, string>,
  writer: RowWriter,
  tables: Tables,
): { changes: PlannedChange[]; keptCells: UnsignedCell[] } {
  const present = writer.present(changes.map(withKeys));
  const keptCells: UnsignedCell[] = [];
  const reversed = changes.flatMap((change): PlannedChange[] => {
    const { sheet, id, before, after } = change;
    const now = present.get(placeKey(sheet, id));
    if (!now) return [];
    const keeps = (field: string, value: unknown) => keptCells.push({ sheet, id, field, value: String(value ?? '') });
    if (before === null) {
      const edited = userKeys(sheet).find((key) => now[key] !== (after[key] ?? (now[key] === false ? false : '')));
      const user = usedBy.get(id);
      if (edited) keeps(edited, now[edited]);
      else if (user) keeps('id', user);
      if (edited || user) return [];
      const codec = tables.codec(sheet);
      // a person of the team is switched off
      const [key, off] =
        'state' in schemaOf(sheet).columns ? (['state', 'archived'] as const) : (['active', false] as const);
      const gone = { [key]: codec.plain(key, codec.write(key, off)) };
      return [{ sheet, id, before: { [key]: now[key] ?? '' }, after: gone }];
    }
    const keys = Object.keys(after).filter((key) => stamps.includes(key) || holds(now, key, after[key]));
    for (const key of Object.keys(after)) if (!keys.includes(key)) keeps(key, now[key]);
    if (keys.every((key) => stamps.includes(key))) return [];
    const pick = (cells: PlannedChange['after']) => Object.fromEntries(keys.map((key) => [key, cells[key] ?? '']));
    return [{ sheet, id, before: pick(now), after: pick(before) }];
  });
  return { changes: reversed, keptCells };
}

/** What chosen cells held before an operation, whatever they hold now; a row that it made has no such cells. */
export function formerCells(changes: LoggedContent['changes'], cells: ReadonlySet<string>): Restoring[] {
  const rows = new Map<string, Restoring>();
  for (const { sheet, id, before } of changes) {
    const chosen = Object.entries(before ?? {}).filter(([column]) => cells.has(cellKey(sheet, id, column)));
    if (chosen.length === 0) continue;
    const key = placeKey(sheet, id);
    // of several parts the first knows what was there before
    rows.set(key, {
      ...{ kind: 'restore', sheet, id, isGone: false },
      cells: { ...Object.fromEntries(chosen), ...rows.get(key)?.cells },
    });
  }
  return [...rows.values()];
}

/**
 * Rows elsewhere that link to rows which an import made (failures F42). A single record made by hand is archived whatever
 * points to it: reading every tab's links for it would take seconds.
 */
export function linkedFromElsewhere(contents: readonly LoggedContent[], tables: Tables): Map<string, string> {
  const made = new Set<string>();
  for (const { changes, how } of contents) {
    if (how === 'import') for (const { id, before } of changes) if (before === null) made.add(id);
  }
  const users = new Map<string, string>();
  if (made.size === 0) return users;
  for (const sheet of sheetKeys) {
    const { columns, kind } = schemaOf(sheet);
    const links =
      kind === 'records' && tables.has(sheet)
        ? Object.keys(columns).filter((key) => columns[key]?.kind === 'link')
        : [];
    for (const key of links) {
      const rows = tables.table(sheet).columns(['id', key] as never[]) as unknown as Record<string, string | null>[];
      for (const { id, [key]: target } of rows)
        if (id && target && made.has(target) && !made.has(id)) users.set(target, id);
    }
  }
  return users;
}

/** A column that people added may be formatted as text, and then holds a figure as one. */
function holds(now: PlannedChange['after'], key: string, written: unknown): boolean {
  return now[key] === written || (isForeignKey(key) && String(now[key]) === String(written));
}

function userKeys(sheet: SheetKey): string[] {
  return Object.entries(schemaOf(sheet).columns).flatMap(([key, { who }]) => (who === 'user' ? [key] : []));
}
