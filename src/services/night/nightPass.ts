import type { AuditBook, AuditRow, AuditRule } from '../../domain/audits/audit.ts';
import { auditTab } from '../../domain/audits/auditTab.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import { snapshotPass } from '../../domain/snapshot/snapshotPass.ts';
import { staffNotesOf } from '../../domain/staff/staffNotes.ts';
import { noDamage, type TabDamage } from '../../domain/tamper/damageOf.ts';
import { type Ports, type Scanned, StructureError } from '../../ports.ts';
import type { Settings } from '../../schema/settings.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { type ColumnKey, type Row, type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { overtypedFound } from '../common/overtyped.ts';
import { emptyFound } from '../findings/emptyRows.ts';
import { careRules } from '../hour/careDays.ts';
import { type DueGround, dueRowsOf, noDueRows } from '../hour/dueRows.ts';
import type { Logged } from '../operations/loggedSince.ts';
import { logGridEdits } from '../tamper/logGridEdits.ts';
import type { SnapshotStore } from '../tamper/snapshotStore.ts';
import { heldBy, isScrambled, isSpoilt, type TamperWatch } from '../tamper/tamper.ts';
import { tamperFindings } from '../tamper/tamperFindings.ts';
import { noteChanged } from '../team/staffChanges.ts';
import { readTeamRules } from '../teamRules/readTeamRules.ts';
import { type FigureColumns, figureColumns } from './figureColumns.ts';
import type { NightMemory } from './nightMemory.ts';
import { type TabReader, tabReaders } from './tabReaders.ts';

/** Customers first: the others find their customer by it. Tasks last: they may be about a record of any tab. */
const passOrder = [
  'customers',
  'contacts',
  'consents',
  'interactions',
  'orders',
  'feedback',
  'alerts',
  'tags',
  'care',
  'automation',
  'inbox',
  'opportunities',
  'improve',
  'training',
  'goals',
  'tasks',
] as const satisfies readonly SheetKey[];

/** The tabs of records that a pass reads, in their order: those of modules that are on. */
export function tabsOfPass(settings: Settings): SheetKey[] {
  return passOrder.filter((sheet) => isModuleOn(schemaOf(sheet).module, settings));
}

/**
 * Tabs without ids that the snapshot holds too, with the columns that tell their rows apart: people are named by others
 * with their name, an address may change.
 */
const settingTabs: { readonly [K in SheetKey]?: readonly ColumnKey<K>[] } = {
  settings: ['key'],
  lists: ['list', 'key'],
  team: ['name'],
};

/** What the pass does besides folding: a job that only needs figures leaves both out. */
export interface PassTools {
  readonly store: SnapshotStore | null;
  readonly watch: TamperWatch | null;
  readonly logged: Logged;
  /** who entered something on which day is known from the last night */
  readonly knowsEntries: boolean;
  /** what happened to the tabs of this execution */
  readonly damaged: Map<SheetKey, TabDamage>;
  readonly rules: readonly AuditRule[];
  readonly book: AuditBook;
}

/** Changes written in one go, so that an execution can stop between two. */
const changesAtOnce = 10_000;
const blocksAtOnce = 50;

/**
 * Reads all tabs once, in blocks: compares each record with its snapshot, audits it, folds it into its customer's figures
 * and corrects its computed cells. Tabs of settings are only compared, and come first: with the last of the others all
 * are done. A tab that could not be finished in this execution is read again by the next one; what
 * was written for it stays and is found unchanged then.
 *
 * @returns whether all tabs are done
 */
export function nightPass(memory: NightMemory, tools: PassTools, ports: Ports): boolean {
  const ground: DueGround = {
    ...{ today: memory.day, settings: ports.config.settings, rules: careRules(ports) },
    teamRules: readTeamRules(ports),
    customerOf: (id) => memory.customers.get(memory.numberOf.get(id) ?? -1)?.values,
  };
  const compared = tools.store ? (Object.keys(settingTabs) as SheetKey[]) : [];
  for (const sheet of [...compared, ...tabsOfPass(ports.config.settings)]) {
    if (memory.passed.has(sheet)) continue;
    if (ports.budget.exhausted() || !passOrSkip(sheet, memory, tools, ground, ports)) return false;
    memory.passed.add(sheet);
  }
  return true;
}

/** A tab that is not there, or lacks a column, waits for its repair; the others need not. */
function passOrSkip(sheet: SheetKey, memory: NightMemory, tools: PassTools, ground: DueGround, ports: Ports): boolean {
  try {
    return passTab(sheet, memory, tools, ground, ports);
  } catch (error) {
    if (!(error instanceof StructureError) || error.sheet !== sheet) throw error;
    memory.idsOf.delete(sheet); // nobody knows what stands in it
    memory.untouched.add(sheet);
    memory.unsound.add(sheet);
    return true;
  }
}

function headerRowIn(sheet: SheetKey): number {
  return schemaOf(sheet).headerRow ?? 1;
}

type AnyReader = TabReader<SheetKey>;
type ScannedRow = Scanned<Row<SheetKey>>;

interface Correction {
  readonly id: string;
  readonly row: number;
  readonly set: Partial<Row<SheetKey>>;
  readonly values: Row<SheetKey>;
  readonly bad: Readonly<Record<string, string>>;
}

