import { columnName, tabName } from '../../../templates/names.ts';
import { addDays } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import type { Stamp } from '../../schema/day.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** What the change log says of a cell since last night: what it holds, as text, and who wrote it, null where nobody knows. */
interface LoggedCell {
  readonly text: string;
  readonly by: string | null;
}
/** undefined where the log says nothing */
export type Logged = (sheet: SheetKey, id: string, column: string) => LoggedCell | undefined;

const rowsARead = 2_000;
/** So long the snapshot may hold a record back: what was logged before is in it. */
const longestDays = 15;

/** The changes of the days of which the snapshot may know nothing yet; the log is read when the first cell is asked for. */
export function loggedSince(ports: Ports): Logged {
  let latest: ReadonlyMap<string, LoggedCell> | null = null;
  const { language } = ports.config;
  return (sheet, id, column) => {
    latest ??= latestOf(ports);
    return latest.get([tabName(sheet, language), id, columnName(sheet, column, language)].join('|'));
  };
}

/** Read from the end of the log. */
function latestOf(ports: Ports): Map<string, LoggedCell> {
  const since = sinceWhen(ports);
  const table = ports.table('changes');
  const latest = new Map<string, LoggedCell>();
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
      if (!latest.has(key)) latest.set(key, { text: values.new ?? '', by: values.by });
    }
  }
  return latest;
}

function sinceWhen({ store, clock }: Ports): Stamp {
  const night = store.get('snapshot.from') as Stamp | null;
  if (night && store.get('held') === null) return night;
  return `${addDays(clock.today(), -longestDays)}T00:00:00` as Stamp;
}
