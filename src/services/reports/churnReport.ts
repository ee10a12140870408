import { fill } from '../../../templates/fill.ts';
import { formatPercent } from '../../../templates/format.ts';
import { churnHeadingTexts, movementTexts } from '../../../templates/reasons.ts';
import { type AlertRates, fewestDecided } from '../../domain/alerts/alertRates.ts';
import { suggestedAction } from '../../domain/churn/suggestedAction.ts';
import { daysBetween } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Alert } from '../../schema/sheets/alerts.ts';
import type { ChurnLine } from '../../schema/sheets/churn.ts';
import type { NightCustomer, NightResult } from '../night/nightResult.ts';
import { noteSentences } from '../night/noteSentences.ts';
import { adviceSentence, warningSentence } from '../night/sentences.ts';
import type { ChurnAnswers } from './churnAnswers.ts';
import { scoreSentence } from './scoreBlock.ts';

const mostChurned = 200;
const bandOrder: readonly (string | null)[] = ['critical', 'high', 'watch', 'stable', 'new'];

/** Rebuilds Churn risk: everybody with an order by band, warnings and what is at stake; who has left in a block below. */
export function drawChurn(
  result: NightResult,
  answers: ReadonlyMap<string, ChurnAnswers>,
  rates: AlertRates,
  ports: Ports,
): void {
  const { settings, language } = ports.config;
  const listed = result.customers.filter(({ figures, stage }) => figures.score !== null && stage !== 'closed');
  const present = inOrder(listed.filter(({ stage }) => stage !== 'churned'));
  const gone = inOrder(listed.filter(({ stage }) => stage === 'churned'));
  const rows: Partial<ChurnLine>[] = present
    .slice(0, settings.churn_max)
    .map((customer, index) => lineOf(customer, index + 1, result, answers, ports));
  if (present.length > settings.churn_max) {
    const more = fill(inLanguage(churnHeadingTexts.more, language), { n: present.length - settings.churn_max });
    rows.push({ name: more });
  }
  if (gone.length > 0) {
    rows.push({ name: inLanguage(churnHeadingTexts.churned, language) });
    rows.push(...gone.slice(0, mostChurned).map((customer) => lineOf(customer, null, result, answers, ports)));
  }
  ports.reports.heading('churn', headingOf(result, present.length + gone.length, rates, ports));
  ports.table('churn').replaceAll(rows);
}

function lineOf(
  customer: NightCustomer,
  rank: number | null,
  { before }: NightResult,
  answers: ReadonlyMap<string, ChurnAnswers>,
  ports: Ports,
): Partial<ChurnLine> {
  const { language } = ports.config;
  const { figures, values, tier, standing } = customer;
  const { band, risk, last_order_on, gap_days } = figures.cells;
  const [reason1, reason2, reason3] = customer.reasons;
  const complaint = figures.warnings.find(({ code }) => code === 'W2' || code === 'W5');
  const action = band === null ? null : suggestedAction({ band, tier, hasComplaint: complaint !== undefined });
  const facts = { n: figures.silentDays ?? 0, why: complaint ? warningSentence(complaint, language) : '' };
  return {
    rank,
    name: values.name,
    customer: values.id,
    owner: values.owner,
    tier,
    band,
    risk,
    move: moveText(band, before?.value[values.id]?.band ?? null, ports),
    days_in: daysBetween(standing.bandSince, ports.clock.today()),
    last_order_on,
    gap_days,
    silent: figures.silentDays,
    value: customer.valueAtRisk,
    reason1: reason1 ?? null,
    reason2: reason2 ?? null,
    reason3: reason3 ?? null,
    warn: figures.warnings.map((warning) => warningSentence(warning, language)).join('; ') || null,
    advice: adviceSentence(action, facts, language),
    ...answers.get(values.id),
  };
}

/** Band, then warnings, then what is at stake. */
function inOrder(customers: readonly NightCustomer[]): NightCustomer[] {
  return customers
    .map((customer) => ({ customer, place: bandOrder.indexOf(customer.figures.cells.band) }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        b.customer.figures.warnings.length - a.customer.figures.warnings.length ||
        (b.customer.valueAtRisk ?? 0) - (a.customer.valueAtRisk ?? 0) ||
        (a.customer.values.id < b.customer.values.id ? -1 : 1),
    )
    .map(({ customer }) => customer);
}

function moveText(band: Alert['band'], before: Alert['band'], { config }: Ports): string {
  const say = (text: (typeof movementTexts)[keyof typeof movementTexts], places = {}): string =>
    fill(inLanguage(text, config.language), places);
  if (before === null || before === 'none') return say(movementTexts.new);
  if (before === band) return say(movementTexts.same);
  const entry = config.lists.band.find(({ key }) => key === before);
  const places = { band: entry ? inLanguage(entry, config.language) : before };
  // who was too new to judge has neither improved nor got worse
  const isWorse = bandOrder.indexOf(band) < bandOrder.indexOf(before);
  return say(isWorse ? movementTexts.worse : movementTexts.better, places);
}

function headingOf(result: NightResult, scored: number, rates: AlertRates, ports: Ports) {
  const { settings, language } = ports.config;
  const say = (key: keyof typeof churnHeadingTexts, places = {}): string =>
    fill(inLanguage(churnHeadingTexts[key], language), places);
  const { calibration, on } = result.kept;
  const day = ports.clock.today();
  const method =
    scored === 0
      ? say('empty')
      : calibration.method === 'model'
        ? say('model', { day, fitted: on, H: settings.H, n: scored })
        : say('simple', {
            day,
            n: calibration.customers,
            m: calibration.repeatPurchases,
            customers: settings.min_fit,
            orders: settings.min_repeat,
          });
  const hits =
    rates.decided < fewestDecided
      ? say('notEnough', { n: rates.decided })
      : say('hits', {
          n: rates.decided,
          hit: rates.hits,
          H: settings.H,
          rate: formatPercent(rates.hits / rates.decided),
          base: rates.baseRate === null ? '–' : formatPercent(rates.baseRate),
          recall: rates.left === 0 ? '–' : formatPercent(rates.leftWithAlert / rates.left),
        });
  const notes = noteSentences(calibration.notes, language);
  return [
    [[method, ...notes, ...scoreSentence(result.kept, ports)].join(' · ')],
    [hits],
    [say('howToRead', { H: settings.H })],
  ];
}
