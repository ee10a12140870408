import type { Language } from '../../schema/language.ts';
import type { SettingDefinition } from '../../schema/settings.ts';

/** A setting's fallback as a cell shows it, readable again by `readSetting`; '' where there is none. */
export function fallbackText(definition: SettingDefinition, language: Language): string {
  const value = fallbackOf(definition, language);
  if (value === null) return '';
  if (definition.kind === 'money') return String(Number(value) / 100);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** The value that holds where the cell is empty or cannot be read. */
export function fallbackOf({ fallback }: SettingDefinition, language: Language): unknown {
  const byLanguage = fallback !== null && typeof fallback === 'object' && !Array.isArray(fallback) && 'zh' in fallback;
  return byLanguage ? (fallback as { zh: unknown; en: unknown })[language === 'en' ? 'en' : 'zh'] : fallback;
}
