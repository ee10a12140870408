import type { SheetKey } from '../src/schema/sheets.ts';
import { alerts } from './sheets/alerts.ts';
import { automation } from './sheets/automation.ts';
import { care } from './sheets/care.ts';
import { churn } from './sheets/churn.ts';
import { consents } from './sheets/consents.ts';
import { contacts } from './sheets/contacts.ts';
import { customers } from './sheets/customers.ts';
import { dashboard } from './sheets/dashboard.ts';
import { feedback } from './sheets/feedback.ts';
import { findings } from './sheets/findings.ts';
import { goals } from './sheets/goals.ts';
import { archive, historyIndex, jobs, points, snapshot, stage, state, suppress, undo } from './sheets/hidden.ts';
import { improve } from './sheets/improve.ts';
import { inbox } from './sheets/inbox.ts';
import { interactions } from './sheets/interactions.ts';
import { changes, sends } from './sheets/logs.ts';
import { opportunities } from './sheets/opportunities.ts';
import { orders } from './sheets/orders.ts';
import { segments } from './sheets/segments.ts';
import { staff } from './sheets/staff.ts';
import { lists, settings, start } from './sheets/system.ts';
import { tags } from './sheets/tags.ts';
import { tasks } from './sheets/tasks.ts';
import { team } from './sheets/team.ts';
import type { SheetTexts } from './sheets/texts.ts';
import { today } from './sheets/today.ts';
import { training } from './sheets/training.ts';

/** Names, headers and header notes of every tab. */
export const sheetTexts: { readonly [K in SheetKey]: SheetTexts<K> } = {
  start,
  today,
  customers,
  consents,
  contacts,
  interactions,
  orders,
  feedback,
  tasks,
  tags,
  segments,
  churn,
  alerts,
  care,
  opportunities,
  improve,
  staff,
  training,
  findings,
  goals,
  dashboard,
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
};
