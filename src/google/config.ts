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
import { configOfKept, keptText } from './keptConfig.ts';
import type { PropertyStore } from './propertyStore.ts';

const keptMs = 600_000;
const stampKey = 'config';
/** A property takes 9 KB (platform P2); what does not fit into these is read in every run. */
const pieceKeys = Array.from({ length: 6 }, (_, piece) => `config.${piece}`);
const pieceLength = 8_900;

const configTabs: readonly SheetKey[] = ['settings', 'lists', 'team', 'tags'];

/** Whether what is written to a tab makes the remembered config stale. */
export function isConfigTab(key: SheetKey): boolean {
  return configTabs.includes(key);
}

/** Rows of one tab, read with a given context: config is what other tables need before they can be read. */
export type ReadRows = (key: SheetKey, context: CellContext) => readonly Readonly<Record<string, unknown>>[];

export interface ConfigGround {
  readonly store: PropertyStore;
  /** milliseconds since 1970 */
  readonly now: () => number;
  readonly installed: () => boolean;
  readonly readRows: ReadRows;
  readonly timeZone: string;
  /** before a language was chosen */
  readonly userLanguage: Language;
}

/**
 * Settings, Lists, Team and Tags: as kept in document properties, which every run reads anyway, while nobody changed them;
 * at most ten minutes old.
 */
export function readConfig(ground: ConfigGround): Config {
  const { store, now } = ground;
  if (!ground.installed()) return emptyConfig(ground.userLanguage, ground.timeZone);
  // a change that no event told of shows after ten minutes
  const stamp = `${store.get('configRevision') ?? '0'} ${Math.floor(now() / keptMs)}`;
  const kept = pieceKeys.map((key) => store.get(key) ?? '').join('');
  const shipped = (language: Language) => emptyConfig(language, ground.timeZone);
  if (store.get(stampKey) === stamp) return configOfKept(kept, shipped);
  const config = configOf(ground);
  const text = keptText(config, shipped(config.language), pieceKeys.length * pieceLength);
  // most of the time nobody changed anything in these ten minutes
  if (text === kept) store.set({ [stampKey]: stamp });
  else if (text !== null) {
    const pieces = pieceKeys.map((key, piece) => [key, text.slice(piece * pieceLength, (piece + 1) * pieceLength)]);
    store.set({ [stampKey]: stamp, ...Object.fromEntries(pieces) });
  }
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
