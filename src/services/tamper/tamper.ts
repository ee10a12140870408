import { isAuditOn } from '../../domain/audits/isAuditOn.ts';
import { cellContext } from '../../domain/cells/cellContext.ts';
import { addDays } from '../../domain/day.ts';
import type { Differences, snapshotPass } from '../../domain/snapshot/snapshotPass.ts';
import {
  type AlteredRecord,
  type ColumnFacts,
  type Comparison,
  cellOf,
  type Damage,
  type Plain,
  type PlainCells,
} from '../../domain/tamper/damage.ts';
import { damageOf, noDamage, type TabDamage } from '../../domain/tamper/damageOf.ts';
import type { Ports } from '../../ports.ts';
import type { Column } from '../../schema/column.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import type { Logged } from '../operations/loggedSince.ts';
import type { SnapshotStore } from './snapshotStore.ts';
import { damageValue, isAbout } from './tamperFindings.ts';

/** What a run knows of damaged tabs. */
export interface TamperWatch {
  /** compares a tab that was read to its end with last night */
  look(sheet: SheetKey, pass: Pick<ReturnType<typeof snapshotPass>, 'differences'>): TabDamage;
  /** without what a person said is meant so, or nobody said anything about for long */
  open(sheet: SheetKey, found: TabDamage): TabDamage;
}

/** Damage that stops nothing and that nobody minded for so many nights is taken for the new state. */
const patientNights = 14;
/** Values that are set and set again as work goes on. */
const workKinds: readonly Column['kind'][] = ['choice', 'person', 'bool', 'tags'];
const workColumns = ['paid', 'result', 'next_step'];

export function tamperWatch(store: SnapshotStore, logged: Logged, ports: Ports): TamperWatch {
  let findings: readonly Finding[] | null = null;
  return {
    look(sheet, pass) {
      const differences = pass.differences();
      const isIntact = differences.changed.length < 2 && differences.lost.length === 0;
      if (isIntact && differences.added.every(({ id }) => id !== '') && !isMergedIn(sheet, differences, ports))
        return noDamage;
      if (store.blocks(sheet).length === 0) return noDamage;
      const comparison = comparisonOf(sheet, differences, store, inOtherWords(sheet, ports));
      const columns = columnFacts(sheet);
      const counts = formerCounts(sheet, store);
      const isMerged = cellsOfMerges(sheet, ports);
      const first = damageOf(comparison, columns, counts, isMerged);
      if (first.damages.length + first.wrongIds.length === 0) return noDamage;
      // what somebody did through the product since then is told by the change log: that is no damage, and is not lost
      return damageOf(withLogged(sheet, comparison, logged, columns), columns, counts, isMerged);
    },
    open(sheet, found) {
      if (found === noDamage || found.damages.length + found.wrongIds.length === 0) return found;
      findings ??= ports
        .table('findings')
        .all()
        .map(({ values }) => values);
      const known = findings;
      const isOn = (rule: string) => isAuditOn(rule, ports.config.settings);
      const oldest = addDays(ports.clock.today(), -patientNights);
      const isAccepted = (damage: Damage) =>
        known.some(
          (finding) =>
            isAbout(finding, damage, sheet, ports.config.language) &&
            ((finding.ignore && finding.value === damageValue(damage)) ||
              (damage.rule !== 'A48' && finding.status === 'open' && finding.first_seen! < oldest)),
        );
      return {
        damages: found.damages.filter((damage) => isOn(damage.rule) && !isAccepted(damage)),
        wrongIds: found.wrongIds.filter(({ isTwice }) => isOn(isTwice ? 'A02' : 'A03')),
      };
    },
  };
}

function isMergedIn(sheet: SheetKey, { changed }: Differences, { structure }: Ports): boolean {
  return changed.length > 0 && structure.merged(sheet).length > 0;
}

function cellsOfMerges(sheet: SheetKey, { structure }: Ports): (row: number, column: string) => boolean {
  const merged = structure.merged(sheet);
  return (row, column) =>
    merged.some((area) => row >= area.row && row < area.row + area.rows && area.columns.includes(column));
}

/** Records that stay in the snapshot as they were until the damage is mended. */
export function heldBy({ damages, wrongIds }: TabDamage): Set<string> {
  const held = new Set<string>();
  for (const { cells, records } of damages) {
    for (const { id, set } of cells) {
      held.add(id);
      if (typeof set.id === 'string') held.add(set.id);
    }
    for (const { id } of records) held.add(id);
  }
  for (const { id, is } of wrongIds) held.add(is).add(id);
  held.delete('');
  return held;
}

/** Records of which a stroke took one of these columns and others as well: what stands in them is nobody's word. */
export function rowsTaken({ damages }: TabDamage, columns: readonly string[]): Set<string> {
  const strokes = damages.filter((damage) => damage.columns.some((column) => !columns.includes(column)));
  const hit = strokes.flatMap(({ cells }) => cells.filter(({ set }) => columns.some((column) => column in set)));
  return new Set(hit.map(({ id }) => id));
}

/** Whether values stand in wrong rows: then nothing is written to the tab by itself (A48). */
export function isScrambled({ damages }: TabDamage): boolean {
  return damages.some(({ rule }) => rule === 'A48');
}

