import type { ImportJob } from './importJob.ts';

const rowsABlock = 500;

/** Rows that are written as one operation. */
export interface Block {
  /** from 0, over the whole file */
  readonly number: number;
  readonly part: number;
  /** the rows of the part from `from` up to, not including, `to` */
  readonly from: number;
  readonly to: number;
}

/** The blocks of a file, at most 500 rows each; none spans two parts. */
export function blocksOf(parts: ImportJob['parts']): Block[] {
  const blocks: Block[] = [];
  for (const { part, rows } of parts) {
    for (let from = 0; from < rows; from += rowsABlock) {
      blocks.push({ number: blocks.length, part, from, to: Math.min(from + rowsABlock, rows) });
    }
  }
  return blocks;
}
