import type { Mutant } from '../mutants/mutatedBundles.ts';
import type { UseName } from './useCases.ts';

/** What four people do while the fault shows in one of the first courses. */
export interface InterleaveMutant extends Mutant {
  readonly uses: readonly UseName[];
  /** things that each of them does, two unless told so */
  readonly steps?: number;
}

export const mutants: readonly InterleaveMutant[] = [
  {
    name: 'no-flush-before-release',
    file: 'src/google/documentLock.ts',
    from: 'SpreadsheetApp.flush();',
    to: 'void 0;',
    uses: ['addTask'],
  },
  {
    name: 'no-lock-in-rpc',
    file: 'src/entrypoints/rpc.ts',
    from: 'if (door.writes === true) return',
    to: 'if (false) return',
    uses: ['addTask'],
  },
  {
    name: 'id-from-the-row-number',
    file: 'src/services/interactions/logInteraction.ts',
    from: "ports.ids.next('I')",
    to: "'I-' + String(ports.table('interactions').count()).padStart(10, '0')",
    uses: ['logInteraction', 'deleteInteraction'],
  },
  {
    name: 'places-not-read-again',
    file: 'src/google/documentLock.ts',
    from: '      forgetPlaces();\n',
    to: '',
    uses: ['insertColumn', 'typeNewTask', 'typeNextDate'],
  },
  {
    name: 'repeated-save-not-recognised',
    file: 'src/entrypoints/rpc.ts',
    from: 'return before !== undefined ?',
    to: 'return before === null ?',
    uses: ['addTask', 'addOrder'],
  },
  {
    name: 'lease-not-checked',
    file: 'src/domain/automation/lease.ts',
    from: "return { granted: false, why: 'running' };",
    to: 'void 0;',
    uses: ['look'],
  },
  {
    name: 'computed-cells-by-remembered-row',
    file: 'src/google/table/sheetTable.ts',
    from: 'const placed = this.placed(changes);',
    to: 'const placed = new Map(changes.map(({ row, set }) => [row, set]));',
    uses: ['sortCustomers'],
    steps: 12,
  },
  {
    name: 'row-by-its-hint',
    file: 'src/google/table/sheetTable.ts',
    from: 'if (seen && sameId(seen.values.id, id)) {',
    to: 'if (seen) {',
    uses: ['sortCustomers', 'updateCustomer'],
  },
  {
    name: 'conflict-not-seen',
    file: 'src/services/customers/updateCustomer.ts',
    from: 'if (edit.conflicts.length > 0) {',
    to: 'if (edit.conflicts.length > 99) {',
    uses: ['updateCustomer'],
  },
  {
    name: 'revision-not-counted',
    file: 'src/google/operations/googleOperations.ts',
    from: "planned: '', revision,",
    to: "planned: '',",
    uses: ['addTask'],
  },
  {
    name: 'merge-leaves-a-child',
    file: 'src/services/duplicates/mergePlan.ts',
    from: 'const moved = theirs.map(',
    to: 'const moved = theirs.slice(1).map(',
    uses: ['mergeCustomers'],
    steps: 1,
  },
  {
    name: 'inbox-row-taken-twice',
    file: 'src/services/inbox/settleInbox.ts',
    from: "if (!isOpen(row.values)) return { ok: false, code: 'inbox-settled' };",
    to: '',
    uses: ['typeQuickRow', 'settleInbox'],
  },
];
