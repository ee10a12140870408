import type { Ports } from '../../ports.ts';
import { logChange } from '../common/logChange.ts';

/** A saved filter as it stands in the setting `saved_views`. */
export interface SavedView {
  readonly name: string;
  readonly rule: string;
  readonly shared: boolean;
  /** address of its author */
  readonly by: string;
}

/** A cell holds 50,000 signs (platform S3); some are left for the change log's own. */
const longest = 45_000;

/** What a person spoiled by hand counts as nothing saved. */
export function viewsIn(json: string | null): SavedView[] {
  try {
    const read: unknown = JSON.parse(json || '[]');
    return Array.isArray(read) ? read.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is SavedView {
  const view = value as Partial<SavedView> | null;
  return typeof view?.name === 'string' && typeof view.rule === 'string' && typeof view.by === 'string';
}

export function isSame(view: SavedView, name: string, shared: boolean): boolean {
  return view.shared === shared && view.name.toLowerCase() === name.toLowerCase();
}

/**
 * Reads the views as they stand in the tab, not as this run remembers its settings from before it had the lock, and writes
 * what `edit` makes of them.
 *
 * @returns whether they fit into their cell
 */
export function editViews(edit: (views: readonly SavedView[]) => readonly SavedView[], ports: Ports): boolean {
  const table = ports.table('settings');
  const key = 'saved_views';
  const row = table.all().find(({ values }) => values.key === key);
  const old = row?.values.value ?? null;
  const now = JSON.stringify(edit(viewsIn(old)));
  if (now.length > longest) return false;
  if (now === old) return true;
  logChange({ sheet: 'settings', row: key, field: 'value', old, now }, ports);
  if (row) table.updateRows([{ row: row.row, set: { value: now } }]);
  else table.append([{ key, value: now }]);
  return true;
}
