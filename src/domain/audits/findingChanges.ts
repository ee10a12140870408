import type { Finding } from '../../schema/sheets/findings.ts';
import { addDays, type Day } from '../day.ts';
import type { Found } from './auditTab.ts';

/** What a finding's row says, in the workbook's language. */
export interface FindingTexts {
  readonly tab: string;
  readonly field: string;
  readonly message: string;
}

export type FindingCells = Omit<Finding, 'id' | 'created_at' | 'created_by' | 'updated_at' | 'updated_by' | 'state'>;

export interface KnownFinding {
  readonly row: number;
  readonly values: Finding;
}

export interface FindingChanges {
  readonly added: FindingCells[];
  readonly updated: { id: string; row: number; set: Partial<FindingCells> }[];
}

export interface AuditRun {
  readonly known: readonly KnownFinding[];
  /** what still holds */
  readonly found: readonly Found[];
  /** what this run has mended */
  readonly mended: readonly Found[];
  /** whether this run has looked for all breaches of a rule in a tab, by the tab's name in the workbook */
  readonly covers: (rule: string, tab: string) => boolean;
  readonly today: Day;
  /** open rows a rule; what is more stands in one row with their number */
  readonly mostRows: number;
  /** how long a finding that is ignored without a reason keeps quiet */
  readonly ignoreDays: number;
  readonly textsOf: (found: Found) => FindingTexts;
  /** for the one row that stands for all that have no row of their own */
  readonly moreTextsOf: (first: Found, more: number) => FindingTexts;
  readonly severityOf: (rule: string) => Finding['severity'];
  /** who gets what belongs to nobody */
  readonly auditor: string | null;
  /** who got it before, where that has changed: open findings move */
  readonly formerAuditor: string | null;
}

/** row and field of the finding that stands for many */
export const manyRows = '*';

/**
 * What changes in the findings tab after a run. A finding is its rule, row and field: found again it keeps its row and a
 * person's ticks; no longer found it is gone, or fixed; back again the same row opens.
 */
export function findingChanges(run: AuditRun): FindingChanges {
  const known = new Map(run.known.map((finding) => [keyOf(finding.values), finding]));
  const fixed = new Map(run.mended.map((found) => cellsOf(run, found)).map((cells) => [keyOf(cells), cells]));
  const shown = new Map(shownCells(run, known).map((cells) => [keyOf(cells), cells]));
  const changes: FindingChanges = { added: [], updated: [] };
  for (const [key, cells] of shown) {
    const before = known.get(key);
    if (before) keep(changes, before, cells, run);
    else changes.added.push(cells);
  }
  for (const [key, { row, values }] of known) {
    const isShown = values.status === 'open' || values.status === 'ignored';
    if (fixed.has(key)) changes.updated.push({ id: values.id, row, set: { status: 'fixed', apply: false } });
    else if (!shown.has(key) && isShown && run.covers(values.rule ?? '', values.tab ?? ''))
      changes.updated.push({ id: values.id, row, set: { status: 'gone', apply: false } });
    else if (!shown.has(key) && isShown && isOfFormer(run, values))
      changes.updated.push({ id: values.id, row, set: { assignee: run.auditor } });
  }
  return changes;
}

/** The rows of what the audit mended by itself: they tell that it was done. */
export function mendedCells(run: AuditRun): FindingCells[] {
  return run.mended.slice(0, run.mostRows).map((found) => ({ ...cellsOf(run, found), status: 'fixed' }));
}

export function keyOf({ rule, tab, row, field }: Pick<Finding, 'rule' | 'tab' | 'row' | 'field'>): string {
  return [rule, tab, row, field].join('|');
}

/** The findings of a rule in the order in which they were found; those that have a row already come before new ones. */
function shownCells(run: AuditRun, known: ReadonlyMap<string, KnownFinding>): FindingCells[] {
  return [...byRule(run.found).values()].flatMap((all) => {
    const cells = all.map((found) => cellsOf(run, found));
    if (cells.length <= run.mostRows) return cells;
    const hasRow = (each: FindingCells): boolean => known.has(keyOf(each));
    const first = [...cells.filter(hasRow), ...cells.filter((each) => !hasRow(each))].slice(0, run.mostRows);
    return [...first, moreCells(run, all)];
  });
}

export function byRule(found: readonly Found[]): Map<string, Found[]> {
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const group = groups.get(each.rule);
    if (group) group.push(each);
    else groups.set(each.rule, [each]);
  }
  return groups;
}

export function cellsOf(run: Omit<AuditRun, 'found' | 'mended'>, found: Found): FindingCells {
  return {
    rule: found.rule,
    severity: run.severityOf(found.rule),
    ...run.textsOf(found),
    row: found.id || String(found.fix?.set.id ?? `#${found.row}`),
    value: found.value === '' ? null : found.value,
    fix: found.fix ? found.fix.shown : null,
    auto: found.fix !== null,
    apply: false,
    ignore: false,
    ignore_until: null,
    ignore_reason: null,
    ignored_by: null,
    ignored_on: null,
    assignee: found.owner ?? run.auditor,
    status: 'open',
    first_seen: run.today,
    last_seen: run.today,
  };
}

function moreCells(run: AuditRun, all: readonly Found[]): FindingCells {
  const first = all[0]!;
  const more = all.length - run.mostRows;
  return {
    ...cellsOf(run, { ...first, id: manyRows, value: String(more), fix: null, owner: null }),
    ...run.moreTextsOf(first, more),
    auto: all.some(({ fix }) => fix !== null),
  };
}

const compared = [
  'severity',
  'value',
  'message',
  'fix',
  'auto',
  'status',
  'last_seen',
  'ignore',
  'ignore_until',
  'ignore_reason',
  'ignored_by',
  'ignored_on',
  'assignee',
] as const;

function isOfFormer({ auditor, formerAuditor }: AuditRun, { assignee }: Finding): boolean {
  return formerAuditor !== null && assignee === formerAuditor && auditor !== formerAuditor;
}

/**
 * What a person ignores keeps quiet as long as the data stay as they were: for as long as they said, for good where they gave
 * a reason.
 */
function keep(changes: FindingChanges, { row, values }: KnownFinding, cells: FindingCells, run: AuditRun): void {
  const { today } = run;
  const wasThere = values.status === 'open' || values.status === 'ignored';
  const isMeant = values.ignore && wasThere && values.value === cells.value;
  const until = values.ignore_until ?? (values.ignore_reason ? null : addDays(today, run.ignoreDays));
  const isIgnored = isMeant && (until === null || until >= today);
  const wanted: FindingCells = {
    ...cells,
    assignee: isOfFormer(run, values) ? run.auditor : values.assignee,
    status: isIgnored ? 'ignored' : 'open',
    ignore: isIgnored,
    ignore_until: isIgnored ? until : null,
    ignore_reason: isIgnored ? values.ignore_reason : null,
    ignored_by: isIgnored ? (values.ignored_by ?? values.updated_by) : null,
    ignored_on: isIgnored ? (values.ignored_on ?? today) : null,
  };
  const differing = compared.filter((column) => values[column] !== wanted[column]);
  if (differing.length === 0) return;
  changes.updated.push({
    id: values.id,
    row,
    set: Object.fromEntries(differing.map((column) => [column, wanted[column]])),
  });
}
