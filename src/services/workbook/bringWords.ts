import { columnName, tabName } from '../../../templates/names.ts';
import type { ColumnTexts } from '../../../templates/sheets/texts.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import type { Ports, Table } from '../../ports.ts';
import type { Bilingual, Language } from '../../schema/language.ts';
import { isSettingKey, type SettingKey } from '../../schema/settings.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../schema/sheets.ts';
import { settingWords } from './seedWorkbook.ts';

/** The language in which the tabs are written, once it was ever changed. */
const wordsKey = 'words';

/** Notes what the tabs are written in, before the setting says something else. */
export function noteWords(ports: Ports): void {
  if (ports.store.get(wordsKey) === null) ports.store.set({ [wordsKey]: ports.config.language });
}

/** Whether the tabs are written in another language than the settings say: a change that died half way. */
export function isHalfTranslated({ store, config }: Pick<Ports, 'store' | 'config'>): boolean {
  return ![null, config.language].includes(store.get(wordsKey) as Language | null);
}

/**
 * Puts settings, tabs, headers, dropdowns and the labels that stand in cells into the language of the settings. Labels are
 * read in either language, so a call that was killed is finished by the next. Figures and reports follow when they are
 * computed.
 */
export function bringWords(ports: Ports): void {
  if (!isHalfTranslated(ports)) return;
  const { language } = ports.config;
  translateSettings(language, ports);
  translateFindings(ports);
  ports.structure.translate();
  for (const sheet of sheetKeys) if (ports.structure.has(sheet)) translateLabels(sheet, ports);
  ports.store.set({ [wordsKey]: language });
}

function translateSettings(language: Language, ports: Ports): void {
  const table = ports.table('settings');
  const ours = table.all().filter(({ values }) => isSettingKey(values.key ?? ''));
  table.updateRows(ours.map(({ row, values: { key } }) => ({ row, set: settingWords(key as SettingKey, language) })));
}

/** A finding is known by its tab and field: under their new names the next audit finds it again. */
function translateFindings(ports: Ports): void {
  const { language } = ports.config;
  const table = ports.table('findings');
  table.setComputed(
    table.columns(['id', 'tab', 'field']).flatMap(({ id, row, tab, field }) => {
      const sheet = sheetKeys.find((key) => isNamed(sheetTexts[key].name, tab));
      if (!sheet) return [];
      const columns: Readonly<Record<string, ColumnTexts>> = sheetTexts[sheet].columns;
      const column = Object.keys(columns).find((key) => isNamed(columns[key]!.label, field));
      const name = tabName(sheet, language);
      const label = column ? columnName(sheet, column, language) : field === tab ? name : field;
      return [{ id, row, set: { tab: name, field: label } }];
    }),
  );
}

function isNamed({ zh, en }: Bilingual, text: string | null): boolean {
  return text === zh || text === en;
}

export function translateLabels(sheet: SheetKey, ports: Ports): void {
  const { kind: sheetKind, columns } = schemaOf(sheet);
  const keys = Object.entries(columns).flatMap(([key, { kind }]) =>
    kind === 'choice' || kind === 'tags' ? [key] : [],
  );
  if (keys.length === 0 || sheet === 'start') return; // Start is drawn as a whole
  const isOfRecords = sheetKind === 'records';
  // which columns a tab has is known to its schema, not to the compiler
  const table = ports.table(sheet) as unknown as Table<'customers'>;
  const rows: readonly Record<string, unknown>[] = table.columns((isOfRecords ? ['id', ...keys] : keys) as never[]);
  const changes = rows.map((cells) => {
    const filled = keys.filter((key) => (cells[key] as string | null)?.length);
    const set = Object.fromEntries(filled.map((key) => [key, cells[key]]));
    return { id: cells.id as string, row: cells.row as number, set };
  });
  if (isOfRecords) table.setComputed(changes);
  else table.updateRows(changes);
}
