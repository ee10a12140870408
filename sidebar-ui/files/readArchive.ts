import { strFromU8, unzipSync } from 'fflate';
import { crc32 } from '../../src/domain/packed/crc32.ts';
import type { ArchiveFacts, TakenTab } from './tableFiles.ts';

type Cell = TakenTab['rows'][number][number];

/** A tab of an archive, with the columns that it had there. */
export interface ArchivedTab {
  readonly key: string;
  readonly name: string;
  readonly columns: readonly { readonly key: string | null; readonly header: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface ReadArchive {
  readonly facts: ArchiveFacts;
  readonly tabs: readonly ArchivedTab[];
}

interface Listed {
  readonly key: string;
  readonly name: string;
  readonly sum: string;
}

/** Old lines come before the new ones; what cells are read by comes before them, what a new workbook has rows in before the customers. */
const firstTabs = ['changes', 'settings', 'lists', 'team', 'tags', 'care'];
const rowsAPart = 500;
/** Of hidden tabs, whose rows hold a long cell each. */
const packedAPart = 20;

/** @returns null for a file that is no archive; the tabs whose content is not what the archive says of it */
export function readArchive(bytes: Uint8Array): ReadArchive | { readonly damaged: readonly string[] } | null {
  const files = unzipped(bytes);
  const head = files?.['archive.json'];
  if (!files || !head) return null;
  const { tabs: listed, ...facts } = JSON.parse(strFromU8(head)) as ArchiveFacts & { tabs: Listed[] };
  const texts = listed.map(({ key }) => strFromU8(files[`${key}.json`] ?? new Uint8Array()));
  const damaged = listed.filter(({ sum }, index) => crc32(texts[index]!) !== sum);
  if (damaged.length > 0) return { damaged: damaged.map(({ name }) => name) };
  const tabs = listed.map(({ key, name }, index): ArchivedTab => {
    const { columns, rows } = JSON.parse(texts[index]!) as Pick<ArchivedTab, 'columns' | 'rows'>;
    return { key, name, columns, rows: eachIdOnce(columns, rows) };
  });
  const rank = ({ key }: ArchivedTab) => (firstTabs.includes(key) ? firstTabs.indexOf(key) : firstTabs.length);
  return { facts, tabs: [...tabs].sort((a, b) => rank(a) - rank(b)) };
}

/** A tab as parts that one call takes. */
export function archiveParts({ key, columns, rows }: ArchivedTab) {
  const size = key.startsWith('_') ? packedAPart : rowsAPart;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => ({
    ...{ tab: key, part, columns: columns.map((column) => ({ key: column.key, header: column.header })) },
    rows: rows.slice(part * size, (part + 1) * size).map((cells) => [...cells]),
  }));
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name.endsWith('.json') });
  } catch {
    return null;
  }
}

/** Of two rows with one id the second gets a new one: it would be written over the first. */
function eachIdOnce(columns: ArchivedTab['columns'], rows: ArchivedTab['rows']): ArchivedTab['rows'] {
  const at = columns.findIndex(({ key }) => key === 'id');
  if (at < 0) return rows;
  const seen = new Set<Cell>();
  return rows.map((cells) => {
    const isTwice = seen.has(cells[at]!);
    seen.add(cells[at]!);
    return isTwice ? cells.map((cell, index) => (index === at ? '' : cell)) : cells;
  });
}
