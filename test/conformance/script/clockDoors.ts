import { valueOr } from '../observe.ts';
import { names } from './names.ts';

const property = `${names.key}case.tick`;

/** A clock trigger that fires once, in a second; Google takes up to some minutes. */
export function conformancePlan(): string {
  PropertiesService.getDocumentProperties().deleteProperty(property);
  return ScriptApp.newTrigger(names.trigger).timeBased().after(1000).create().getUniqueId();
}

/** The clock run: notes what it sees. */
export function conformanceTick(event: Readonly<Record<string, unknown>>): void {
  const now = new Date();
  const numbers = ['year', 'month', 'day-of-month', 'day-of-week', 'week-of-year', 'hour', 'minute', 'second'];
  const seen = {
    mode: String(event.authMode),
    isFull: event.authMode === ScriptApp.AuthMode.FULL,
    uid: String(event.triggerUid),
    numbers: numbers.map((name) => typeof event[name]),
    timezone: String(event.timezone),
    utc: [event.year, event.month, event['day-of-month']].join() === Utilities.formatDate(now, 'UTC', 'yyyy,M,d'),
    user: valueOr(() => Session.getEffectiveUser().getEmail()),
    active: valueOr(() => Session.getActiveUser().getEmail()),
    document: valueOr(() => SpreadsheetApp.getActiveSpreadsheet().getId()),
    ui: valueOr(() => SpreadsheetApp.getUi() && 'given'),
  };
  PropertiesService.getDocumentProperties().setProperty(property, JSON.stringify(seen));
}

/** What the clock run saw, as JSON, beside what the page's run sees; null while it has not come. */
export function conformanceTicked(): string | null {
  const tick = PropertiesService.getDocumentProperties().getProperty(property);
  if (tick === null) return null;
  const user = Session.getEffectiveUser().getEmail();
  return JSON.stringify({ tick: JSON.parse(tick), user, document: SpreadsheetApp.getActiveSpreadsheet().getId() });
}
