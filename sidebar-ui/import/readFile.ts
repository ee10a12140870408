import { type CsvTable, decodeCsv, parseCsv } from './readCsv.ts';

/** A file that was chosen, dropped or pasted, as it was read. */
export interface ReadFile extends CsvTable {
  readonly name: string;
  /** rows that hold anything */
  readonly filled: number;
  /** in capitals, as people know it; '' for pasted text */
  readonly encoding: string;
}

export async function readFile(file: File): Promise<ReadFile> {
  const { text, encoding } = decodeCsv(new Uint8Array(await file.arrayBuffer()));
  return readText(text, file.name, encoding.toUpperCase());
}

export function readText(text: string, name: string, encoding: string): ReadFile {
  const table = parseCsv(text);
  const filled = table.rows.filter((cells) => cells.some((cell) => cell !== '')).length;
  return { ...table, name, filled, encoding };
}

/** Up to three values of a column that differ. */
export function samplesOf({ rows }: ReadFile, column: number): string[] {
  const samples = new Set<string>();
  for (const cells of rows) {
    const cell = cells[column] ?? '';
    if (cell !== '') samples.add(cell);
    if (samples.size === 3) break;
  }
  return [...samples];
}
