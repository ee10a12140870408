import { hoursBetween, type Stamp } from '../../domain/day.ts';

/** An execution ends after 6 minutes at the latest: work that was not heard of for longer is nobody's. */
const silentHours = 7 / 60;

export function isAlive(beatAt: Stamp | null, now: Stamp): boolean {
  return beatAt !== null && hoursBetween(beatAt, now) <= silentHours;
}
