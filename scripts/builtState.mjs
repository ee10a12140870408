// Whether dist/ is what the sources give, so that a start has nothing to build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './filesIn.mjs';
import { replaceFile } from './replaceFile.mjs';

const root = path.resolve(import.meta.dirname, '..');
const kept = path.join(root, '.cache/built');
const made = ['src', 'templates', 'sidebar-ui', 'scripts', 'appsscript.json', 'package-lock.json'];

/** After a build of all of dist/. */
export function keepBuilt() {
  mkdirSync(path.dirname(kept), { recursive: true });
  replaceFile(kept, state());
}

/** False also where somebody changed or removed a file of dist/ since. */
export function isBuilt() {
  return existsSync(kept) && readFileSync(kept, 'utf8') === state();
}

/** A checksum of what dist/ is made from and of what lies there. */
function state() {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...made, 'dist'].flatMap((name) => filesIn(path.join(root, name)))) {
    hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
