import { settingTexts } from '../../templates/settings.ts';
import type { Input, Output } from '../contract/call.ts';
import type { saveSetting as contract } from '../contract/settings.ts';
import { readSetting } from '../domain/settings/readSetting.ts';
import type { Ports } from '../ports.ts';
import { inLanguage } from '../schema/language.ts';
import { type SettingDefinition, type SettingKey, settingDefinitions } from '../schema/settings.ts';
import { adminOnly } from './common/adminOnly.ts';
import { logChange } from './common/logChange.ts';
import { readerLanguage } from './common/readerLanguage.ts';
import { switchLanguage } from './common/switchLanguage.ts';

/** Writes a setting as typed, once it can be read; an empty value brings the default back. */
export function saveSetting(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  if (!(input.key in settingDefinitions)) return { ok: false, code: 'setting-unknown' };
  const key = input.key as SettingKey;
  const value = input.value.trim();
  const reading = value === '' ? null : readSetting(settingDefinitions[key] as SettingDefinition, value);
  if (reading && !reading.ok) {
    return {
      ok: false,
      code: 'setting-invalid',
      places: { name: inLanguage(settingTexts[key].name, readerLanguage(ports)), value },
      fields: { value: reading.fault },
    };
  }
  const table = ports.table('settings');
  const row = table.all().find(({ values }) => values.key === key);
  logChange({ sheet: 'settings', row: key, field: 'value', old: row?.values.value ?? null, now: value || null }, ports);
  if (!row) table.append([{ key, value: value || null }]);
  else if (key !== 'language') table.updateRows([{ row: row.row, set: { value: value || null } }]);
  if (key === 'language') switchLanguage(value === 'en' ? 'en' : 'zh-CN', ports);
  return { ok: true, value: { key, value } };
}
