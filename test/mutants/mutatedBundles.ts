import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../local-host/host/repositoryRoot.ts';

/** A copy of the add-on with one fault. */
export interface Mutant {
  readonly name: string;
  /** from the repository's root */
  readonly file: string;
  /** stands once in the file */
  readonly from: string;
  readonly to: string;
}

/**
 * Builds broken copies of the add-on.
 *
 * @returns a temporary folder with one for each mutant by its name, as `host.another(image, folder)` takes them; its caller
 *   removes it
 * @throws Error when a mutant's text no longer stands once in its file
 */
export async function mutatedBundles(mutants: readonly Mutant[]): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutants-'));
  const script = path.join(repositoryRoot(), 'test/mutants/buildBundles.mjs');
  await promisify(execFile)(process.execPath, [script, folder, JSON.stringify(mutants)]);
  return folder;
}
