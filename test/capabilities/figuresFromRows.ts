import type { Host } from '../../local-host/host/host.ts';
import { type Bilingual, inLanguage, type Language } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { rowsOf } from './workbook.ts';

/** Figures of Customers that follow from the customer's own rows and the day alone. */
export const rowFigures = [
  ...['last_contact_on', 'first_order_on', 'last_order_on', 'orders_n', 'gap_days'],
  ...['revenue', 'revenue_12m', 'owed', 'csat_last', 'issues_open'],
];

type Cells = Readonly<Record<string, unknown>>;

/** The definitions of rules.md 0 once more, over the rows that stand in the grid: what the add-on must arrive at. */
export function figuresFromRows(host: Host, language: Language): (customer: string) => Cells {
  const today = host.timeText().slice(0, 10);
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const tabs = new Map((['orders', 'interactions', 'feedback'] as const).map((key) => [key, rowsOf(host, key)]));
  const isOneOf = (list: keyof typeof listTexts, keys: readonly string[], text: unknown) =>
    keys.some((key) => inLanguage((listTexts[list] as Record<string, Bilingual>)[key]!, language) === text);
  return (customer) => {
    const own = (sheet: 'orders' | 'interactions' | 'feedback') =>
      (tabs.get(sheet) ?? []).filter((row) => row.customer === customer);
    const lines = own('orders').filter(
      ({ status, ordered_on }) =>
        isOneOf('order_status', ['confirmed', 'delivered'], status) && String(ordered_on) <= today,
    );
    const days = orderDays(lines);
    const gaps = days.slice(1).map((day, index) => (Date.parse(day) - Date.parse(days[index]!)) / 86_400_000);
    const contacts = own('interactions')
      .filter(({ direction }) => !isOneOf('direction', ['internal'], direction))
      .map(({ at }) => String(at).slice(0, 10))
      .filter((day) => day <= today);
    const feedback = own('feedback');
    const scores = feedback.filter(({ csat }) => csat !== null).sort((a, b) => (String(a.at) < String(b.at) ? -1 : 1));
    return {
      last_contact_on: contacts.sort().at(-1) ?? null,
      first_order_on: days[0] ?? null,
      last_order_on: days.at(-1) ?? null,
      orders_n: days.length,
      gap_days: gaps.length < 2 ? null : Math.round(median(gaps)),
      revenue: sum(lines, (line) => cents(line, 'amount')),
      revenue_12m: sum(
        lines.filter(({ ordered_on }) => String(ordered_on) > yearAgo),
        (line) => cents(line, 'amount'),
      ),
      owed: Math.max(
        0,
        sum(lines, (line) => cents(line, 'amount') - cents(line, 'paid')),
      ),
      csat_last: scores.at(-1)?.csat ?? null,
      issues_open: feedback.filter(({ status }) => isOneOf('fb_status', ['new', 'doing', 'waiting'], status)).length,
    };
  };
}

/** A day on which a refund leaves nothing is none. */
function orderDays(lines: readonly Cells[]): string[] {
  return [...new Set(lines.map(({ ordered_on }) => String(ordered_on)))]
    .filter((day) => {
      const amounts = lines.filter(({ ordered_on }) => ordered_on === day).map((line) => cents(line, 'amount'));
      return amounts.every((amount) => amount >= 0) || amounts.reduce((a, b) => a + b, 0) > 0;
    })
    .sort();
}

function cents(line: Cells, key: string): number {
  return Math.round(Number(line[key] ?? 0) * 100);
}

function sum(lines: readonly Cells[], of: (line: Cells) => number): number {
  return lines.reduce((total, line) => total + of(line), 0) / 100;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
}
