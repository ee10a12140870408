import { type StarterCareDay, starterCareDays } from '../../../templates/care.ts';
import { listTexts } from '../../../templates/lists.ts';
import { settingGroupTexts, settingTexts } from '../../../templates/settings.ts';
import { exampleTag, type StarterTag, starterTags } from '../../../templates/tags.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import { fallbackText } from '../../domain/settings/settingText.ts';
import type { Ports } from '../../ports.ts';
import { chinaHolidays, chinaWorkdaysExtra } from '../../schema/holidays.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { type ListKey, listKeys, shippedKeys } from '../../schema/lists.ts';
import { type SettingKey, settingDefinitions, settingKeys } from '../../schema/settings.ts';
import type { Row } from '../../schema/sheets.ts';
import { schemaVersion } from '../../schema/version.ts';

/** Writes the rows that every workbook needs into Settings, Lists, Tags and Team: those that are missing, nothing else. The workbook is then as this version has it. */
export function seedWorkbook(language: Language, ports: Ports): void {
  seedSettings(language, ports);
  seedLists(ports);
  seedTags(ports);
  seedTeam(ports);
  seedModules(ports);
  ports.store.set({ schema: schemaVersion });
}

/** Rows of settings that are not there, with what they say beside the value. */
export function seedSettings(language: Language, ports: Ports): void {
  const table = ports.table('settings');
  const known = new Set(table.all().map(({ values }) => values.key));
  const missing = settingKeys.filter((key) => !known.has(key));
  if (missing.length === 0) return;
  table.append(
    missing.map((key) => ({ key, value: firstValue(key, language, ports), ...settingWords(key, language) })),
  );
}

/** What a new workbook has for a team to go on with, beside the defaults. */
function firstValue(key: SettingKey, language: Language, { clock }: Ports): string | null {
  if (key === 'language') return language;
  if (key === 'sharing_checked') return clock.today();
  if (language !== 'zh-CN') return null;
  return key === 'holidays' ? chinaHolidays : key === 'workdays_extra' ? chinaWorkdaysExtra : null;
}

/** What a setting's row says beside its value. */
export function settingWords(key: SettingKey, language: Language) {
  return {
    group: inLanguage(settingGroupTexts[settingDefinitions[key].group], language),
    name: inLanguage(settingTexts[key].name, language),
    default: fallbackText(settingDefinitions[key], language) || null,
    unit: inLanguage(settingTexts[key].unit, language) || null,
    help: inLanguage(settingTexts[key].help, language),
  };
}

export function seedLists(ports: Ports): void {
  const table = ports.table('lists');
  const known = new Set(table.all().map(({ values }) => `${values.list}|${values.key}`));
  const missing = listKeys.flatMap(rowsOfList).filter(({ list, key }) => !known.has(`${list}|${key}`));
  if (missing.length > 0) table.append(missing);
}

function rowsOfList(list: ListKey): Partial<Row<'lists'>>[] {
  const texts: Readonly<Record<string, { zh: string; en: string; aliases?: readonly string[] }>> = listTexts[list];
  return shippedKeys(list).map((key, index) => ({
    ...{ list, key, zh: texts[key]?.zh ?? key, en: texts[key]?.en ?? key },
    order: index + 1,
    active: true,
    aliases: texts[key]?.aliases?.join(', ') ?? null,
  }));
}

/** The starter tags come once: a team that took one out does not get it back. */
function seedTags(ports: Ports): void {
  const table = ports.table('tags');
  // counted are rows that a run died on before it filled them, too
  if (table.all().length > 0) return;
  table.append([...starterTags, exampleTag].map((tag) => rowOfTag(tag, ports)));
}

function rowOfTag({ zh, en, dim, color, rule }: StarterTag, ports: Ports): Partial<Row<'tags'>> {
  const created = { created_at: ports.clock.now(), created_by: ports.user.member?.name ?? null };
  return {
    ...{ zh, en, dim, color },
    ...created,
    id: ports.ids.next('G'),
    rule: rule ?? null,
    active: true,
    state: 'active',
  };
}

/** What the tabs of modules begin with; a tab that holds anything is left as it is. */
export function seedModules(ports: Ports): void {
  const isMissing = isModuleOn('care', ports.config.settings) && ports.table('care').count() === 0;
  if (isMissing) ports.table('care').append(starterCareDays.map((day) => rowOfCareDay(day, ports)));
}

function rowOfCareDay({ name, text, offIn, ...day }: StarterCareDay, ports: Ports): Partial<Row<'care'>> {
  const { language } = ports.config;
  return {
    ...day,
    ...{ created_at: ports.clock.now(), created_by: ports.user.member?.name ?? null },
    id: ports.ids.next('H'),
    name: inLanguage(name, language),
    text: inLanguage(text, language),
    active: offIn !== (language === 'en' ? 'en' : 'zh'),
    state: 'active',
  };
}

/** Whoever sets the workbook up is its first admin. */
function seedTeam(ports: Ports): void {
  const table = ports.table('team');
  const { email } = ports.user;
  if (table.all().length > 0 || email === '') return;
  table.append([{ ...newMember, name: nameFromAddress(email), email, role: 'admin' }]);
}

/** The cells that every new person in Team has. */
export const newMember = { digest: true, digest_days: 'workdays', active: true } as const satisfies Partial<
  Row<'team'>
>;

/** `ivy.tran@team.example` → `Ivy Tran`; the person may change it in Team. */
function nameFromAddress(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._\-+\d]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}
