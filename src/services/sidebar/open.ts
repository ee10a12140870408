import type { Input, Output } from '../../contract/call.ts';
import type { Choice, open as contract, Opening } from '../../contract/open.ts';
import { weekendDays } from '../../domain/calendar/workdays.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { ListKey } from '../../schema/lists.ts';
import { automationState } from '../automation/automationState.ts';
import { configRevision, currentRevision } from '../common/currentRevision.ts';
import { readerLanguage } from '../common/readerLanguage.ts';

/** What the sidebar needs before its first page; of a workbook that is not set up yet only who asks and when. */
export function open(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const installed = ports.structure.installed();
  const { user, config, clock } = ports;
  const { settings } = config;
  const value: Opening = {
    installed,
    language: readerLanguage(ports),
    user: { email: user.email, name: user.member?.name ?? null, role: roleOf(ports, installed) },
    today: clock.today(),
    now: clock.now(),
    revision: currentRevision(ports),
    configRevision: configRevision(ports),
    lists: installed ? choicesOf(ports) : {},
    team: config.team.filter(({ active }) => active).map(({ name, role }) => ({ name: name ?? '', role: role ?? '' })),
    tags: config.tags.map((tag) => ({
      ...{ id: tag.id, color: tag.color, exclusive: tag.exclusive, active: tag.active, dim: tag.dim ?? '' },
      label: (config.language === 'en' ? (tag.en ?? tag.zh) : (tag.zh ?? tag.en)) ?? '',
      other: config.language === 'en' ? tag.zh : tag.en,
    })),
    settings: {
      currency: settings.currency,
      phoneRegion: settings.phone_region,
      country: settings.country,
      horizonDays: settings.H,
      sales: settings.module_sales,
      weekend: weekendDays(settings),
      holidays: settings.holidays,
      workdaysExtra: settings.workdays_extra,
    },
    automation: automationState(ports),
  };
  return { ok: true, value };
}

/** Whoever may only read the file looks on, in Team or not; others who are not in Team are strangers and may join. */
function roleOf({ user, structure }: Ports, installed: boolean): string | null {
  if (installed && !structure.mayEdit()) return 'viewer';
  return user.member?.role ?? null;
}

function choicesOf(ports: Ports): Record<ListKey, readonly Choice[]> {
  const language = readerLanguage(ports);
  const choices = Object.entries(ports.config.lists).map(([list, entries]) => [
    list,
    entries.filter(({ active }) => active).map((entry) => ({ key: entry.key, label: inLanguage(entry, language) })),
  ]);
  return Object.fromEntries(choices);
}
