import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One process at a time works on a directory; the lock of a process that is gone is taken over.
 *
 * @returns gives the directory back
 * @throws Error naming the process that has it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = path.resolve(folder, 'lock');
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        linkSync(own, file); // appears with its content: nobody ever reads half a lock
        heldHere.add(file);
        return () => {
          heldHere.delete(file);
          rmSync(file, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const owner = Number(readFileSync(file, 'utf8'));
        if (owner === process.pid ? heldHere.has(file) : isAlive(owner)) {
          throw new Error(`Process ${owner} has ${folder} open. Close it, or use another directory.`);
        }
        rmSync(file, { force: true });
      }
    }
    throw new Error(`${folder} cannot be locked.`);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Locks of this very process: its number alone does not tell them from those of a process that is gone. */
const heldHere = new Set<string>();

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