function passTab(sheet: SheetKey, memory: NightMemory, tools: PassTools, ground: DueGround, ports: Ports): boolean {
  const reader = tabReaders[sheet]?.(memory, ports.config.settings) as AnyReader | undefined;
  const snapshot = tools.store && snapshotPass(tools.store.blocks(sheet));
  const audit = auditTab(sheet, sheet in settingTabs ? [] : tools.rules, tools.book);
  const changes: Correction[] = [];
  const due = noDueRows();
  const dueRows = dueRowsOf(due, ground);
  const staff = tools.store && isModuleOn('staff', ports.config.settings) ? staffNotesOf(sheet, memory.day) : null;
  let [last, empty] = [headerRowIn(sheet), 0];
  const few = tools.store ? null : figureColumns(sheet, tools.knowsEntries, ground.teamRules);
  const keys = few?.keys ?? keysToRead(sheet);
  if (snapshot) memory.idsOf.set(sheet, snapshot);
  let records = 0;
  const visit = (scanned: Scanned<object>, { values, bad } = scanned as Pick<ScannedRow, 'values' | 'bad'>) => {
    const { row } = scanned;
    const id = idOf(sheet, values);
    empty += row - last - 1;
    last = row;
    if (id || few) records += 1;
    const set = reader?.read(values, bad, row);
    if (id) {
      snapshot?.see(id, scanned);
      if (set) changes.push({ id, row, set, values, bad });
    } else if (!(sheet in settingTabs)) snapshot?.seeNameless(scanned);
    dueRows.note(sheet, set ? { ...values, ...set } : values);
    staff?.row(values);
    audit.row(scanned as AuditRow);
  };
  const visitFew = (scanned: Scanned<object>, { tellsMore, more }: FigureColumns) => {
    const { values, bad } = scanned as ScannedRow;
    if (tellsMore(values)) {
      const also = scanned.also(more);
      visit(scanned, { values: { ...values, ...also.values }, bad: { ...bad, ...also.bad } });
    } else {
      records += 1;
      reader?.count?.(values);
    }
  };
  const visitor = few
    ? (scanned: Scanned<object>) => visitFew(scanned, few)
    : (scanned: Scanned<object>) => visit(scanned);
  if (!ports.table(sheet).scan(keys as never[], visitor, () => !ports.budget.exhausted())) return false;
  const isWatched = snapshot && tools.watch && !(sheet in settingTabs);
  const damage = isWatched ? tools.watch.open(sheet, tools.watch.look(sheet, snapshot)) : noDamage;
  tools.damaged.set(sheet, damage);
  if (snapshot && staff && !isSpoilt(damage)) noteChanged(sheet, snapshot, heldBy(damage), staff, tools);
  if (isWatched && !isSpoilt(damage)) logGridEdits(sheet, snapshot, heldBy(damage), tools, ports);
  if (snapshot) {
    const blocks = snapshot.changes(heldBy(damage));
    for (let from = 0; from < blocks.length; from += blocksAtOnce)
      tools.store?.write(sheet, blocks.slice(from, from + blocksAtOnce));
  }
  if (isScrambled(damage)) memory.untouched.add(sheet);
  if (isSpoilt(damage)) memory.unsound.add(sheet);
  if (!memory.untouched.has(sheet) && !writeComputed(sheet, changes, ports)) return false;
  if (!memory.untouched.has(sheet)) memory.found.push(...overtypedFound(sheet, changes, ports));
  if (!(sheet in settingTabs)) memory.records.set(sheet, records);
  reader?.finish();
  dueRows.finish();
  if (staff) addLists(staff.notes, memory.staff);
  addLists(due, memory.due);
  memory.found.push(...audit.end(), ...tamperFindings(sheet, damage, ports.config.language));
  // rows that were emptied are told as what they are
  const isUnharmed = damage.damages.length + damage.wrongIds.length === 0;
  if (isWatched && isUnharmed) memory.found.push(...emptyFound(sheet, empty, ports));
  return true;
}

/** What the snapshot knows a row by; '' for a row that has nothing of the kind. */
function idOf(sheet: SheetKey, values: Readonly<Record<string, unknown>>): string {
  const keys: readonly string[] | undefined = settingTabs[sheet];
  return keys ? keys.map((key) => values[key] ?? '').join('.') : String(values.id ?? '');
}

/** @returns false when the execution had to stop before all was written */
export function writeComputed<K extends SheetKey>(
  sheet: K,
  changes: readonly { id: string; row: number; set: Partial<Row<K>> }[],
  ports: Ports,
): boolean {
  for (let from = 0; from < changes.length; from += changesAtOnce) {
    if (from > 0 && ports.budget.exhausted()) return false;
    ports.table(sheet).setComputed(changes.slice(from, from + changesAtOnce));
  }
  return true;
}

/**
 * Columns that no figure and no rule looks at are not parsed. Of a customer all are: a tag's rule may name any; of a
 * contact it says who left lately when the row was changed.
 */
function keysToRead(sheet: SheetKey): string[] {
  const keys = Object.keys(schemaOf(sheet).columns);
  if (sheet === 'customers' || sheet === 'contacts') return keys;
  return keys.filter((key) => key !== 'updated_by' && key !== 'updated_at');
}

/** Customers as they stand now, for a run that goes on with what an earlier one gathered. */
export function readCustomers(memory: NightMemory, ports: Ports): void {
  const reader = tabReaders.customers!(memory, ports.config.settings);
  const keys = Object.keys(schemaOf('customers').columns) as ColumnKey<'customers'>[];
  ports.table('customers').scan(keys, ({ row, values, bad }) => reader.read(values as Customer, bad, row));
  reader.finish();
}

/** What a pass of one tab has gathered, list by list. */
function addLists<T extends { readonly [K in keyof T]: unknown[] }>(gathered: T, into: T): void {
  for (const key of Object.keys(gathered) as (keyof T)[]) for (const each of gathered[key]) into[key].push(each);
}
