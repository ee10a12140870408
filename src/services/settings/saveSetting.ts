import { settingTexts } from '../../../templates/settings.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { saveSetting as contract } from '../../contract/settings.ts';
import { fallbackText } from '../../domain/settings/settingText.ts';
import type { Change, Ports } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { isSettingKey, type SettingDefinition, type SettingKey, settingDefinitions } from '../../schema/settings.ts';
import { adminOnly } from '../common/adminOnly.ts';
import { bringWords, noteWords } from '../workbook/bringWords.ts';
import { followModules } from '../workbook/followModules.ts';
import { seedSettings } from '../workbook/seedWorkbook.ts';
import { settingTyped } from './settingTyped.ts';

/** Writes a setting as typed, once it can be read; an empty value brings the default back. */
export function saveSetting(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  const typed = settingTyped(input, ports);
  if (!typed.ok) return typed;
  const { key, text: value } = typed;
  const { language } = ports.config;
  seedSettings(language, ports); // somebody may have taken the row out
  const isLanguage = key === 'language';
  if (isLanguage) noteWords(ports);
  ports.operations.commit({
    id: ports.op,
    kind: 'saveSetting',
    about: inLanguage(settingTexts[key].name, language),
    changes: isLanguage ? speaking(value === 'en' ? 'en' : 'zh-CN', ports) : [setting(key, value || null)],
    answer: { key, value },
    how: 'sidebar',
  });
  if (isLanguage) bringWords(ports);
  followModules(ports);
  return { ok: true, value: { key, value } };
}

function setting(key: string, value: string | null): Change {
  return { kind: 'update', sheet: 'settings', id: key, set: { value } };
}

/** A default that differs by language (the currency) holds on as a value: the team's money does not change with its words. */
function speaking(language: Language, ports: Ports): Change[] {
  const held = ports
    .table('settings')
    .all()
    .flatMap(({ values: { key, value } }) => {
      if (!isSettingKey(key ?? '')) return [];
      const definition: SettingDefinition = settingDefinitions[key as SettingKey];
      const [was, will] = [ports.config.language, language].map((each) => fallbackText(definition, each));
      if (was === will || (value !== null && value !== will)) return [];
      return [setting(key ?? '', value === null ? was! : null)];
    });
  return [setting('language', language), ...held];
}
