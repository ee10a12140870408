import { expect, it } from '@jest/globals';
import { type SettingKey, settingDefinitions, settingKeys } from '../../schema/settings.ts';
import { readSetting } from './readSetting.ts';
import { fallbackOf, fallbackText } from './settingText.ts';

it.each(settingKeys.map((key): [SettingKey] => [key]))('writes the default of %s as it is read', (key) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const text = fallbackText(settingDefinitions[key], language);
    const value = text === '' ? null : readSetting(settingDefinitions[key], text);
    const fallback = fallbackOf(settingDefinitions[key], language);
    const isEmpty = fallback === null || fallback === '' || (Array.isArray(fallback) && fallback.length === 0);
    expect(value).toEqual(isEmpty ? null : { ok: true, value: fallback });
  }
});
