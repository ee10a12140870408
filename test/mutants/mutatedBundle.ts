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
 * Builds a broken copy of the add-on.
 *
 * @returns a temporary folder, as `host.another(image, folder)` takes it; its caller removes it
 * @throws Error when the mutant's text no longer stands once in its file
 */
export async function mutatedBundle({ name, file, from, to }: Mutant): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), `mutant-${name}-`));
  const script = path.join(repositoryRoot(), 'test/mutants/buildBundle.mjs');
  await promisify(execFile)(process.execPath, [script, folder, file, from, to]);
  return folder;
}
