import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the repository, wherever the running file was built to. */
export function repositoryRoot(): string {
  let folder = process.cwd();
  for (const start of [process.argv[1] ? path.dirname(process.argv[1]) : folder, folder]) {
    for (folder = start; ; folder = path.dirname(folder)) {
      if (existsSync(path.join(folder, 'local-host/realm/worker.mjs'))) return folder;
      if (folder === path.dirname(folder)) break;
    }
  }
  throw new Error('The local host runs inside its repository only.');
}
