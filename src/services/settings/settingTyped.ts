import { settingTexts } from '../../../templates/settings.ts';
import type { Refusal } from '../../contract/call.ts';
import { readSetting } from '../../domain/settings/readSetting.ts';
import { fallbackOf } from '../../domain/settings/settingText.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { isSettingKey, type SettingDefinition, type SettingKey, settingDefinitions } from '../../schema/settings.ts';
import { readerLanguage } from '../common/readerLanguage.ts';

interface TypedSetting {
  readonly ok: true;
  readonly key: SettingKey;
  /** trimmed; '' for the default */
  readonly text: string;
  readonly value: unknown;
}

/** A setting as somebody typed it, or why it cannot be read. */
export function settingTyped(
  typed: { readonly key: string; readonly value: string },
  ports: Ports,
): TypedSetting | Refusal<'setting-invalid' | 'setting-unknown'> {
  const { key } = typed;
  if (!isSettingKey(key)) return { ok: false, code: 'setting-unknown' };
  const text = typed.value.trim();
  const definition = settingDefinitions[key] as SettingDefinition;
  if (text === '') return { ok: true, key, text, value: fallbackOf(definition, ports.config.language) };
  const reading = readSetting(definition, text);
  if (reading.ok) return { ok: true, key, text, value: reading.value };
  const name = inLanguage(settingTexts[key].name, readerLanguage(ports));
  return { ok: false, code: 'setting-invalid', places: { name, value: text }, fields: { value: reading.fault } };
}
