import type { Checks } from '../../domain/validate.ts';
import type { Config } from '../../ports.ts';

/** What a form's values are held against, from the workbook's own lists, team and settings. */
export function checksOf({ lists, team, settings }: Config): Checks {
  return { lists, team, phoneRegion: settings.phone_region };
}
