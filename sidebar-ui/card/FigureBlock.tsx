import type { Card } from '../../src/contract/card.ts';
import { formatMoney, formatNumber } from '../../templates/format.ts';
import { cardTexts } from '../texts/card.ts';
import { say } from '../texts/say.ts';

/** Six figures in three columns; what is not known is a dash, never 0. */
export function FigureBlock({ card }: { card: Card }) {
  const { values, silentDays } = card;
  const money = (cents: number | null) => (cents === null ? null : formatMoney(cents, true));
  const days = (n: number | null) => (n === null ? null : say(cardTexts.days, { n: formatNumber(n) }));
  const figures: readonly (readonly [string, string | null])[] = [
    [say(cardTexts.revenue12), money(values.revenue_12m)],
    [say(cardTexts.ordersN), values.orders_n === null ? null : String(values.orders_n)],
    [say(cardTexts.owed), money(values.owed)],
    [say(cardTexts.gap), days(values.gap_days)],
    [say(cardTexts.silent), days(silentDays)],
    [say(cardTexts.csat), values.csat_last === null ? null : say(cardTexts.ofFive, { n: values.csat_last })],
  ];
  return (
    <section class="block" aria-label={say(cardTexts.figures)}>
      <h2>{say(cardTexts.figures)}</h2>
      <dl class="figure-grid">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
      {[...card.service, ...card.relation].map((line) => (
        <p key={line} class="caption">
          {line}
        </p>
      ))}
    </section>
  );
}
