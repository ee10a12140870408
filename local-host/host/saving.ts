import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Workbook, WorkbookParts } from '../workbook/workbook.ts';
import type { SavedHost } from './hostState.ts';

/**
 * A directory holds files that are never changed once written, and one manifest that names those that count. Saving
 * writes the changed parts as new files, then renames a new manifest into place: that is the one moment at which the new
 * state holds. A torn file is never read: the manifest carries each file's checksum, and the manifest before it is kept.
 */
interface PartFile {
  readonly file: string;
  readonly sha: string;
}

interface Manifest {
  readonly format: 1;
  readonly generation: number;
  readonly state: PartFile;
  readonly mails: PartFile;
  readonly executions: PartFile;
  readonly workbook: PartFile;
  readonly sheets: readonly { readonly id: number; readonly meta: PartFile; readonly blocks: readonly PartFile[] }[];
}

const manifestName = 'manifest.json';
const formerName = 'manifest.former.json';

export function isSaved(folder: string): boolean {
  return existsSync(path.join(folder, manifestName)) || existsSync(path.join(folder, formerName));
}

export interface Loaded extends SavedHost {
  readonly parts: WorkbookParts;
}

/** @throws Error when neither the newest state nor the one before it can be read */
export function load(folder: string): { loaded: Loaded; saver: Saver } {
  const problems: string[] = [];
  for (const name of [manifestName, formerName]) {
    if (!existsSync(path.join(folder, name))) continue;
    try {
      const manifest = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Manifest;
      return { loaded: readAll(folder, manifest), saver: new Saver(folder, manifest, name === manifestName) };
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`The workbook in ${folder} cannot be read (${problems.join('; ') || 'nothing is there'}).`);
}

function readAll(folder: string, manifest: Manifest): Loaded {
  const read = ({ file, sha }: PartFile): string => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (shaOf(text) !== sha) throw new Error(`${file} is damaged`);
    return text;
  };
  return {
    state: JSON.parse(read(manifest.state)),
    mails: JSON.parse(read(manifest.mails)),
    executions: JSON.parse(read(manifest.executions)),
    parts: {
      workbook: read(manifest.workbook),
      sheets: manifest.sheets.map(({ meta, blocks }) => ({ meta: read(meta), blocks: blocks.map(read) })),
    },
  };
}

export class Saver {
  /** how many of the mails are on disk; null before the first save */
  private savedMails: number | null = null;

  constructor(
    private readonly folder: string,
    private manifest: Manifest | null = null,
    /** false after a fall back: the newest manifest is damaged, and must not replace the good one before it */
    private isNewestGood = true,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** Writes what changed since the last time. */
  save(book: Workbook, { state, mails, executions }: SavedHost): void {
    // mails only come, and may be large: without a new one they are not looked at
    const hasNewMail = mails.length !== this.savedMails;
    const generation = (this.manifest?.generation ?? 0) + (this.isNewestGood ? 1 : 2); // names of the damaged one are taken
    const before = this.manifest;
    let number = 0;
    const write = (text: string, old: PartFile | undefined): PartFile => {
      const sha = shaOf(text);
      if (old?.sha === sha) return old;
      const file = `${generation}-${number++}.json`;
      writeDurably(path.join(this.folder, file), text);
      return { file, sha };
    };
    const sheets = book.sheets.map((sheet) => {
      const old = before?.sheets.find(({ id }) => id === sheet.id);
      const dirty = new Set(sheet.dirtyBlocks());
      const blocks = Array.from({ length: sheet.blockCount }, (_, block) => {
        const known = old?.blocks[block];
        return known && !dirty.has(block) ? known : write(sheet.blockJSON(block), known);
      });
      const meta = old && !sheet.metaDirty ? old.meta : write(sheet.metaJSON(), old?.meta);
      return { id: sheet.id, meta, blocks };
    });
    const next: Manifest = {
      format: 1,
      generation,
      state: write(JSON.stringify(state), before?.state),
      mails: before && !hasNewMail ? before.mails : write(JSON.stringify(mails), before?.mails),
      executions: write(JSON.stringify(executions), before?.executions),
      workbook: before && !book.metaDirty ? before.workbook : write(book.metaJSON(), before?.workbook),
      sheets,
    };
    this.publish(next);
    book.markClean();
    this.manifest = next;
    this.savedMails = mails.length;
    this.removeOthers([next, ...(before ? [before] : [])]);
  }

  private publish(manifest: Manifest): void {
    const place = (name: string) => path.join(this.folder, name);
    writeDurably(place('manifest.new.json'), JSON.stringify(manifest));
    if (this.isNewestGood && existsSync(place(manifestName))) renameSync(place(manifestName), place(formerName));
    this.isNewestGood = true;
    renameSync(place('manifest.new.json'), place(manifestName));
    syncFolder(this.folder);
  }

  private removeOthers(manifests: readonly Manifest[]): void {
    const kept = new Set(manifests.flatMap(filesOf));
    for (const file of readdirSync(this.folder)) {
      if (/^\d+-\d+\.json$/.test(file) && !kept.has(file)) rmSync(path.join(this.folder, file), { force: true });
    }
  }
}

function filesOf({ state, mails, executions, workbook, sheets }: Manifest): string[] {
  const parts = [state, mails, executions, workbook, ...sheets.flatMap(({ meta, blocks }) => [meta, ...blocks])];
  return parts.map(({ file }) => file);
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A rename is lasting once the folder is on disk; some systems do not let a folder be synced. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function shaOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
