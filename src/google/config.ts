import { listTexts } from '../../templates/lists.ts';
import { type CellContext, cellContext } from '../domain/cells/cellContext.ts';
import { readSetting } from '../domain/settings/readSetting.ts';
import { fallbackOf } from '../domain/settings/settingText.ts';
import type { Config, ListEntry } from '../ports.ts';
import type { Language } from '../schema/language.ts';
import { type ListKey, listKeys, shippedKeys } from '../schema/lists.ts';
import { type SettingKey, type Settings, settingDefinitions, settingKeys } from '../schema/settings.ts';
import type { Tag } from '../schema/sheets/tags.ts';
import type { Member } from '../schema/sheets/team.ts';
import type { SheetKey } from '../schema/sheets.ts';
import type { Cache } from './appsScript.ts';
import type { PropertyStore } from './propertyStore.ts';

const cacheSeconds = 600;
/** Bytes that one entry of the cache takes (platform P11). */
const longestCached = 100_000;

const configTabs: readonly SheetKey[] = ['settings', 'lists', 'team', 'tags'];

/** Whether what is written to a tab makes the remembered config stale. */
export function isConfigTab(key: SheetKey): boolean {
  return configTabs.includes(key);
}

/** Rows of one tab, read with a given context: config is what other tables need before they can be read. */
export type ReadRows = (key: SheetKey, context: CellContext) => readonly Readonly<Record<string, unknown>>[];

export interface ConfigGround {
  readonly store: PropertyStore;
  readonly cache: () => Cache | null;
  readonly installed: () => boolean;
  readonly readRows: ReadRows;
  readonly timeZone: string;
  /** before a language was chosen */
  readonly userLanguage: Language;
}

/** Settings, Lists, Team and Tags: from the cache while nobody changed them, at most ten minutes old. */
export function readConfig(ground: ConfigGround): Config {
  if (!ground.installed()) return emptyConfig(ground.userLanguage, ground.timeZone);
  const key = `config.${ground.store.get('configRevision') ?? '0'}`;
  const cached = ground.cache()?.get(key);
  if (cached) return JSON.parse(cached) as Config;
  const config = configOf(ground);
  const text = JSON.stringify(config);
  // a Chinese character takes three bytes
  const bytes = text.length + 2 * (text.match(/[^ -~]/g)?.length ?? 0);
  if (bytes < longestCached) ground.cache()?.put(key, text, cacheSeconds);
  return config;
}

/** What cells are read by. */
export function contextOf(config: Config): CellContext {
  return cellContext(config);
}

function configOf({ readRows, timeZone, userLanguage }: ConfigGround): Config {
  const shipped = cellContext({ ...emptyConfig(userLanguage, timeZone), team: [], tags: [] });
  const lists = listsOf(readRows('lists', shipped));
  const texts = new Map(readRows('settings', shipped).map((row) => [String(row.key), String(row.value ?? '')]));
  const language: Language = texts.get('language') === 'en' ? 'en' : 'zh-CN';
  const withLists = cellContext({ language, timeZone, lists, team: [], tags: [] });
  const { settings, unreadable } = settingsOf(texts, language);
  return {
    language,
    settings,
    unreadable,
    lists,
    team: (readRows('team', withLists) as unknown as Member[]).map((member) => ({
      ...member,
      email: member.email?.trim().toLowerCase() ?? null,
    })),
    tags: (readRows('tags', withLists) as unknown as Tag[]).filter(({ state }) => (state ?? 'active') === 'active'),
    timeZone,
  };
}

function emptyConfig(language: Language, timeZone: string): Config {
  return {
    language,
    settings: settingsOf(new Map(), language).settings,
    unreadable: [],
    lists: listsOf([]),
    team: [],
    tags: [],
    timeZone,
  };
}

/** The Lists tab where it has rows of a list, else what ships; a shipped key that was deleted stays readable, switched off. */
function listsOf(rows: readonly Readonly<Record<string, unknown>>[]): Config['lists'] {
  const byList = new Map<string, (ListEntry & { order: number })[]>();
  for (const row of rows) {
    const list = String(row.list ?? '');
    const key = String(row.key ?? '');
    if (!key) continue;
    const entry = {
      key,
      zh: String(row.zh ?? row.en ?? key),
      en: String(row.en ?? row.zh ?? key),
      active: row.active === true,
      aliases: String(row.aliases ?? '')
        .split(/[,，]/)
        .map((alias) => alias.trim())
        .filter(Boolean),
      order: typeof row.order === 'number' ? row.order : 1_000,
    };
    byList.set(list, [...(byList.get(list) ?? []), entry]);
  }
  const entries = listKeys.map((list) => {
    const typed = (byList.get(list) ?? [])
      .sort((a, b) => a.order - b.order)
      .map(({ order: _order, ...entry }) => entry);
    const known = new Set(typed.map(({ key }) => key));
    const missing = shippedEntries(list).filter(({ key }) => !known.has(key));
    return [list, [...typed, ...missing.map((entry) => ({ ...entry, active: typed.length === 0 }))]] as const;
  });
  return Object.fromEntries(entries) as unknown as Config['lists'];
}

function shippedEntries(list: ListKey): ListEntry[] {
  const texts: Readonly<Record<string, { zh: string; en: string; aliases?: readonly string[] }>> = listTexts[list];
  return shippedKeys(list).map((key) => ({
    key,
    zh: texts[key]?.zh ?? key,
    en: texts[key]?.en ?? key,
    active: true,
    aliases: texts[key]?.aliases ?? [],
  }));
}

function settingsOf(
  texts: ReadonlyMap<string, string>,
  language: Language,
): { settings: Settings; unreadable: Config['unreadable'] } {
  const unreadable: { key: string; value: string }[] = [];
  const values = settingKeys.map((key: SettingKey) => {
    const definition = settingDefinitions[key];
    const text = (texts.get(key) ?? '').trim();
    const fallback = fallbackOf(definition, language);
    if (text === '') return [key, fallback] as const;
    const reading = readSetting(definition, text);
    if (reading.ok) return [key, reading.value] as const;
    unreadable.push({ key, value: text });
    return [key, fallback] as const;
  });
  return { settings: { ...Object.fromEntries(values), language } as unknown as Settings, unreadable };
}
