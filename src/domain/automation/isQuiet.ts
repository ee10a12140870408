import type { Settings } from '../../schema/settings.ts';

/** Whether nobody is to be disturbed at this hour; equal ends mean that there are no such hours. @param hour 0 to 23 */
export function isQuiet(hour: number, { quiet_from, quiet_to }: Pick<Settings, 'quiet_from' | 'quiet_to'>): boolean {
  if (quiet_from <= quiet_to) return hour >= quiet_from && hour < quiet_to;
  return hour >= quiet_from || hour < quiet_to;
}
