import { hoursBetween, type Stamp } from '../../domain/day.ts';

/** An execution ends after 6 minutes at the latest: work that was not heard of for longer is nobody's. */
const silentHours = 7 / 60;

/** Whether the work is still somebody's; a beat from after a clock was put back counts as none. */
export function isAlive(beatAt: Stamp | null, now: Stamp): boolean {
  return beatAt !== null && Math.abs(hoursBetween(beatAt, now)) < silentHours;
}
