import type { Plan } from './plan.ts';
import { type Played, play } from './play.ts';
import type { Start } from './startImage.ts';

interface Shrunk {
  readonly plan: Plan;
  readonly played: Played;
}

/**
 * The fewest steps of a failing plan that break one of the same promises: parts of it are left out, large ones first. Each
 * step keeps its own draw. Source: Zeller and Hildebrandt 2002, delta debugging.
 *
 * @param bundleDir another build of the add-on
 */
export async function shrunk(plan: Plan, start: Start, bundleDir?: string): Promise<Shrunk> {
  let best: Shrunk = { plan, played: await play(plan, start, bundleDir) };
  const promises = new Set(best.played.broken.map(promiseOf));
  const isStillBroken = ({ broken }: Played) => broken.some((line) => promises.has(promiseOf(line)));
  for (let parts = 2; best.plan.steps.length > 1; ) {
    const smaller = await withoutOnePart(best.plan, parts, isStillBroken, start, bundleDir);
    const length = best.plan.steps.length;
    if (smaller) best = smaller;
    else if (parts >= length) break;
    parts = smaller ? Math.max(2, parts - 1) : Math.min(length, parts * 2);
  }
  return best;
}

async function withoutOnePart(
  plan: Plan,
  parts: number,
  isStillBroken: (played: Played) => boolean,
  start: Start,
  bundleDir?: string,
): Promise<Shrunk | null> {
  const size = Math.ceil(plan.steps.length / parts);
  for (let from = 0; from < plan.steps.length; from += size) {
    const smaller = { ...plan, steps: plan.steps.filter((_, index) => index < from || index >= from + size) };
    const played = await play(smaller, start, bundleDir);
    if (isStillBroken(played)) return { plan: smaller, played };
  }
  return null;
}

/** Each line begins with the promise that it breaks. */
function promiseOf(line: string): string {
  return line.slice(0, line.indexOf(':'));
}
