import { type Blow, nameOf } from './blows.ts';
import { type Course, courseOf, drill, type Ends } from './drill.ts';
import { type UseCaseName, useCases } from './useCases.ts';
import type { Worlds } from './worlds.ts';

/** The first blow that does harm, with the harm; null when none does. */
export async function firstHarm(
  name: UseCaseName,
  worlds: Worlds,
  blowsOf: (course: Course) => readonly Blow[],
): Promise<readonly string[] | null> {
  const useCase = useCases[name];
  const course = await courseOf(useCase, worlds);
  const ends: Ends = new Map();
  for (const blow of blowsOf(course)) {
    const wrongs = await drill(useCase, course, blow, worlds, ends);
    if (wrongs.length > 0) return [nameOf(blow), ...wrongs];
  }
  return null;
}
