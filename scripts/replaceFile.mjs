import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Who reads the file meanwhile, or writes the same, finds it as it was or as it is: never half of it or none. */
export function replaceFile(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const own = `${file}.${process.pid}`;
  writeFileSync(own, text);
  renameSync(own, file);
}
