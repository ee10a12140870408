import { addDays } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import type { Stamp } from '../../schema/day.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { columnName, tabName } from '../common/names.ts';

/** What the change log says that a cell holds since last night, as text; undefined where it says nothing. */
export type Logged = (sheet: SheetKey, id: string, column: string) => string | undefined;

const rowsARead = 2_000;
/** So long the snapshot may hold a record back: what was logged before is in it. */
const longestDays = 15;

/** The changes of the days of which the snapshot may know nothing yet, read from the end of the log. */
export function loggedSince(ports: Ports): Logged {
  const since = sinceWhen(ports);
  const table = ports.table('changes');
  const latest = new Map<string, string>();
  let isOld = false;
  for (let end = table.count() + 1; end > 1 && !isOld; end -= rowsARead) {
    const first = Math.max(2, end - rowsARead + 1);
    // an archive brings older lines along: one of them is not yet the end
    isOld = true;
    for (const { values } of table.rowsAt(first, end - first + 1).reverse()) {
      if (values.at !== null && values.at < since) continue;
      isOld = false;
      if (!values.field) continue;
      const key = [values.tab, values.row, values.field].join('|');
      if (!latest.has(key)) latest.set(key, values.new ?? '');
    }
  }
  const { language } = ports.config;
  return (sheet, id, column) =>
    latest.get([tabName(sheet, language), id, columnName(sheet, column, language)].join('|'));
}

function sinceWhen({ store, clock }: Ports): Stamp {
  const night = store.get('snapshot.from') as Stamp | null;
  if (night && store.get('held') === null) return night;
  return `${addDays(clock.today(), -longestDays)}T00:00:00` as Stamp;
}
