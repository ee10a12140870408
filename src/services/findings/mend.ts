import type { Found } from '../../domain/audits/auditTab.ts';
import { type AuditRun, byRule, cellsOf, keyOf, manyRows } from '../../domain/audits/findingChanges.ts';
import { auditRules } from '../../domain/audits/index.ts';
import type { Change, Ports } from '../../ports.ts';
import { type Row, type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { spoiltTabs } from '../tamper/spoiltTabs.ts';
import { isTampering } from '../tamper/tamperFindings.ts';

/** Records that one operation mends. */
const fixesAtOnce = 500;

/**
 * Does what people ticked in the findings tab, as operations that can be undone. A tick in the row that stands for many
 * does the whole rule.
 *
 * @returns what was mended
 */
export function mendTicked(run: AuditRun, ports: Ports): Found[] {
  const ticked = run.known.filter(({ values }) => values.apply && values.status === 'open').map(({ values }) => values);
  const spoilt = spoiltTabs(ports);
  const isAuto = ({ rule, sheet }: Found) => autoRules.has(rule) && !spoilt.includes(sheet);
  if (ticked.length === 0 && !run.found.some(isAuto)) return [];
  const keys = new Set(ticked.map(keyOf));
  const wholeRules = new Set(ticked.filter(({ row }) => row === manyRows).map(({ rule }) => rule));
  const order = new Map(auditRules.map(({ id }, index) => [id, index]));
  const wanted = run.found
    .filter(
      (found) =>
        isFixable(found) && (isAuto(found) || wholeRules.has(found.rule) || keys.has(keyOf(cellsOf(run, found)))),
    )
    .sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
  const once = firstOfEachCell(wanted);
  const fixes = once.filter((found) => !isRespelled(found));
  return [
    ...setIds(once.filter(isRespelled), ports),
    ...[...byRule(fixes).entries()].flatMap(([rule, found]) => commitFixes(rule, found, ports)),
  ];
}

/** The same id in its one spelling: nothing changes that an undo could take back. */
export function isRespelled({ id, field, fix }: Found): boolean {
  return field === 'id' && fix?.set.id === id;
}

/** Rules of which there is one right answer, and nobody has to be asked. */
const autoRules = new Set(auditRules.filter(({ id, auto }) => auto && id !== 'A01').map(({ id }) => id));

/** What an audit found, once rows without an id have got one. */
export interface WithIds {
  /** the missing ids that were given */
  readonly given: readonly Found[];
  /** all else, under the new ids */
  readonly left: readonly Found[];
}

/**
 * Gives ids to rows that have none. Written only into rows that are still without one: somebody may have sorted the tab
 * since it was read.
 */
export function giveIds(found: readonly Found[], ports: Ports): WithIds {
  const given = setIds(found.filter(isMissingId), ports);
  const idAt = new Map(given.map(({ sheet, row, fix }) => [`${sheet} ${row}`, String(fix?.set.id)]));
  const left = found
    .filter((each) => !isMissingId(each)) // one that could not be given is found again in an hour
    .map((each) => (each.id === '' ? { ...each, id: idAt.get(`${each.sheet} ${each.row}`) ?? '' } : each));
  return { given, left };
}

function isMissingId({ id, field, fix }: Found): boolean {
  return id === '' && field === 'id' && fix !== null;
}

/** Sets ids in rows that still have the one that was found there, or none. @returns those that were set */
function setIds(found: readonly Found[], ports: Ports): Found[] {
  const sheets = [...new Set(found.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const set = ports.lock.run(lockWaitMs, () => {
      const rows = ports.table(sheet as 'customers').columns(['id']);
      const idAt = new Map(rows.map(({ row, id }) => [row, id]));
      const still = found.filter((each) => each.sheet === sheet && (idAt.get(each.row) ?? '') === each.id);
      ports.table(sheet).updateRows(still.map(({ row, fix }) => ({ row, set: fix!.set as Partial<Row<SheetKey>> })));
      return still;
    });
    return set.ok ? set.value : [];
  });
}

/** What compares a tab with last night is put back elsewhere. */
function isFixable(found: Found): boolean {
  return found.fix !== null && found.id !== '' && 'id' in schemaOf(found.sheet).columns && !isTampering(found);
}

/** Where two fixes touch one cell the earlier rule has it. */
function firstOfEachCell(found: readonly Found[]): Found[] {
  const cells = new Set<string>();
  return found.filter(({ sheet, id, row, field }) => {
    const cell = [sheet, id, row, field].join('|');
    if (cells.has(cell)) return false;
    cells.add(cell);
    return true;
  });
}

function commitFixes(rule: string, found: readonly Found[], ports: Ports): Found[] {
  const mended: Found[] = [];
  for (let from = 0; from < found.length; from += fixesAtOnce) {
    const part = found.slice(from, from + fixesAtOnce);
    const committed = ports.lock.run(lockWaitMs, () => {
      ports.operations.commit({
        id: ports.ids.next('Z'),
        kind: 'fixFinding',
        about: rule,
        changes: part.map(changeOf),
        answer: null,
        how: 'job',
      });
    });
    if (committed.ok) mended.push(...part);
  }
  return mended;
}

function changeOf({ sheet, id, row, fix }: Found): Change {
  // the rules work on all sheets alike: which columns a sheet has is known to the rule, not to the compiler
  return { kind: 'update', sheet, id, row, set: fix!.set } as Change;
}
