import { settingTexts } from '../../../templates/settings.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { seedSettings } from '../workbook/seedWorkbook.ts';

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
export function editViews(
  name: string,
  edit: (views: readonly SavedView[]) => readonly SavedView[],
  ports: Ports,
): boolean {
  const key = 'saved_views';
  const { language } = ports.config;
  seedSettings(language, ports); // somebody may have taken the row out
  const row = ports
    .table('settings')
    .all()
    .find(({ values }) => values.key === key);
  const old = row?.values.value ?? null;
  const value = JSON.stringify(edit(viewsIn(old)));
  if (value.length > longest) return false;
  if (value === old) return true;
  ports.operations.commit({
    id: ports.op,
    kind: 'saveSetting',
    about: inLanguage(settingTexts[key].name, language),
    changes: [{ kind: 'update', sheet: 'settings', id: key, set: { value } }],
    answer: { name },
    how: 'sidebar',
  });
  return true;
}
