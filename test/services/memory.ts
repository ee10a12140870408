import { type Day, type Stamp, stampOf } from '../../src/domain/day.ts';
import { crc32 } from '../../src/domain/packed/crc32.ts';
import type { Change, Operation, Operations, Ports, Scanned, Stored, Table } from '../../src/ports.ts';
import { listKeys, shippedKeys } from '../../src/schema/lists.ts';
import type { Member } from '../../src/schema/sheets/team.ts';
import { type Row, rowKeyOf, type SheetKey, schemaOf, sheetKeys } from '../../src/schema/sheets.ts';
import { listTexts } from '../../templates/lists.ts';
import { nameWords } from '../../templates/nameWords.ts';
import { syllables } from '../../templates/pinyin.generated.ts';
import { sampleWords } from '../../templates/sample.ts';
import { anId, aRow, someSettings } from '../builders.ts';

type Cells = Record<string, unknown>;

/** Rows of all tabs by key; row n of a tab is sheet row n + 2. */
export type Tabs = Map<SheetKey, Cells[]>;

/** What tests may look at and do besides calling services. */
export interface Machine {
  readonly tabs: Tabs;
  now: Stamp;
  email: string;
  /** reads and writes of tables so far */
  tableCalls: number;
  /** the run dies right after this many more writes */
  writesLeft: number | null;
}

export function aMachine(): Machine {
  return {
    tabs: new Map(sheetKeys.map((key) => [key, []])),
    now: stampOf('2026-11-24T10:00:00'),
    email: 'ivy@team.example',
    tableCalls: 0,
    writesLeft: null,
  };
}

/** The ports of one call on a workbook in memory: rows as typed values, operations that can be undone, no clock of their own. */
export function portsOf(machine: Machine, op: string, shared: Shared): Ports {
  const { tabs } = machine;
  const member = () => (tabs.get('team') as unknown as Member[]).find(({ email }) => email === machine.email) ?? null;
  const settings = someSettings({ phone_region: 'CN', sharing_checked: '2026-11-24' });
  return {
    version: 'test',
    op,
    clock: {
      now: () => machine.now,
      today: () => machine.now.slice(0, 10) as Day,
      epochMs: () => Date.parse(`${machine.now}Z`),
    },
    get user() {
      return { email: machine.email, member: member() };
    },
    get config() {
      const [team, tags] = [tabs.get('team'), tabs.get('tags')] as unknown as [Member[], Row<'tags'>[]];
      return {
        language: 'en' as const,
        settings,
        lists: shippedLists,
        team,
        tags,
        timeZone: 'Asia/Shanghai',
        unreadable: [],
      };
    },
    table: <K extends SheetKey>(key: K) => tableOf(machine, key) as unknown as Table<K>,
    operations: operationsOf(machine, shared, member),
    sampleWords: (language) => sampleWords[language],
    pinyinTable: () => syllables,
    nameWords: () => nameWords,
    wholeTab: () => null,
    reports: { draw: () => undefined, heading: () => undefined, list: ({ tab }) => tab },
    structure: {
      installed: () => true,
      install: () => ({ created: [], kept: [...sheetKeys] }),
      uninstall: () => undefined,
      isRemoved: () => false,
      has: () => true,
      layModule: () => undefined,
      addColumns: () => undefined,
      showModule: () => undefined,
      inspect: () => [],
      repair: () => [],
      translate: () => undefined,
      linkTo: () => '',
      showTab: () => undefined,
      mayEdit: () => true,
      cells: () => 1_000,
      merged: () => [],
      spare: () => ({ rows: 0, columns: 0 }),
      dropEmpty: () => true,
      editors: () => (tabs.get('team') as unknown as Member[]).map(({ email }) => email ?? ''),
      select: () => undefined,
      selection: () => null,
    },
    otherTabs: { names: () => [], read: () => null, part: () => null },
    sign: (text) => crc32(text).repeat(4),
    store: {
      get: (key) => shared.store.get(key) ?? null,
      set: (values) => {
        for (const [key, value] of Object.entries(values)) shared.store.set(key, value);
      },
      remove: (key) => void shared.store.delete(key),
    },
    mail: { quotaLeft: () => 100, send: () => undefined },
    automation: {
      isPermitted: () => true,
      hasTrigger: () => false,
      startTrigger: () => undefined,
      stopTrigger: () => undefined,
    },
    lock: { run: (_wait, work) => ({ ok: true, value: work() }) },
    ids: { next: (prefix) => anId(prefix, (shared.ids += 1)) },
    budget: { spentMs: () => 0, exhausted: () => false },
    log: () => undefined,
  };
}

interface Done {
  readonly operation: Operation;
  readonly undo: readonly (() => void)[];
  readonly at: Stamp;
  isUndone: boolean;
}

export interface Shared {
  readonly store: Map<string, string>;
  readonly done: Done[];
  ids: number;
}

const shippedLists = Object.fromEntries(
  listKeys.map((list) => {
    const texts: Record<string, { zh: string; en: string; aliases?: readonly string[] }> = listTexts[list];
    return [
      list,
      shippedKeys(list).map((key) => ({ zh: key, en: key, aliases: [], ...texts[key], key, active: true })),
    ];
  }),
) as unknown as Ports['config']['lists'];

function wrote(machine: Machine): void {
  if (machine.writesLeft === null) return;
  machine.writesLeft -= 1;
  if (machine.writesLeft <= 0) throw new Error('killed');
}

/** Over the id and what people fill, as the adapter does it. */
function checksumOf(sheet: SheetKey, row: Cells): string {
  const columns = Object.entries(schemaOf(sheet).columns).filter(
    ([, { kind, who }]) => kind === 'id' || who === 'user' || who === 'shared',
  );
  return crc32(JSON.stringify(columns.map(([key]) => row[key])));
}

