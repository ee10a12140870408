import { nextBirthday } from '../../domain/care/careNotes.ts';
import type { Band } from '../../domain/churn/bandOf.ts';
import type { CustomerScores } from '../../domain/churn/scoreCustomers.ts';
import { marketingConsent } from '../../domain/consent/consentAt.ts';
import { addDays, addMonths, type Day, dayFromNumber } from '../../domain/day.ts';
import { type KeptCalibration, scoresOf } from '../../domain/figures/churnFigures.ts';
import { type CustomerFigures, customerFigures } from '../../domain/figures/customerFigures.ts';
import { type FigureBook, figureBook, orderDaysOfOne } from '../../domain/figures/figureBook.ts';
import { isActive } from '../../domain/figures/foldRows.ts';
import { orderDaysWithin } from '../../domain/figures/orderFigures.ts';
import {
  differences,
  type EarlierNight,
  movesOf,
  type NightMove,
  type Standing,
  type Standings,
  standingsOn,
} from '../../domain/figures/standings.ts';
import type { EndedMonth } from '../../domain/kpis/endedMonths.ts';
import { type QualityWeek, qualityWeek, weekEnd } from '../../domain/quality/qualityWeek.ts';
import type { RecordQuality } from '../../domain/quality/recordQuality.ts';
import { isNormalMove } from '../../domain/segments/isNormalMove.ts';
import { type RfmScores, rfmScores, type Segment } from '../../domain/segments/rfmScores.ts';
import { isClearedByOrder, returnDay, type Stage, shownStage, stageOf } from '../../domain/segments/stageOf.ts';
import { shownTier, type Tier, tiersOf, withGrace } from '../../domain/segments/tiersOf.ts';
import type { Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { consentBook } from '../consent/consentBook.ts';
import { dropStates, type Kept, keepState, keptState, keptStates } from '../jobs/keptState.ts';
import { calibrationFor } from './calibrationFor.ts';
import { hasCompetitorTag } from './competitorTag.ts';
import { type KnownFinding, knownFindings, qualityJudge } from './customerQuality.ts';
import { endedMonths } from './endedMonths.ts';
import type { NightMemory } from './nightMemory.ts';
import { reasonTextsOf } from './reasonTextsOf.ts';

/** One active customer, as this night sees it. */
export interface NightCustomer {
  readonly number: number;
  readonly row: number;
  /** the row as it was read */
  readonly values: Customer;
  readonly bad: Readonly<Record<string, string>>;
  readonly figures: CustomerFigures;
  readonly stage: Stage;
  readonly tier: Tier;
  readonly rfm: string | null;
  readonly segment: Segment;
  readonly standing: Standing;
  /** cents: risk × revenue of 12 months, null where no risk is known */
  readonly valueAtRisk: number | null;
  /** an order took back a stage set by hand that said the customer has left */
  readonly isCleared: boolean;
  readonly quality: RecordQuality;
  /** the stage moved as only a correction of data explains */
  readonly isCorrected: boolean;
  /** came into the stage since the last night as life goes: not by a correction, by hand, or by an import */
  readonly hasEntered: boolean;
  /** day of the order with which a customer came back who had left as of the last night */
  readonly returnedOn: Day | null;
  readonly nextBirthday: Day | null;
  readonly consent: Customer['consent'];
  /** the strongest first, in the workbook's language */
  readonly reasons: readonly string[];
}

export interface NightResult {
  readonly customers: readonly NightCustomer[];
  readonly book: FigureBook;
  readonly kept: KeptCalibration;
  readonly scores: CustomerScores;
  /** rows with an id in all tabs of records */
  readonly records: number;
  /** day numbers on which somebody entered something, by name */
  readonly entryDays: ReadonlyMap<string, ReadonlySet<number>>;
  /** limits of the scores: fifths of the population, or fixed ones where it is small */
  readonly rfmMethod: RfmScores['method'];
  /** the night before, null when there was none */
  readonly before: Kept<Standings> | null;
  readonly monthAgo: Standings | null;
  readonly weekAgo: Standings | null;
  /** of the latest night up to a day before today, null where none was kept that long ago */
  readonly standingsOn: (day: Day) => Standings | null;
  /** as they stood before the audit of this night */
  readonly findings: readonly KnownFinding[];
  /** weeks kept so far, the running one too, oldest first; each under its Sunday */
  readonly qualityWeeks: readonly Kept<QualityWeek>[];
  /** figures of months that are over, as they were known soon after, oldest first; each under its last day */
  readonly endedMonths: readonly Kept<EndedMonth>[];
}

const kind = 'scores';
const earlierKind = 'scores_back';
const qualityKind = 'quality';

/** All figures of all active customers, out of what the pass gathered. Computed again it comes out the same. */
export function computeNight(memory: NightMemory, ports: Ports): NightResult {
  const { settings } = ports.config;
  const today = memory.day;
  const book = figureBook(memory.fold, memory.ids.length, today, settings);
  const kept = calibrationFor(book, ports);
  const held = (customer: number): Band | null => heldBand(memory.customers.get(customer)?.values, book, customer);
  const scores = scoresOf(memory.fold, memory.ids.length, book.now, settings, kept.calibration, held);
  const nights = keptStates<Standings>(kind, ports).filter(({ on }) => on < today);
  const before = nights[nights.length - 1] ?? null;
  const figured = [...memory.customers]
    .filter(([, { values }]) => isActive(values.state))
    .map(([number, { row, values, bad }]) => {
      const figures = customerFigures(book, scores, number, hasCompetitorTag(values.tags));
      return { number, row, values, bad, figures, reasons: reasonTextsOf(figures, ports) };
    });
  const groups = groupsOf(figured, book);
  const earlier = before ? keptStates<EarlierNight['value']>(earlierKind, ports) : [];
  const standingsOf = (day: Day) => before && standingsOn(before, earlier, day);
  const findings = knownFindings(ports);
  const judge = qualityJudge(memory, book, findings, ports);
  const consents = consentBook(ports);
  const now = ports.clock.now();
  const consentOf = ({ id, consent }: Customer) => (consents ? marketingConsent(consents.get(id) ?? [], now) : consent);
  return {
    customers: figured.map((each, index) => {
      const customer = completed(
        each,
        groups.of(index),
        { before: before?.value[each.values.id] ?? null, isFirst: before === null },
        book,
      );
      return { ...customer, quality: judge(customer), consent: consentOf(each.values) };
    }),
    ...{ findings, qualityWeeks: keptStates<QualityWeek>(qualityKind, ports), endedMonths: endedMonths(ports) },
    ...{ book, kept, scores, entryDays: memory.entryDays },
    records: [...memory.records.values()].reduce((sum, count) => sum + count, 0),
    rfmMethod: groups.method,
    before,
    monthAgo: standingsOf(addMonths(today, -1)),
    weekAgo: standingsOf(addDays(today, -7)),
    standingsOn: standingsOf,
  };
}

type Figured = Pick<NightCustomer, 'number' | 'row' | 'values' | 'bad' | 'figures' | 'reasons'>;

/** The band of the last run; an order since then frees from it. */
function heldBand(values: Customer | undefined, book: FigureBook, customer: number): Band | null {
  return values && !hasOrderedSince(values, book, customer) ? values.band : null;
}

function hasOrderedSince({ orders_n }: Customer, book: FigureBook, customer: number): boolean {
  return orders_n !== orderDaysOfOne(book, customer).length;
}

/** What a customer is among all the others. */
interface Groups {
  readonly rfm: string | null;
  readonly segment: Segment;
  readonly computedTier: Tier;
}

function groupsOf(figured: readonly Figured[], book: FigureBook) {
  const { settings } = book;
  const frequency = figured.map(({ number }) => orderDaysWithin(book, number, settings.rfm_window));
  const scored = figured.map((_, index) => index).filter((index) => frequency[index]! > 0);
  const scores = rfmScores({
    recency: scored.map((index) => figured[index]!.figures.silentDays ?? 0),
    frequency: scored.map((index) => frequency[index]!),
    monetary: scored.map((index) => figured[index]!.figures.orders.revenueRfmWindow),
  });
  const placeOf = new Map(scored.map((index, place) => [index, place]));
  const tiers = tiersOf(
    figured.map(({ figures }) => ({
      hasOrdered: figures.orders.hasOrdered,
      revenue: figures.orders.revenueTierWindow,
    })),
    settings,
  );
  return {
    method: scores.method,
    of: (index: number): Groups => {
      const place = placeOf.get(index);
      const withoutScore = figured[index]!.figures.silentDays === null ? 'none' : 'lost';
      return {
        rfm: place === undefined ? null : scores.rfm[place]!,
        segment: place === undefined ? withoutScore : scores.segment[place]!,
        computedTier: tiers[index]!,
      };
    },
  };
}

interface LastNight {
  /** null for a customer who is new since */
  readonly before: Standing | null;
  /** there was no night before */
  readonly isFirst: boolean;
}

function completed(each: Figured, groups: Groups, { before, isFirst }: LastNight, book: FigureBook) {
  const { values, figures, number } = each;
  const { today, settings } = book;
  const { risk, revenue_12m, band } = figures.cells;
  const facts = { orderDays: orderDaysOfOne(book, number), band: band ?? 'none', isEngaged: figures.isEngaged };
  const isCleared = isClearedByOrder(values) && hasNewerOrder(values, figures);
  const stage = isCleared
    ? stageOf(facts, book.now, settings)
    : shownStage(stageOf(facts, book.now, settings), values, today);
  const held = before && { tier: before.ownTier, lowerSince: before.lowerTierSince };
  const returned =
    stage === 'won_back' && before?.stage === 'churned' ? returnDay(facts.orderDays, book.now, settings) : null;
  const own = withGrace(groups.computedTier, held, today, settings.tier_grace);
  const tier = shownTier(own.tier, values.tier_set, values.tier_until, today);
  return {
    ...each,
    rfm: groups.rfm,
    segment: groups.segment,
    stage,
    tier,
    isCleared,
    nextBirthday: nextBirthday(values, { today, settings })?.day ?? null,
    valueAtRisk: risk === null ? null : Math.round(risk * (revenue_12m ?? 0)),
    returnedOn: returned === null ? null : dayFromNumber(returned),
    hasEntered:
      values.stage_set === null && (before ? isLived(before.stage, stage) : !isFirst && isEntry(values, stage)),
    isCorrected: before !== null && values.stage_set === null && !isNormalMove(before.stage, stage),
    standing: {
      segment: groups.segment,
      stage,
      tier,
      ownTier: own.tier,
      lowerTierSince: own.lowerSince,
      band,
      bandSince: before?.band === band ? before.bandSince : today,
    },
  };
}

function isLived(from: Stage, to: Stage): boolean {
  return from !== to && isNormalMove(from, to);
}

/** Entered by a person; what an import brought has no author. */
function isEntry({ created_by }: Customer, stage: Stage): boolean {
  return created_by !== null && (stage === 'prospect' || stage === 'engaged');
}

/** An order newer than those of the last run. An order entered late for an older day is none; without a run nobody knows. */
function hasNewerOrder({ last_order_on, orders_n }: Customer, { cells }: CustomerFigures): boolean {
  return cells.last_order_on !== null && orders_n !== null && cells.last_order_on > (last_order_on ?? '');
}

/** The computed cells of Customers. */
export function cellsOf({
  figures,
  stage,
  tier,
  rfm,
  segment,
  reasons,
  isCleared,
  nextBirthday: next_birthday,
  consent,
  quality,
}: NightCustomer): Partial<Customer> {
  return {
    ...figures.cells,
    ...{ stage, tier, rfm, segment, next_birthday, consent },
    why: reasons[0] ?? null,
    quality: Math.round(quality.score * 100) / 100,
    ...(isCleared && { stage_set: null, stage_until: null }),
  };
}

interface ChangedFigures extends Pick<NightCustomer, 'row' | 'values' | 'bad'> {
  readonly id: string;
  readonly set: Partial<Customer>;
}

/** Those of them that differ from what stands in the rows. */
export function changedFigures({ customers }: NightResult): ChangedFigures[] {
  return customers.flatMap((customer) => {
    const set: Partial<Customer> = {};
    let differs = false;
    for (const [key, value] of Object.entries(cellsOf(customer)) as [keyof Customer, never][]) {
      if (customer.values[key] === value && !(key in customer.bad)) continue;
      set[key] = value;
      differs = true;
    }
    const { row, values, bad } = customer;
    return differs ? [{ id: values.id, row, values, bad, set }] : [];
  });
}

/** How customers moved in the nights since a day. */
export function movesSince(since: Day, ports: Ports): NightMove[] {
  const latest = keptState<Standings>(kind, ports);
  if (!latest) return [];
  const earlier = keptStates<EarlierNight['value']>(earlierKind, ports);
  return movesOf(
    latest.value,
    earlier.filter(({ on }) => on >= since && on < latest.on),
  );
}

/** Keeps the week's quality and this night's standings in full, and turns the night before into its differences. */
export function keepStandings({ customers, before }: NightResult, ports: Ports): void {
  const week = customers.map(({ values, quality }) => ({ owner: values.owner, quality: quality.score }));
  keepState(qualityKind, weekEnd(ports.clock.today()), qualityWeek(week), ports);
  const now: Standings = Object.fromEntries(customers.map(({ values, standing }) => [values.id, standing]));
  if (before) keepState(earlierKind, before.on, differences(before.value, now), ports);
  keepState(kind, ports.clock.today(), now, ports);
  // the night before stays in full: a run that is repeated today compares with it again
  if (before) dropStates(kind, before.on, ports);
}