/** Whether figures made of the tab as it stands would be wrong. */
export function isSpoilt({ damages }: TabDamage): boolean {
  return damages.some(({ rule, isMass }) => rule === 'A48' || isMass);
}

/**
 * Cells as they stood last night, in the words of today: a choice that was renamed, or a book in another language, is the
 * same value.
 */
function inOtherWords(sheet: SheetKey, { config }: Ports) {
  const choices = Object.entries(schemaOf(sheet).columns).filter(([, { kind }]) => kind === 'choice');
  const { keyOf } = cellContext(config);
  return (before: PlainCells, after: PlainCells): PlainCells => {
    const same = choices.filter(([key, { list }]) => {
      const [was, is] = [String(before[key] ?? ''), String(after[key] ?? '')];
      return was !== is && was && is && keyOf(list!, was) !== undefined && keyOf(list!, was) === keyOf(list!, is);
    });
    return same.length === 0 ? before : { ...before, ...Object.fromEntries(same.map(([key]) => [key, after[key]!])) };
  };
}

function comparisonOf(
  sheet: SheetKey,
  { changed, lost, added, copies }: Differences,
  store: SnapshotStore,
  inWordsOf: (before: PlainCells, after: PlainCells) => PlainCells,
): Comparison {
  const wanted = new Set([...changed.map(({ id }) => id), ...lost]);
  const former = store.recordsOf(sheet, wanted);
  const hasIds = 'id' in schemaOf(sheet).columns;
  const beforeOf = (id: string): PlainCells | undefined => {
    const record = former.get(id);
    return record && (!hasIds || record.id === id) ? record : undefined;
  };
  const altered = changed.flatMap(({ id, row, text }): AlteredRecord[] => {
    const before = beforeOf(id);
    const after = cellsOf(text);
    return before ? [{ id, row, before: inWordsOf(before, after), after }] : [];
  });
  const gone = lost.flatMap((id) => {
    const before = beforeOf(id);
    return before ? [{ id, before }] : [];
  });
  // new rows matter only where something else is missing
  const isAsked = gone.length > 0 || altered.length > 0;
  return {
    altered,
    lost: gone,
    copies,
    known: store.blocks(sheet).reduce((sum, { ids }) => sum + ids.length, 0),
    added: isAsked ? added.map(({ text, ...row }) => ({ ...row, after: cellsOf(text) })) : [],
  };
}

function cellsOf(text: string): PlainCells {
  return JSON.parse(text) as PlainCells;
}

function columnFacts(sheet: SheetKey): ColumnFacts[] {
  return Object.entries(schemaOf(sheet).columns)
    .filter(([, { who }]) => who !== 'computed')
    .map(([key, { kind, who, required }]) => ({
      key,
      kind,
      isSystem: who === 'system',
      isWork:
        sheet === 'tasks' ||
        who === 'shared' ||
        workKinds.includes(kind) ||
        workColumns.includes(key) ||
        ((kind === 'day' || kind === 'stamp') && required !== true),
    }));
}

function formerCounts(sheet: SheetKey, store: SnapshotStore) {
  let records: PlainCells[] | null = null;
  const known = new Map<string, Map<Plain, number>>();
  return (column: string): ReadonlyMap<Plain, number> => {
    records ??= [...store.recordsOf(sheet).values()];
    const counted = known.get(column) ?? countOf(records, column);
    known.set(column, counted);
    return counted;
  };
}

function countOf(records: readonly PlainCells[], column: string): Map<Plain, number> {
  const counted = new Map<Plain, number>();
  for (const record of records) {
    const value = cellOf(record, column);
    counted.set(value, (counted.get(value) ?? 0) + 1);
  }
  return counted;
}

/** Records as they should stand: as last night, with what was logged since. */
function withLogged(
  sheet: SheetKey,
  comparison: Comparison,
  logged: Logged,
  columns: readonly ColumnFacts[],
): Comparison {
  const kinds = new Map(columns.map(({ key, kind }) => [key, kind]));
  const right = (id: string, before: PlainCells, after?: PlainCells): PlainCells => {
    const changes = logged(sheet, id);
    if (!changes) return before;
    const cells: Record<string, Plain> = { ...before };
    for (const [key, { text }] of changes) {
      const kind = kinds.get(key);
      if (kind === undefined) continue;
      const now = after && cellOf(after, key);
      const value = now !== undefined && shown(now) === text ? now : plainOf(text, kind);
      if (text.length < loggedLength || value === now) cells[key] = value;
      if (cells[key] === '') delete cells[key];
    }
    return cells;
  };
  const { altered, lost } = comparison;
  return {
    ...comparison,
    altered: altered.map((record) => ({ ...record, before: right(record.id, record.before, record.after) })),
    lost: lost.map(({ id, before }) => ({ id, before: right(id, before) })),
  };
}

/** The change log shows so much of a cell. */
const loggedLength = 500;

function shown(cell: Plain): string {
  return String(cell).slice(0, loggedLength);
}

const numeric: readonly Column['kind'][] = ['money', 'number', 'int', 'percent'];

function plainOf(text: string, kind: Column['kind']): Plain {
  if (kind === 'bool') return text === 'true' ? true : '';
  return numeric.includes(kind) && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
