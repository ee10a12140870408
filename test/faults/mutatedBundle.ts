import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../local-host/host/repositoryRoot.ts';
import type { Mutant } from './mutants.ts';

const built = ['src', 'templates', 'sidebar-ui', 'scripts', 'appsscript.json', 'package.json', 'tsconfig.json'];

/**
 * Builds a broken copy of the add-on in a folder of its own.
 *
 * @returns the folder of all; the bundle lies in its `dist`
 * @throws Error when the mutant's text no longer stands once in its file, or nothing is built
 */
export function mutatedBundle({ name, file, from, to }: Mutant): string {
  const root = repositoryRoot();
  const folder = mkdtempSync(path.join(tmpdir(), 'mutant-'));
  for (const part of built) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const source = readFileSync(path.join(folder, file), 'utf8');
  if (source.split(from).length !== 2) throw new Error(`${name}: not once in ${file}: ${from}`);
  writeFileSync(
    path.join(folder, file),
    source.replace(from, () => to),
  );
  // it may end in complaint: a fault can make the bundle larger than it may be
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--quiet'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (!existsSync(path.join(folder, 'dist/main.js'))) throw new Error(`${name}: ${stdout} ${stderr}`);
  return folder;
}
