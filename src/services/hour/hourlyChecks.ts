import { sheetTexts } from '../../../templates/sheets.ts';
import type { AuditRule } from '../../domain/audits/audit.ts';
import { auditTab, type Found } from '../../domain/audits/auditTab.ts';
import { auditRules, mirrorRule, structureRules, tamperRules } from '../../domain/audits/index.ts';
import { isAuditOn } from '../../domain/audits/isAuditOn.ts';
import { feedbackCells } from '../../domain/figures/childCells.ts';
import { isActive } from '../../domain/figures/foldRows.ts';
import { dropHistoryIndex } from '../../domain/history/historyIndex.ts';
import { isNotedSheet } from '../../domain/history/historyRows.ts';
import { snapshotPass } from '../../domain/snapshot/snapshotPass.ts';
import { noDamage, type TabDamage } from '../../domain/tamper/damageOf.ts';
import { type Ports, type Scanned, type Stored, StructureError } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import { type Row, type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { auditBook } from '../findings/auditBook.ts';
import { dropTicked } from '../findings/emptyRows.ts';
import { findTicked } from '../findings/findTicked.ts';
import { mendLists } from '../findings/listFindings.ts';
import { giveIds } from '../findings/mend.ts';
import { makeOwnTabs, mendStructure } from '../findings/mendStructure.ts';
import { restoreTicked } from '../findings/restoreTicked.ts';
import { noteSharingChecked } from '../findings/sharingCheck.ts';
import { structureFindings } from '../findings/structureFindings.ts';
import { withoutEchoes } from '../findings/withoutEchoes.ts';
import { writeFindings } from '../findings/writeFindings.ts';
import { continueFigures, recomputeFigures } from '../night/figuresJob.ts';
import { tabsOfPass } from '../night/nightPass.ts';
import { loggedSince } from '../operations/loggedSince.ts';
import { snapshotStore } from '../tamper/snapshotStore.ts';
import { keepSpoilt, spoiltTabs } from '../tamper/spoiltTabs.ts';
import { isScrambled, rowsTaken, tamperWatch } from '../tamper/tamper.ts';
import { mirrorNextSteps } from '../tasks/mirrorNextSteps.ts';
import { readTeamRules } from '../teamRules/readTeamRules.ts';
import { followLabels } from '../workbook/followLabels.ts';
import { careRules } from './careDays.ts';
import { type DueRows, dueRowsOf, noDueRows } from './dueRows.ts';

/** Tabs up to this many rows are read whole every hour, Customers and Tasks always (cost.md 2). */
const mostRowsAnHour = 10_000;
const alwaysRead: readonly SheetKey[] = ['customers', 'tasks'];
const mirrorColumns = ['next_action', 'next_on'];

/** What the hour has seen of the tabs that it read to their end; null for one that waits for the night. */
export type SeenRows = { readonly [K in keyof DueRows]: DueRows[K] | null };

export const nothingSeen: SeenRows = {
  orders: null,
  feedback: null,
  birthdays: null,
  greetings: null,
  careTalks: null,
  teamHits: null,
};

/**
 * What cannot wait for the night: an interrupted computation of figures goes on, rows typed by hand get their ids, next
 * steps typed into Customers become tasks, and the rules marked hourly look at the small tabs.
 *
 * @returns the rows that were met of which people are to be reminded, so that nobody reads these tabs again
 */
export function checkHour(ports: Ports): SeenRows {
  continueFigures(ports);
  makeOwnTabs(ports);
  const ticked = ports.table('findings').where('apply', true);
  const remade = mendStructure(ticked, ports);
  const dropped = [...dropTicked(ticked, ports), ...mendLists(ticked, ports), ...noteSharingChecked(ticked, ports)];
  followLabels(ports);
  const rules = rulesOfHour(ticked, ports);
  const ids = new Map<SheetKey, Pick<ReadonlySet<string>, 'has'>>();
  const customers: { row: number; values: Customer }[] = [];
  const tasks: Task[] = [];
  const store = snapshotStore(ports, ports.clock.today());
  const watch = tamperWatch(store, loggedSince(ports), ports);
  const damaged = new Map<SheetKey, TabDamage>();
  const book = auditBook({ idsOf: (sheet) => ids.get(sheet) ?? null, customers: () => customers, store }, ports);
  const found: Found[] = [];
  const due = noDueRows();
  const customerById = new Map<string, Customer>();
  const dueRows = dueRowsOf(due, {
    ...{ today: book.today, settings: ports.config.settings, rules: careRules(ports) },
    teamRules: readTeamRules(ports),
    customerOf: (id) => customerById.get(id),
  });
  const deadlines = feedbackDeadlines((id) => customerById.get(id), ports);
  const whole = <T>(rows: T, ...of: readonly SheetKey[]) => (of.every((sheet) => ids.has(sheet)) ? rows : null);
  const seen = (): SeenRows => ({
    orders: whole(due.orders, 'orders'),
    feedback: whole(due.feedback, 'feedback'),
    birthdays: whole(due.birthdays, 'customers', 'contacts'),
    greetings: whole(due.greetings, 'customers'),
    careTalks: whole(due.careTalks, 'interactions'),
    teamHits: whole(due.teamHits, 'customers', 'interactions', 'orders', 'feedback'),
  });
  const tabs = tabsOfPass(ports.config.settings);
  const missing = new Set(tabsInNeed(tabs, ports));
  for (const sheet of tabs) {
    if (missing.has(sheet) || !isReadHourly(sheet, ticked, ports)) continue;
    if (ports.budget.exhausted()) return seen(); // half a look would call findings gone that still hold
    const audit = auditTab(sheet, rules, book);
    const snapshot = snapshotPass(store.blocks(sheet));
    ids.set(sheet, snapshot);
    ports.table(sheet).scan(Object.keys(schemaOf(sheet).columns) as never[], (scanned) => {
      const { row, values } = scanned as Scanned<Row<SheetKey>>;
      const { id } = values as { id: string | null };
      if (id) snapshot.see(id, scanned);
      else snapshot.seeNameless(scanned);
      if (sheet === 'customers' && id) {
        customers.push({ row, values: values as Customer });
        customerById.set(id, values as Customer);
      }
      if (sheet === 'tasks') tasks.push(values as Task);
      const cells = sheet === 'feedback' ? deadlines.cells(row, values as Feedback) : null;
      dueRows.note(sheet, cells ? { ...values, ...cells } : values);
      audit.row(scanned);
    });
    found.push(...audit.end());
    damaged.set(sheet, watch.open(sheet, watch.look(sheet, snapshot)));
    if (sheet === 'feedback' && !isScrambled(damaged.get(sheet) ?? noDamage)) deadlines.write();
  }
  dueRows.finish();
  const unread = tabs.filter((sheet) => !ids.has(sheet) && !missing.has(sheet));
  found.push(...findTicked(unread, ticked, book, ports));
  const { restored, left: tampered } = restoreTicked(damaged, ticked, remade.back, ports);
  const isTouched = ({ sheet }: Found) => !isScrambled(damaged.get(sheet) ?? noDamage);
  const sound = withoutEchoes(found, damaged);
  const { given, left } = giveIds(sound.filter(isTouched), ports);
  const wasSpoilt = spoiltTabs(ports).length > 0;
  keepSpoilt(tampered, new Set(ids.keys()), ports);
  // rows that no event told of: the index does not know them
  if (given.some(({ sheet }) => isNotedSheet(sheet))) dropHistoryIndex(ports.store);
  const tasksOf = tasksByCustomer(tasks);
  const isMirrored = (['customers', 'tasks'] as const).every(
    (sheet) => !missing.has(sheet) && !isScrambled(damaged.get(sheet) ?? noDamage),
  );
  const strayed = rowsTaken(damaged.get('customers') ?? noDamage, mirrorColumns);
  const isPlan = ({ values: { id, state } }: { values: Customer }) => isActive(state) && !strayed.has(id);
  const mirrored = isMirrored
    ? mirrorNextSteps(
        customers.filter(isPlan).map(({ row, values }) => ({ ...values, row })),
        (customer) => tasksOf.get(customer) ?? [],
        ports,
      )
    : [];
  const all = [
    ...left,
    ...sound.filter((each) => !isTouched(each)),
    ...mirrored,
    ...structureFindings(ports.structure.inspect(), ports),
    ...tampered,
  ];
  const byItself = restored.filter(({ id, field }) => id === '' && field === 'id');
  writeFindings(
    all,
    coverage(tabs, ids, rules),
    ports,
    [...given, ...byItself],
    [...restored, ...remade.mended, ...dropped],
  );
  // figures beside the restored cells are those of other rows
  if (wasSpoilt && spoiltTabs(ports).length === 0) recomputeFigures(ports);
  return seen();
}

/** Tabs that are not there, or lack a column: they are reported, and all others are looked at. */
function tabsInNeed(tabs: readonly SheetKey[], ports: Ports): SheetKey[] {
  return tabs.filter((sheet) => {
    try {
      ports.table(sheet).count();
      return false;
    } catch (error) {
      if (error instanceof StructureError) return true;
      throw error;
    }
  });
}

/** A larger tab is read when somebody wants its values back. */
function isReadHourly(sheet: SheetKey, ticked: readonly Stored<Finding>[], ports: Ports): boolean {
  if (alwaysRead.includes(sheet) || ports.table(sheet).count() <= mostRowsAnHour) return true;
  const { zh, en } = sheetTexts[sheet].name;
  return ticked.some(({ values: { rule, tab } }) => (rule ?? '') in tamperRules && (tab === zh || tab === en));
}

/** Deadlines of feedback follow a tier that has changed since, and a severity that somebody typed. */
function feedbackDeadlines(customerOf: (id: string) => Customer | undefined, ports: Ports) {
  const changes: { id: string; row: number; set: Partial<Feedback> }[] = [];
  return {
    cells(row: number, values: Feedback): Partial<Feedback> | null {
      const set = isActive(values.state)
        ? feedbackCells(values, customerOf(values.customer ?? '') ?? null, ports.config.settings)
        : null;
      if (set && values.id) changes.push({ id: values.id, row, set });
      return set;
    },
    write(): void {
      if (changes.length > 0) ports.table('feedback').setComputed(changes);
    },
  };
}

/** What a person ticked is done in this run, whether or not its rule can wait for the night. */
function rulesOfHour(ticked: readonly Stored<Finding>[], { config }: Ports): AuditRule[] {
  const wanted = new Set(ticked.map(({ values }) => values.rule));
  return auditRules.filter(({ id, hourly }) => (hourly || wanted.has(id)) && isAuditOn(id, config.settings));
}

/** Links of tasks may lead anywhere: without all ids at hand the night has to judge them. */
function coverage(tabs: readonly SheetKey[], read: ReadonlyMap<SheetKey, unknown>, rules: readonly AuditRule[]) {
  const isWhole = tabs.every((sheet) => read.has(sheet));
  const looked = new Set(rules.map(({ id }) => id));
  return (rule: string, sheet: SheetKey): boolean => {
    if (rule in structureRules) return true;
    if (rule in tamperRules) return read.has(sheet);
    if (rule === mirrorRule.id) return false;
    if (rule === 'A04' && sheet === 'tasks' && !isWhole) return false;
    return looked.has(rule) && read.has(sheet);
  };
}

function tasksByCustomer(tasks: readonly Task[]): Map<string, Task[]> {
  const byCustomer = new Map<string, Task[]>();
  for (const task of tasks) {
    if (!task.customer) continue;
    const known = byCustomer.get(task.customer);
    if (known) known.push(task);
    else byCustomer.set(task.customer, [task]);
  }
  return byCustomer;
}
