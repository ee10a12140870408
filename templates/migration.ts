import type { Bilingual } from '../src/schema/language.ts';

/** What the Change log says of what a new version brought. */
export const migrationTexts = {
  tab: { zh: '新版本 {version} 添加的工作表', en: 'Tab that came with version {version}' },
  column: { zh: '新版本 {version} 添加的列', en: 'Column that came with version {version}' },
} as const satisfies Record<string, Bilingual>;
