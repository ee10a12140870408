import { formatMoney } from '../../../templates/format.ts';
import { cohorts, type MonthLine, monthLines, monthsUpTo } from '../../domain/dashboard/months.ts';
import { dayFromNumber } from '../../domain/day.ts';
import { restatedIn } from '../../domain/kpis/endedMonths.ts';
import type { KpiScope } from '../../domain/kpis/kpi.ts';
import type { Ports, ReportBlock, ReportCell, ReportChart } from '../../ports.ts';
import { choiceLabel } from '../common/labels.ts';
import type { NightResult } from '../night/nightResult.ts';
import { dashboardWords, type Say } from './dashboardWords.ts';

const salesMonths = 24;
const cohortMonths = 12;
const bandMonths = 5;

/** What each month brought; of a month that is over as it was kept, and beside it what came late. */
export function monthsBlock(scope: KpiScope, ports: Ports): ReportBlock {
  const { book, customers } = scope;
  const say = dashboardWords(ports);
  const { currency } = ports.config.settings;
  const months = monthsUpTo(book.today, salesMonths);
  const numbers = customers.map(({ number }) => number);
  const lines = monthLines(book, numbers, months).map((now) => {
    const kept = scope.endedMonth?.(now.month)?.line ?? now;
    return { ...kept, late: restatedIn(kept, now) };
  });
  const isEmpty = lines.every(({ orders }) => orders === 0);
  const revenue = say('revenue', { unit: currency });
  return {
    name: 'months',
    title: say('months'),
    header: [say('month'), revenue, say('orders'), say('fresh'), say('lost'), say('restatedNow')],
    rows: isEmpty
      ? [[say('empty')]]
      : lines.map(({ month, cents, orders, fresh, lost, late }) => [
          ...[month, cents / 100, orders, fresh, lost],
          lateText(late, revenue, say),
        ]),
    formats: ['@', '#,##0', '0', '0', '0'],
    charts: isEmpty ? [] : monthCharts(say, currency),
  };
}

function lateText(late: ReturnType<typeof restatedIn>, revenue: string, say: Say): string | null {
  const { cents, ...counts } = late;
  const sales = cents === undefined ? [] : [`${revenue} ${formatMoney(cents, true)}`];
  const others = Object.entries(counts).map(
    ([key, n]) => `${say(key as Exclude<keyof MonthLine, 'month' | 'cents'>)} ${n}`,
  );
  return [...sales, ...others].join(', ') || null;
}

function monthCharts(say: Say, currency: string): ReportChart[] {
  const money = { unit: currency };
  return [
    {
      ...{ name: 'sales', kind: 'columns', place: 0, columns: [0, 1] },
      ...{ title: say('salesChart', money), unit: say('revenue', money) },
    },
    {
      ...{ name: 'movement', kind: 'lines', place: 1, columns: [0, 3, 4] },
      ...{ title: say('movementChart'), unit: say('customers') },
    },
  ];
}

/** From light to dark, with dark words readable on each: told apart without seeing colours. Shares up to and including these. */
const heat = [
  [0, '#f3f6f8'],
  [0.1, '#dcebf1'],
  [0.25, '#b9d7e3'],
  [0.5, '#8fbfd2'],
  [0.75, '#6aabc4'],
  [1, '#4a96b3'],
] as const;

/** Of the customers of a month those who ordered again so many months later, darker the more they are. */
export function cohortBlock({ book, customers }: KpiScope, ports: Ports): ReportBlock {
  const say = dashboardWords(ports);
  const numbers = customers.map(({ number }) => number);
  const rows = cohorts(book, numbers, monthsUpTo(book.today, cohortMonths)).map(
    ({ month, customers: whole, active }) => ({
      ...{ month, whole },
      shares: sharesOf(active, whole),
    }),
  );
  return {
    name: 'cohorts',
    title: say('cohorts'),
    header: [say('firstMonth'), say('customers'), ...rows.map((_, month) => String(month))],
    rows: rows.map(({ month, whole, shares }) => [month, whole, ...shares]),
    fills: rows.map(({ shares }) => [
      ...[null, null, null],
      ...rows.slice(1).map((_, month) => heatOf(shares[month + 1] ?? null)),
    ]),
    formats: ['@', '0', ...rows.map(() => '0%')],
  };
}

function sharesOf(active: readonly number[], whole: number): (number | null)[] {
  return active.map((n) => (whole === 0 ? null : n / whole));
}

function heatOf(share: number | null): string | null {
  return share === null ? null : heat.find(([most]) => share <= most)![1];
}

/** In the order in which they stand on each other, with their colours. */
const bandColours = { stable: '#9cc4e0', watch: '#ead45a', high: '#e9963a', critical: '#b5401a' } as const;

/** Customers by band at the end of the last months, as the nights of then saw them, and now. */
export function bandMonthsBlock({ book, customers, standingsOn }: NightResult, ports: Ports): ReportBlock {
  const say = dashboardWords(ports);
  const { config } = ports;
  const bands = Object.keys(bandColours) as (keyof typeof bandColours)[];
  const months = monthsUpTo(book.today, bandMonths);
  const rows = months.map(({ name, to }, i): ReportCell[] => {
    const isNow = i === months.length - 1;
    const then = isNow ? null : standingsOn(dayFromNumber(to));
    const present = isNow ? customers.map(({ standing }) => standing) : then && Object.values(then);
    return [name, ...bands.map((band) => present?.filter((one) => one.band === band).length ?? null)];
  });
  const isEmpty = rows.every((row) => row.slice(1).every((n) => !n));
  const title = say('bandChart');
  return {
    name: 'band_months',
    title: say('bandMonths'),
    header: [say('month'), ...bands.map((band) => choiceLabel('band', band, config, config.language))],
    rows: isEmpty ? [[say('empty')]] : rows,
    formats: ['@', ...bands.map(() => '0')],
    charts: isEmpty
      ? []
      : [
          {
            ...{ name: 'bands', kind: 'stack', place: 5, title, unit: say('customers') },
            ...{ columns: [0, ...bands.map((_, i) => i + 1)], colours: Object.values(bandColours) },
          },
        ],
  };
}
