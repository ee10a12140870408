import { columnName, tabName } from '../../../templates/names.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import type { Found } from '../../domain/audits/auditTab.ts';
import { structureRules } from '../../domain/audits/index.ts';
import type { Ports, Restoring, Stored, StructureProblem } from '../../ports.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import { rowKeyOf, type SheetKey, schemaOf, sheetKeys } from '../../schema/sheets.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { snapshotStore } from '../tamper/snapshotStore.ts';
import { seedWorkbook } from '../workbook/seedWorkbook.ts';
import { takeAsOwn } from './ownHeaders.ts';
import { foundOf } from './structureFindings.ts';

/** A tab, or one of its columns, that was made again and is empty yet. */
export type Remade = Pick<StructureProblem, 'sheet' | 'column'>;

/** Without the findings nothing can be told, and without the hidden tabs nothing kept: these are made without asking. */
export function makeOwnTabs(ports: Ports): void {
  const gone = sheetKeys.filter((sheet) => isOurs(sheet) && !isThere(sheet, ports));
  if (gone.length > 0)
    ports.lock.run(lockWaitMs, () => ports.structure.repair(gone.map((sheet) => ({ sheet, column: '' }))));
}

/** Makes again what people ticked: tabs, columns, headers. What stood in them is put back by who compares with last night. */
export function mendStructure(
  ticked: readonly Stored<Finding>[],
  ports: Ports,
): { readonly mended: readonly Found[]; readonly back: readonly Remade[] } {
  const wanted = ticked
    .map(({ values }) => values)
    .filter(({ rule, status }) => (rule ?? '') in structureRules && status === 'open');
  if (wanted.length === 0) return { mended: [], back: [] };
  const asked = ports.structure
    .inspect()
    .filter((problem) => wanted.some((finding) => isAbout(finding, problem, ports)));
  const run = ports.lock.run(lockWaitMs, () => {
    const repaired = ports.structure
      .repair(asked)
      .filter((problem) => problem.repaired && problem.rule in structureRules);
    if (repaired.some(({ column }) => column === '')) seedWorkbook(ports.config.language, ports);
    for (const { sheet, column } of repaired) if (column === '') restoreSettings(sheet, ports);
    const own = asked.filter(({ rule }) => rule === 'A46');
    if (own.length > 0) takeAsOwn(own, ports);
    return [...repaired, ...own];
  });
  const repaired = run.ok ? run.value : [];
  const mended = foundOf(
    repaired.map((problem) => ({ ...problem, repaired: false })),
    ports,
  );
  return { mended, back: repaired.filter(({ rule }) => rule === 'A45') };
}

function isOurs(sheet: SheetKey): boolean {
  return sheet === 'findings' || schemaOf(sheet).kind === 'packed';
}

function isThere(sheet: SheetKey, ports: Ports): boolean {
  try {
    ports.table(sheet).count();
    return true;
  } catch {
    return false; // a column of it may be missing, too: its repair makes that
  }
}

function isAbout(
  { rule, tab, field }: Finding,
  { rule: of, sheet, column }: StructureProblem,
  { config }: Ports,
): boolean {
  const { zh, en } = sheetTexts[sheet].name;
  const label = columnName(sheet, column, config.language) || tabName(sheet, config.language);
  return rule === of && (tab === zh || tab === en) && field === label;
}

/** People and settings have no ids: what last night knew of them is put over what a new tab starts with. */
function restoreSettings(sheet: SheetKey, ports: Ports): void {
  if (sheet !== 'team' && sheet !== 'settings') return;
  const key = rowKeyOf(sheet);
  const present = new Set(
    ports
      .table(sheet as 'settings')
      .columns([key as 'key'])
      .map((row) => String(row[key as 'key'])),
  );
  const changes = [...snapshotStore(ports, ports.clock.today()).recordsOf(sheet).values()].map((cells): Restoring => {
    const id = String(cells[key] ?? '');
    return { kind: 'restore', sheet, id, cells, isGone: !present.has(id) };
  });
  const about = tabName(sheet, ports.config.language);
  ports.operations.commit({ id: ports.ids.next('Z'), kind: 'restore', about, changes, answer: null, how: 'job' });
}
