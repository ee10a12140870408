import { columnName, tabName } from '../../../templates/names.ts';
import { addDays } from '../../domain/day.ts';
import { eachOnce } from '../../domain/eachOnce.ts';
import type { Ports } from '../../ports.ts';
import type { Stamp } from '../../schema/day.ts';
import { foreignKey } from '../../schema/foreignKey.ts';
import type { Language } from '../../schema/language.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../schema/sheets.ts';

/** What the change log says of a cell since last night: what it holds, as text, and who wrote it, null where nobody knows. */
interface LoggedCell {
  readonly text: string;
  readonly by: string | null;
}
/** Of one record, by column; undefined where the log says nothing. */
export type Logged = (sheet: SheetKey, id: string) => ReadonlyMap<string, LoggedCell> | undefined;

const rowsARead = 2_000;
/** So long the snapshot may hold a record back: what was logged before is in it. */
const longestDays = 15;

/** The changes of the days of which the snapshot may know nothing yet; the log is read when the first record is asked for. */
export function loggedSince(ports: Ports): Logged {
  let latest: ReadonlyMap<string, ReadonlyMap<string, LoggedCell>> | null = null;
  return (sheet, id) => {
    latest ??= latestOf(ports);
    return latest.get(`${sheet}|${id}`);
  };
}

/** Read from the end of the log. */
function latestOf(ports: Ports): Map<string, Map<string, LoggedCell>> {
  const since = sinceWhen(ports);
  const table = ports.table('changes');
  const { language } = ports.config;
  const sheets = new Map(sheetKeys.map((sheet) => [tabName(sheet, language), sheet]));
  const columnsOf = eachOnce((sheet: SheetKey) => columnsByName(sheet, language));
  const latest = new Map<string, Map<string, LoggedCell>>();
  let isOld = false;
  for (let end = table.count() + 1; end > 1 && !isOld; end -= rowsARead) {
    const first = Math.max(2, end - rowsARead + 1);
    // an archive brings older lines along: one of them is not yet the end
    isOld = true;
    for (const { values } of table.rowsAt(first, end - first + 1).reverse()) {
      if (values.at !== null && values.at < since) continue;
      isOld = false;
      const sheet = sheets.get(values.tab ?? '');
      if (!sheet || !values.field) continue;
      const key = `${sheet}|${values.row ?? ''}`;
      const record = latest.get(key) ?? new Map<string, LoggedCell>();
      latest.set(key, record);
      const column = columnsOf(sheet).get(values.field) ?? foreignKey(values.field);
      if (!record.has(column)) record.set(column, { text: values.new ?? '', by: values.by });
    }
  }
  return latest;
}

function columnsByName(sheet: SheetKey, language: Language): Map<string, string> {
  return new Map(Object.keys(schemaOf(sheet).columns).map((key) => [columnName(sheet, key, language), key]));
}

function sinceWhen({ store, clock }: Ports): Stamp {
  const night = store.get('snapshot.from') as Stamp | null;
  if (night && store.get('held') === null) return night;
  return `${addDays(clock.today(), -longestDays)}T00:00:00` as Stamp;
}
