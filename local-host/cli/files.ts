import { readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from './arguments.ts';

/** @throws UsageError for a file that is not there or cannot be read */
export function readBytes(file: string): Uint8Array {
  return saying(file, () => new Uint8Array(readFileSync(file)));
}

/** @throws UsageError for a folder that is not there or a place where nothing can be written */
export function writeFile(file: string, content: string | Uint8Array): void {
  saying(file, () => writeFileSync(file, content));
}

const sentences: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `There is no file or folder ${file}.`,
  ENOTDIR: (file) => `There is no folder ${file}.`,
  EISDIR: (file) => `${file} is a folder, not a file.`,
  EACCES: (file) => `${file} may not be opened: no permission.`,
};

function saying<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const sentence = sentences[(error as NodeJS.ErrnoException).code ?? ''];
    if (!sentence) throw error;
    throw new UsageError(sentence(file));
  }
}
