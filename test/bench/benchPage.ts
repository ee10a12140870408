import { type Flow, flows } from './flows.ts';
import type { Cost } from './measure.ts';
import type { Measured } from './promises.ts';

const headings = [
  'Flow',
  'Customers',
  'Runs',
  'Counted calls',
  'Cells read',
  'Cells written',
  'Price, s',
  'Own time, ms',
  'Growth',
];

/**
 * The page `docs/bench.md`.
 *
 * @param broken sentences, none when every promise holds
 * @param busy processes that waited for a processor meanwhile, by processor
 */
export function benchPage(measured: Measured, broken: readonly string[], busy: number): string {
  return [
    '# What it costs',
    '',
    '`npm run bench` writes this page. Every customer has 10 conversations and 10 orders. The price is what the calls cost',
    'at Google, own computing time included three times; growth is the price against the next smaller size of the same run.',
    'Calls of the sidebar are the cheapest of three turns, after the page was opened.',
    'Own time is what the thread of the execution computed, by the count of Linux; on another system it is by the clock,',
    'and other work on the machine shows as more of it. A shared processor computes somewhat slower all the same: here ' +
      `${busy.toFixed(1)} processes shared each.`,
    'A night is without the hourly work that its executions do as well. A night that needs several runs is their sum.',
    'Fit and score of the churn model alone: [churn.md](churn.md#what-it-costs), `npm run bench:fit`.',
    '',
    ...tableOf(measured),
    '',
    broken.length === 0 ? 'Every promise holds.' : '## Broken promises',
    ...(broken.length === 0 ? [] : ['', ...broken.map((sentence) => `- ${sentence}`)]),
    '',
  ].join('\n');
}

function tableOf(measured: Measured): string[] {
  const rows = flows.flatMap((flow) => measured.map((_, index) => rowOf(flow, measured, index)));
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(headings), rule, ...rows.map(line)];
}

function rowOf(flow: Flow, measured: Measured, index: number): string[] {
  const [size, costs] = measured[index]!;
  const cost = costs[flow];
  const before = measured[index - 1]?.[1][flow];
  return [
    flow,
    number(size),
    number(cost.executions),
    number(cost.countedCalls),
    number(cost.cellsRead),
    number(cost.cellsWritten),
    (cost.simulatedMs / 1000).toFixed(1),
    number(cost.ownMs),
    before ? growth(cost, before) : '',
  ];
}

function growth(cost: Cost, before: Cost): string {
  return before.simulatedMs > 0 ? `× ${(cost.simulatedMs / before.simulatedMs).toFixed(1)}` : '';
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
