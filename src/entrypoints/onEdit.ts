import { editedTab } from '../google/editedTab.ts';
import { isConfigTab } from '../google/ports.ts';
import { PropertyStore } from '../google/propertyStore.ts';

/** The event of the simple trigger, as far as it is used. */
interface EditEvent {
  readonly range?: unknown;
}

/**
 * A person typed into a cell. Thirty seconds, few rights, and events get lost (platform T1, T4): only what cannot wait is
 * done here, a change of Settings, Lists, Team or Tags made known. Everything else the hourly run sees for itself.
 */
export function onEdit(event: EditEvent): void {
  const store = new PropertyStore();
  const key = editedTab(event.range, store);
  if (!key || !isConfigTab(key)) return;
  store.set({ configRevision: String(Number(store.get('configRevision') ?? 0) + 1) });
}
