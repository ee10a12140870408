import type { RowOf, SheetSchema } from './defineSheet.ts';
import { alerts } from './sheets/alerts.ts';
import { archive } from './sheets/archive.ts';
import { automation } from './sheets/automation.ts';
import { care } from './sheets/care.ts';
import { changes } from './sheets/changes.ts';
import { churn } from './sheets/churn.ts';
import { consents } from './sheets/consents.ts';
import { contacts } from './sheets/contacts.ts';
import { customers } from './sheets/customers.ts';
import { dashboard } from './sheets/dashboard.ts';
import { feedback } from './sheets/feedback.ts';
import { findings } from './sheets/findings.ts';
import { goals } from './sheets/goals.ts';
import { historyIndex } from './sheets/historyIndex.ts';
import { improve } from './sheets/improve.ts';
import { inbox } from './sheets/inbox.ts';
import { interactions } from './sheets/interactions.ts';
import { jobs } from './sheets/jobs.ts';
import { lists } from './sheets/lists.ts';
import { opportunities } from './sheets/opportunities.ts';
import { orders } from './sheets/orders.ts';
import { points } from './sheets/points.ts';
import { segments } from './sheets/segments.ts';
import { sends } from './sheets/sends.ts';
import { settings } from './sheets/settings.ts';
import { snapshot } from './sheets/snapshot.ts';
import { staff } from './sheets/staff.ts';
import { stage } from './sheets/stage.ts';
import { start } from './sheets/start.ts';
import { state } from './sheets/state.ts';
import { suppress } from './sheets/suppress.ts';
import { tags } from './sheets/tags.ts';
import { tasks } from './sheets/tasks.ts';
import { team } from './sheets/team.ts';
import { today } from './sheets/today.ts';
import { training } from './sheets/training.ts';
import { undo } from './sheets/undo.ts';

/** Every tab of the workbook, by key, in the order in which the tabs stand. */
export const sheets = {
  start,
  today,
  customers,
  interactions,
  orders,
  feedback,
  tasks,
  segments,
  churn,
  dashboard,
  contacts,
  consents,
  tags,
  alerts,
  care,
  opportunities,
  improve,
  staff,
  training,
  goals,
  findings,
  inbox,
  team,
  automation,
  settings,
  lists,
  changes,
  sends,
  _snapshot: snapshot,
  _points: points,
  _undo: undo,
  _jobs: jobs,
  _stage: stage,
  _state: state,
  _archive: archive,
  _suppress: suppress,
  _index: historyIndex,
} as const;

export type Sheets = typeof sheets;
export type SheetKey = keyof Sheets;
export type Row<K extends SheetKey> = RowOf<Sheets[K]['columns']>;
export type ColumnKey<K extends SheetKey> = keyof Sheets[K]['columns'] & string;

/** A sheet's schema with its exact type forgotten, for code that treats all sheets alike. */
export function schemaOf(key: SheetKey): SheetSchema {
  return sheets[key];
}

/** Whether columns that people add to the tab are known, and go where its rows go. */
export function takesColumns(key: SheetKey): boolean {
  return schemaOf(key).kind === 'records' || ['team', 'settings', 'lists'].includes(key);
}

/** The column by which a row is found. */
export function rowKeyOf(key: SheetKey): string {
  return schemaOf(key).rowKey ?? 'id';
}

export const sheetKeys = Object.keys(sheets) as SheetKey[];

/** The tabs that hold records with an id and system columns. */
export const recordSheetKeys = sheetKeys.filter((key) => schemaOf(key).kind === 'records');
