import { type ColumnFacts, type Comparison, type Damage, stampColumns, type WrongId } from './damage.ts';
import { cellsBackOf, type FormerCounts, movedColumns, straysOf } from './movedValues.ts';
import { overwritten } from './overwritten.ts';
import { wrongIds } from './wrongIds.ts';

/** What happened to a tab since last night that nobody would do on purpose. */
export interface TabDamage {
  readonly damages: readonly Damage[];
  /** rows whose own id is known although another stands there */
  readonly wrongIds: readonly WrongId[];
}

export const noDamage: TabDamage = { damages: [], wrongIds: [] };

/** So many rows, and such a share of the tab, spoil its figures. */
const fewestForMass = 20;
const massShare = 0.05;

/** @param columns those that people and the machinery fill */
export function damageOf(
  comparison: Comparison,
  columns: readonly ColumnFacts[],
  formerCounts: FormerCounts,
  isMerged: (row: number, column: string) => boolean = () => false,
): TabDamage {
  const { exchanged, damaged, rest } = wrongIds(comparison, columns, formerCounts);
  const moved = movedColumns(rest, columns, formerCounts);
  const gone = new Set(moved.map(({ column }) => column));
  const others = columns.filter(({ key }) => key !== 'id' && !stampColumns.includes(key) && !gone.has(key));
  const drafts: Omit<Damage, 'isMass'>[] = [...overwritten(rest.altered, others, isMerged)];
  const nothing = { columns: [], cells: [], records: [], strays: [], copies: [], kept: 0 };
  if (rest.lost.length > 0) {
    const { copies = [] } = comparison;
    drafts.unshift({ ...nothing, rule: 'A49', way: 'gone', records: rest.lost, copies });
  }
  if (moved.length > 0) {
    const kept = moved.reduce((sum, column) => sum + column.kept, 0);
    const [cells, strays] = [cellsBackOf(moved), straysOf(rest.added, moved)];
    const names = moved.map(({ column }) => column);
    drafts.unshift({ ...nothing, rule: 'A48', way: 'moved', columns: names, cells, strays, kept });
  }
  if (exchanged.length > 0) {
    // ids that stand in each other's rows go back, and nothing else has to
    const cells = exchanged.map(({ row, id, is }) => ({ id, row, set: { id: is } }));
    drafts.unshift({ ...nothing, rule: 'A48', way: 'moved', columns: ['id'], cells });
  }
  const many = Math.max(fewestForMass, massShare * comparison.known);
  const damages = drafts.map((draft) => ({
    ...draft,
    isMass: draft.cells.length + draft.records.length >= many,
  }));
  return { damages, wrongIds: damaged };
}
