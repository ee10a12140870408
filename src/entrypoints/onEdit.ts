import { isConfigTab } from '../google/config.ts';
import { type EditEvent, editedRows } from '../google/editedRows.ts';
import { PropertyStore } from '../google/propertyStore.ts';
import { noticeEdit } from '../services/edit/noticeEdit.ts';
import { isNewerWorkbook } from '../services/workbook/isNewerWorkbook.ts';
import { portsOfRun } from './run.ts';

/**
 * A person typed into a cell or pasted a block (rules.md 10). Thirty seconds, few rights, and events get lost (platform T1,
 * T4): the hourly run does the same once more, so a failure stays without a word.
 */
export function onEdit(event: EditEvent): void {
  try {
    const store = new PropertyStore();
    const edit = editedRows(event, store);
    if (!edit) return;
    if (isConfigTab(edit.sheet)) {
      store.set({ configRevision: String(Number(store.get('configRevision') ?? 0) + 1) });
    }
    if (isNewerWorkbook({ store })) return;
    const ports = portsOfRun();
    if (ports) noticeEdit(edit, ports);
  } catch {
    // nobody sees an error of a simple trigger
  }
}
