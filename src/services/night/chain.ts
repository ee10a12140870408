import { alertRates } from '../../domain/alerts/alertRates.ts';
import type { Found } from '../../domain/audits/auditTab.ts';
import {
  auditRules,
  otherRules,
  overtypedRule,
  similarRule,
  structureRules,
  tamperRules,
} from '../../domain/audits/index.ts';
import { isAuditOn } from '../../domain/audits/isAuditOn.ts';
import type { Day } from '../../domain/day.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Ports } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { forgetOvertyped, overtypedFound } from '../common/overtyped.ts';
import { auditBook } from '../findings/auditBook.ts';
import { listFindings } from '../findings/listFindings.ts';
import { giveIds } from '../findings/mend.ts';
import { sharingFindings } from '../findings/sharingCheck.ts';
import { structureFindings } from '../findings/structureFindings.ts';
import { withoutEchoes } from '../findings/withoutEchoes.ts';
import { writeFindings } from '../findings/writeFindings.ts';
import { updateCareDays } from '../hour/careDays.ts';
import { keepDueRows } from '../hour/dueRows.ts';
import type { Cursor, Job } from '../jobs/job.ts';
import { loggedSince } from '../operations/loggedSince.ts';
import { readChurnAnswers } from '../reports/churnAnswers.ts';
import { drawChurn } from '../reports/churnReport.ts';
import { drawDashboard } from '../reports/dashboardReport.ts';
import { keepReview } from '../reports/monthlyReview.ts';
import { drawSegments } from '../reports/segmentsReport.ts';
import { snapshotStore } from '../tamper/snapshotStore.ts';
import { keepSpoilt, spoiltTabs } from '../tamper/spoiltTabs.ts';
import { tamperWatch } from '../tamper/tamper.ts';
import { isTampering } from '../tamper/tamperFindings.ts';
import { drawStaff } from '../team/staffReport.ts';
import { movesOfNight } from '../teamRules/teamMovesOfNight.ts';
import { isAuditDay, judgeScores } from './calibrationFor.ts';
import { cleanUp } from './cleanUp.ts';
import { keepEntryDays, recallEntryDays } from './entryDays.ts';
import { nightAlerts } from './nightAlerts.ts';
import { forgetMemory, keepMemory, type NightMemory, recallMemory } from './nightMemory.ts';
import { nightPass, type PassTools, readCustomers, tabsOfPass, writeComputed } from './nightPass.ts';
import { changedFigures, computeNight, keepStandings, type NightResult } from './nightResult.ts';
import { applyTagRules } from './nightTags.ts';
import { similarCustomers } from './similarCustomers.ts';
import { updateGoals } from './updateGoals.ts';

/** What an execution has at hand: gathered by the pass, or recalled from the one that stopped. */
interface Night {
  readonly memory: NightMemory;
  readonly result: () => NightResult;
}

/** @returns false when the execution had to stop before the step was done */
type Step = (night: Night, ports: Ports) => boolean;

const steps = {
  refit: ofFigures(({ memory }, ports) => {
    judgeScores(memory, ports);
    return true;
  }),
  figures: ofFigures(({ memory, result }, ports) => {
    const changed = changedFigures(result());
    memory.found.push(...overtypedFound('customers', changed, ports));
    return writeComputed('customers', changed, ports);
  }),
  tags: ofFigures(({ result }, ports) => applyTagRules(result(), ports)),
  care: ofFigures(({ result }, ports) => {
    updateCareDays(result(), ports);
    return true;
  }),
  alerts: ofFigures(({ result }, ports) => {
    readChurnAnswers(ports);
    nightAlerts(result(), ports);
    return true;
  }),
  reports: ofFigures(({ result, memory }, ports) => {
    drawReports(result(), memory, ports);
    return true;
  }),
  goals: ofFigures(({ result }, ports) => {
    updateGoals(result(), ports);
    drawDashboard(result(), ports);
    keepReview(result(), ports);
    return true;
  }),
  staff: ofFigures(({ result, memory }, ports) => {
    if (isModuleOn('staff', ports.config.settings) && ports.structure.has('staff')) drawStaff(result(), memory, ports);
    return true;
  }),
  due: ofFigures(({ result, memory }, ports) => {
    const wonBack = result().customers.flatMap(({ values, returnedOn }) =>
      returnedOn ? [{ customer: values.id, orderedOn: returnedOn }] : [],
    );
    const entered = result().customers.flatMap(({ values, stage, hasEntered }) =>
      hasEntered ? [{ customer: values.id, stage, on: memory.day }] : [],
    );
    keepDueRows(memory.due, { wonBack, entered, teamMoves: movesOfNight(result(), ports) }, ports);
    return true;
  }),
  standings: ofFigures(({ result, memory }, ports) => {
    keepStandings(result(), ports);
    if (memory.kind === 'night') keepEntryDays(memory, ports);
    return true;
  }),
  audit: ({ memory }, ports) => {
    const isGiven = ({ sheet }: Found) => !memory.untouched.has(sheet);
    const isCompared = comparesNames(memory, ports);
    const similar = isCompared ? similarCustomers(ports) : [];
    const restored = onceEach(memory.found.filter(isOvertyped));
    const { given, left } = giveIds(
      memory.found.filter((found) => isGiven(found) && !isOvertyped(found)),
      ports,
    );
    const others = memory.found.filter((found) => !isGiven(found));
    keepSpoilt(memory.found, memory.passed, ports);
    writeFindings(
      [
        ...left,
        ...others,
        ...similar,
        ...listFindings(ports),
        ...sharingFindings(ports),
        ...structureFindings(ports.structure.inspect(), ports),
      ],
      (rule) => coversAll(rule) && (rule !== similarRule.id || isCompared),
      ports,
      [...given, ...restored],
    );
    forgetOvertyped(ports);
    return true;
  },
  cleanUp: (_, ports) => {
    cleanUp(ports);
    return true;
  },
  forget: ({ memory }, ports) => {
    forgetMemory(memory.kind, ports);
    return true;
  },
} satisfies Record<string, Step>;

