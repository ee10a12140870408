import { asciiJson, pack, unpackJson } from '../domain/packed/pack.ts';
import type { Config } from '../ports.ts';
import type { Language } from '../schema/language.ts';

/** A config as kept: settings and lists that are as they ship are left out. */
interface KeptConfig extends Omit<Config, 'settings' | 'lists'> {
  readonly settings: Partial<Config['settings']>;
  readonly lists: Partial<Config['lists']>;
}

/**
 * The config as text, ASCII only. Every run reads it before anything else, so it is compressed only where it would not fit:
 * to unpack takes longer than most calls do besides.
 *
 * @param shipped the config of a workbook in which nobody changed anything, in the same language
 * @param room characters
 * @returns null when there is not enough room
 */
export function keptText(config: Config, shipped: Config, room: number): string | null {
  const kept: KeptConfig = {
    ...config,
    settings: changed(config.settings, shipped.settings),
    lists: changed(config.lists, shipped.lists),
  };
  const text = asciiJson(JSON.stringify(kept));
  if (text.length <= room) return text;
  const packed = pack(kept).join('');
  return packed.length <= room ? packed : null;
}

/** The inverse of `keptText`. @param shipped in the language that the kept one has */
export function configOfKept(text: string, shipped: (language: Language) => Config): Config {
  const kept = JSON.parse(text.startsWith('{') ? text : unpackJson([text])) as KeptConfig;
  const { settings, lists } = shipped(kept.language);
  return { ...kept, settings: { ...settings, ...kept.settings }, lists: { ...lists, ...kept.lists } };
}

function changed<T extends object>(values: T, shipped: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(shipped[key as keyof T])),
  ) as Partial<T>;
}
