import { authModeOf } from '../services/scriptApp.ts';
import type { SpreadsheetServices } from '../services/spreadsheet/index.ts';
import type { EditEvent, HumanEdit } from '../workbook/humanEdit.ts';

type Mode = 'NONE' | 'LIMITED' | 'FULL';

const dayMs = 86_400_000;

export function openEvent(mode: Mode, spreadsheet: SpreadsheetServices): Record<string, unknown> {
  return { authMode: authModeOf(mode), ...(mode !== 'NONE' && { source: spreadsheet.spreadsheet() }) };
}

/** `value` and `oldValue` are there for one cell only, and only when it has one (H45). */
export function editEvent(mode: Mode, spreadsheet: SpreadsheetServices, edit: EditEvent): Record<string, unknown> {
  return {
    ...openEvent(mode, spreadsheet),
    range: spreadsheet.range(edit.sheet, edit.area),
    ...(edit.value !== undefined && { value: edit.value }),
    ...(edit.oldValue !== undefined && { oldValue: edit.oldValue }),
  };
}

const changeTypes: Readonly<Record<HumanEdit['kind'], string>> = {
  type: 'EDIT',
  clear: 'EDIT',
  sort: 'OTHER',
  insertRows: 'INSERT_ROW',
  deleteRows: 'REMOVE_ROW',
  insertColumns: 'INSERT_COLUMN',
  deleteColumns: 'REMOVE_COLUMN',
  addTab: 'INSERT_GRID',
  copyTab: 'INSERT_GRID',
  deleteTab: 'REMOVE_GRID',
  renameTab: 'OTHER',
  hideTab: 'OTHER',
  showTab: 'OTHER',
  moveTab: 'OTHER',
};

/** The event of an installable onChange trigger: it sees what onEdit does not (T5). */
export function changeEvent(spreadsheet: SpreadsheetServices, kind: HumanEdit['kind']): Record<string, unknown> {
  return { ...openEvent('FULL', spreadsheet), changeType: changeTypes[kind] };
}

/** The event object of a clock trigger; its numbers are UTC (T19). */
export function clockEvent(at: Date): Record<string, unknown> {
  const first = Date.UTC(at.getUTCFullYear(), 0, 1);
  return {
    authMode: authModeOf('FULL'),
    timezone: 'UTC',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() || 7,
    'week-of-year': Math.floor((at.getTime() - first) / (7 * dayMs)) + 1,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}
