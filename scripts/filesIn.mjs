import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** All files below a place, in one order on every machine; of a file itself, of a missing place none. */
export function filesIn(place) {
  const known = statSync(place, { throwIfNoEntry: false });
  if (!known) return [];
  if (!known.isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}
