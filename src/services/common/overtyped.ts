import type { Found } from '../../domain/audits/auditTab.ts';
import { overtypedRule } from '../../domain/audits/index.ts';
import type { Ports } from '../../ports.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';

const key = 'overtyped';
/** A document property takes 9 KB (platform P2). */
const mostCells = 200;

/** A row of which computed cells are about to be written. */
interface Correction {
  readonly id: string;
  readonly row: number;
  readonly set: Readonly<Record<string, unknown>>;
  /** the row as it stood */
  readonly values: Readonly<Record<string, unknown>>;
  readonly bad: Readonly<Record<string, string>>;
}

export function computedKeys(sheet: SheetKey, keys: readonly string[]): string[] {
  const { columns } = schemaOf(sheet);
  return keys.filter((each) => columns[each]?.who === 'computed');
}

/** Computed cells into which a person typed: a number in place of another one tells nobody of it, the edit event does. */
export function noteOvertyped(sheet: SheetKey, ids: readonly string[], columns: readonly string[], ports: Ports): void {
  const cells = ids.flatMap((id) => computedKeys(sheet, columns).map((column) => cellName(sheet, id, column)));
  if (cells.length === 0) return;
  ports.store.set({ [key]: [...new Set([...marked(ports), ...cells])].slice(0, mostCells).join(' ') });
}

/** What a run puts right that a person had typed into computed cells (A50); its value is what they had typed. */
export function overtypedFound(sheet: SheetKey, corrections: readonly Correction[], ports: Ports): Found[] {
  const marks = new Set(marked(ports));
  return corrections.flatMap(({ id, row, set, values, bad }) =>
    Object.keys(set)
      .filter((field) => field in bad || marks.has(cellName(sheet, id, field)))
      .map((field) => ({
        ...{ rule: overtypedRule.id, sheet, id, row, field, places: {}, fix: null, owner: null },
        value: (bad[field] ?? valueText(sheet, field, values[field])).slice(0, 100),
      })),
  );
}

export function forgetOvertyped(ports: Ports): void {
  if (ports.store.get(key) !== null) ports.store.remove(key);
}

function marked({ store }: Ports): string[] {
  return store.get(key)?.split(' ') ?? [];
}

function cellName(sheet: SheetKey, id: string, column: string): string {
  return `${sheet}.${id}.${column}`;
}

function valueText(sheet: SheetKey, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  return schemaOf(sheet).columns[field]?.kind === 'money' ? (Number(value) / 100).toFixed(2) : String(value);
}
