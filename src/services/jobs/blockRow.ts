import type { AuditRow } from '../../domain/audits/audit.ts';
import type { Block } from '../../ports.ts';

type Cells = Readonly<Record<string, unknown>>;

/** A row of a block as the audit sees it; a class, since a night makes hundreds of thousands and closures are dear. */
export class BlockRow implements AuditRow {
  readonly row: number;
  readonly values: Cells;
  readonly bad: Readonly<Record<string, string>>;
  readonly block: Block<object>;
  readonly index: number;

  constructor(block: Block<object>, index: number) {
    const { row, values, bad } = block.rows[index]!;
    this.row = row;
    this.values = values as Cells;
    this.bad = bad;
    this.block = block;
    this.index = index;
  }

  checksum(): string {
    return this.block.checksum(this.index);
  }

  raw(): Readonly<Record<string, string | number | boolean>> {
    return this.block.raw(this.index);
  }
}