/** The filled cells as a sheet holds them. */
function plainCells(row: Cells): ReturnType<Scanned<Cells>['raw']> {
  const cells = Object.entries(row).map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : value]);
  return Object.fromEntries(cells.filter(([, value]) => value !== null && value !== '' && value !== false));
}

function tableOf(machine: Machine, key: SheetKey) {
  machine.tableCalls += 1;
  const rows = machine.tabs.get(key) ?? [];
  const stored = (row: Cells, index: number): Stored<Cells> => ({
    row: index + 2,
    values: { ...row },
    bad: {},
    checksum: '00000000',
  });
  const indexOf = (id: string) => rows.findIndex((row) => row.id === id);
  const found = (id: string) => (indexOf(id) < 0 ? null : stored(rows[indexOf(id)]!, indexOf(id)));
  return {
    count: () => rows.length,
    all: () => rows.map(stored),
    added: () => [],
    columns: (keys: readonly string[]) =>
      rows.map((row, index) => ({
        ...Object.fromEntries(keys.map((column) => [column, row[column]])),
        row: index + 2,
      })),
    byId: found,
    byIds: (ids: readonly string[]) => ids.flatMap((id) => found(id) ?? []),
    rowsAt: (row: number, count: number) => rows.map(stored).filter((one) => one.row >= row && one.row < row + count),
    where: (column: string, value: unknown) =>
      rows.flatMap((row, index) => (row[column] === value ? [stored(row, index)] : [])),
    // who asks for few columns gets no others, as from a sheet
    scan: (keys: readonly string[], visit: (row: Scanned<Cells>) => void, mayGoOn: () => boolean = () => true) => {
      if (!mayGoOn()) return false;
      rows.forEach((row, index) => {
        const only = (wanted: readonly string[]) => Object.fromEntries(wanted.map((column) => [column, row[column]]));
        visit({
          ...{ ...stored(row, index), values: only(keys), checksum: checksumOf(key, row), raw: () => plainCells(row) },
          also: (more) => ({ values: only(more), bad: {} }),
        });
      });
      return true;
    },
    setComputed: (changes: readonly { id: string; set: Cells }[]) => {
      for (const { id, set } of changes) Object.assign(rows[indexOf(id)] ?? {}, set);
      wrote(machine);
    },
    clearNotes: () => undefined,
    replaceAll: (wanted: readonly Cells[]) => {
      rows.splice(0, rows.length, ...wanted.map((cells) => aRow(key, cells) as Cells));
      wrote(machine);
    },
    append: (added: readonly Cells[]) => {
      const at = rows.length + 2;
      rows.push(...added.map((cells) => aRow(key, cells) as Cells));
      wrote(machine);
      return at;
    },
    updateRows: (changes: readonly { row: number; set: Cells }[]) => {
      for (const { row, set } of changes) Object.assign(rows[row - 2]!, set);
      wrote(machine);
    },
    deleteRows: (gone: readonly number[]) => {
      for (const row of [...gone].sort((a, b) => b - a)) rows.splice(row - 2, 1);
      wrote(machine);
    },
  };
}

function operationsOf(machine: Machine, { done, store }: Shared, member: () => Member | null): Operations {
  return {
    answered: (id) => done.find(({ operation }) => operation.id === id)?.operation.answer,
    commit: (operation) => {
      if (done.some((earlier) => earlier.operation.id === operation.id)) throw new Error(`twice: ${operation.id}`);
      const by = member()?.name ?? null;
      const undo = operation.changes.map((change) => apply(change, machine, operation.how === 'import' ? null : by));
      done.push({ operation, undo, at: machine.now, isUndone: false });
      store.set('revision', String(done.length));
      wrote(machine);
    },
    recent: (limit) =>
      [...done]
        .reverse()
        .slice(0, limit)
        .map(({ operation: { id, kind, about, changes }, at, isUndone }) => ({
          ...{ id, kind, about, at, by: member()?.name ?? '', rows: changes.length },
          state: isUndone ? 'undone' : 'done',
        })),
    undo: (id) => {
      const parts = done.filter(({ operation }) => operation.id.split('.')[0] === id);
      if (parts.length === 0) return 'not-found';
      if (parts.some(({ isUndone }) => isUndone)) return 'already-undone';
      for (const part of [...parts].reverse()) {
        part.isUndone = true;
        for (const step of [...part.undo].reverse()) step();
      }
      return { restored: parts.reduce((sum, { undo }) => sum + undo.length, 0), kept: [] };
    },
    undoCells: () => 'not-found',
    giveUp: () => undefined,
    finishPlanned: () => 0,
    touching: () => ({ whole: 0, inPart: 0 }),
    forget: () => undefined,
  };
}

/** @returns what takes the change back */
function apply(change: Change, { tabs, now }: Machine, by: string | null): () => void {
  const rows = tabs.get(change.sheet) ?? [];
  if (change.kind === 'append') {
    const row = aRow(change.sheet, {
      created_at: now,
      created_by: by,
      state: 'active',
      ...change.values,
    } as never) as Cells;
    rows.push(row);
    return () => Object.assign(row, { state: 'archived' });
  }
  const row = rows.find((one) => one[rowKeyOf(change.sheet)] === change.id);
  if (!row) throw new Error(`no row ${change.id}`);
  // only what the grid holds is put back, and these rows have none
  if (change.kind === 'restore') throw new Error('nothing to restore from');
  const before = Object.fromEntries(Object.keys(change.set).map((key) => [key, row[key]]));
  Object.assign(row, change.set, { updated_at: now, updated_by: by });
  return () => Object.assign(row, before);
}