/** Once a week, and where names can be relied on. */
function comparesNames({ day, unsound }: NightMemory, { config: { settings } }: Ports): boolean {
  return isAuditDay(day, settings) && isAuditOn(similarRule.id, settings) && !unsound.has('customers');
}

function isOvertyped({ rule }: Found): boolean {
  return rule === overtypedRule.id;
}

/** Figures whose writing went on in a second run were found by both. */
function onceEach(found: readonly Found[]): Found[] {
  return [...new Map(found.map((each) => [[each.sheet, each.id, each.field].join(), each])).values()];
}

type StepName = keyof typeof steps;

/** Tabs of which the figures are made. */
const figureTabs: readonly SheetKey[] = ['customers', 'contacts', 'interactions', 'orders', 'feedback', 'tasks'];

/**
 * A step that is left out while a tab is spoilt: figures made of values in wrong rows, or of half of them, are wrong, and
 * whom they warn of as well (A48 wins over everything).
 */
function ofFigures(step: Step): Step {
  return (night, ports) => figureTabs.some((sheet) => night.memory.unsound.has(sheet)) || step(night, ports);
}

/** A chain of steps over one pass; the cursor is the next step, 'pass' while tabs are still being read. */
export function chain(kind: string, names: readonly StepName[], options: { isNight: boolean }): Job<Cursor> {
  let memory: NightMemory | null = null;
  let result: NightResult | null = null;
  return {
    kind,
    start: { step: 'pass' },
    step: ({ step }, ports, day) => {
      memory ??= recall(kind, day, ports);
      if (!pass(memory, options, ports)) {
        keepMemory(memory, ports);
        return { step };
      }
      const known = memory;
      const night: Night = { memory: known, result: () => (result ??= computeNight(known, ports)) };
      const at = names.indexOf(step as StepName);
      const isDone = at < 0 || steps[names[at]!](night, ports);
      const next = isDone ? names[at + 1] : names[at];
      if (next !== undefined && ports.budget.exhausted()) keepMemory(memory, ports);
      return next === undefined ? null : { step: next };
    },
  };
}

/** What an earlier execution gathered today, with Customers as it stands now. */
function recall(kind: string, day: Day, ports: Ports): NightMemory {
  const memory = recallMemory(kind, day, ports);
  if (memory.passed.has('customers')) readCustomers(memory, ports);
  return memory;
}

function pass(memory: NightMemory, { isNight }: { isNight: boolean }, ports: Ports): boolean {
  if (tabsOfPass(ports.config.settings).every((sheet) => memory.passed.has(sheet))) return true;
  const store = isNight ? snapshotStore(ports, memory.day) : null;
  const from = ports.clock.now();
  const earlier = memory.passed.size;
  if (store) recallIds(memory, store);
  else for (const sheet of spoiltTabs(ports)) memory.unsound.add(sheet);
  const idsOf = (sheet: SheetKey) => memory.idsOf.get(sheet) ?? null;
  const read = { idsOf, customers: () => memory.customers.values(), ...(store && { store }) };
  const logged = loggedSince(ports);
  const tools: PassTools = {
    ...{ store, logged, watch: store && tamperWatch(store, logged, ports), damaged: new Map() },
    knowsEntries: !store && recallEntryDays(memory, ports),
    ...{
      rules: isNight ? auditRules.filter(({ id }) => isAuditOn(id, ports.config.settings)) : [],
      book: auditBook(read, ports),
    },
  };
  const isDone = nightPass(memory, tools, ports);
  memory.found.splice(0, memory.found.length, ...withoutEchoes(memory.found, tools.damaged));
  if (store && earlier === 0) ports.store.set({ 'snapshot.next': from });
  if (isDone && store) noteSnapshot(memory, ports);
  return isDone;
}

/** From when on the change log tells more than the snapshot; and whether it holds records back as they were. */
function noteSnapshot({ found, untouched }: NightMemory, { store, clock }: Ports): void {
  store.set({ 'snapshot.at': clock.now(), 'snapshot.from': store.get('snapshot.next') ?? clock.now() });
  if (untouched.size > 0 || found.some(isTampering)) store.set({ held: 'true' });
  else if (store.get('held') !== null) store.remove('held');
}

/** The ids of tabs that an earlier execution passed: its snapshot of them is fresh. */
function recallIds(memory: NightMemory, store: ReturnType<typeof snapshotStore>): void {
  for (const sheet of memory.passed)
    if (!memory.idsOf.has(sheet)) memory.idsOf.set(sheet, new Set(store.blocks(sheet).flatMap(({ ids }) => ids)));
}

function drawReports(result: NightResult, memory: NightMemory, ports: Ports): void {
  const { settings } = ports.config;
  const alerts = ports.table('alerts').all();
  const rates = alertRates(
    alerts.map(({ values }) => values),
    memory.ids,
    result.book.orderDays,
    ports.clock.today(),
    { churnedDays: settings.churned_days, horizonDays: settings.H },
  );
  drawSegments(result, rates, ports);
  drawChurn(result, readChurnAnswers(ports), rates, ports);
}

const ruleIds = new Set([
  ...auditRules.map(({ id }) => id),
  ...Object.keys(structureRules),
  ...Object.keys(tamperRules),
  ...otherRules.map(({ id }) => id),
]);

function coversAll(rule: string): boolean {
  return ruleIds.has(rule);
}
