import { settingGroupTexts, settingTexts } from '../../../templates/settings.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { settings as contract, SettingLine } from '../../contract/settings.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import { fallbackText } from '../../domain/settings/settingText.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import {
  type SettingDefinition,
  type SettingKey,
  settingDefinitions,
  settingGroups,
  settingKeys,
} from '../../schema/settings.ts';
import { readerLanguage } from '../common/readerLanguage.ts';

/** All settings with what is typed and what holds otherwise, and the people of the team. */
export function settings(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const language = readerLanguage(ports);
  const typed = new Map(
    ports
      .table('settings')
      .all()
      .map(({ values }) => [values.key, values.value ?? '']),
  );
  const value = {
    groups: settingGroups.map((key) => ({ key, name: inLanguage(settingGroupTexts[key], language) })),
    settings: settingKeys
      .filter((key) => isShown(key, ports))
      .map((key) => lineOf(key, typed.get(key) ?? '', language, ports)),
    members: ports.config.team.map((member) => ({
      ...{ name: member.name ?? '', email: member.email ?? '', role: member.role ?? '' },
      ...{ manager: member.manager, digest: member.digest, digestHour: member.digest_hour },
      mailOff: member.mail_off,
      ...{ language: member.language, active: member.active },
      ...{ awayUntil: member.away_until, deputy: member.deputy },
    })),
    canChange: ports.user.member?.role === 'admin',
  };
  return { ok: true, value };
}

function isShown(key: SettingKey, { config }: Ports): boolean {
  return isModuleOn(definitionOf(key).module, config.settings);
}

function definitionOf(key: SettingKey): SettingDefinition {
  return settingDefinitions[key];
}

function lineOf(key: SettingKey, value: string, language: Language, { config }: Ports): SettingLine {
  const { name, unit, help } = settingTexts[key];
  const { group, kind } = definitionOf(key);
  return {
    ...{ key, value, group },
    isOn: kind === 'bool' ? Boolean(config.settings[key]) : null,
    fallback: fallbackText(settingDefinitions[key], language),
    name: inLanguage(name, language),
    unit: inLanguage(unit, language),
    help: inLanguage(help, language),
  };
}
