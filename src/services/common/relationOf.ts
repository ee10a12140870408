import { fill } from '../../../templates/fill.ts';
import { formatMoney } from '../../../templates/format.ts';
import { relationTexts } from '../../../templates/service.ts';
import { valueAhead } from '../../domain/churn/valueAhead.ts';
import { dayNumber, dayOfStamp } from '../../domain/day.ts';
import { scoresOf } from '../../domain/figures/churnFigures.ts';
import { emptyFold } from '../../domain/figures/fold.ts';
import { foldOrder, orderNumbers } from '../../domain/figures/foldRows.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { History } from '../history/historyOf.ts';
import { keptCalibration } from '../night/keptCalibration.ts';
import { choiceLabel } from './labels.ts';
import { readerLanguage } from './readerLanguage.ts';

/** How satisfied, how loyal and what worth a customer is, each with its days, and what others like this bought. */
export function relationOf(customer: Customer, history: History, ports: Ports): string[] {
  const language = readerLanguage(ports);
  const say = (text: keyof typeof relationTexts, places: Record<string, string | number> = {}) =>
    fill(inLanguage(relationTexts[text], language), places);
  const rating = history
    .rows('feedback')
    .filter(({ csat, at, state }) => csat !== null && at !== null && (state ?? 'active') === 'active')
    .sort((a, b) => (a.at! < b.at! ? 1 : -1))[0];
  const { orders_n, first_order_on: first, last_order_on: last, revenue_12m } = customer;
  const lines = [rating ? say('satisfied', { n: rating.csat!, day: dayOfStamp(rating.at!) }) : say('unrated')];
  if (orders_n && first && last) {
    const stage = choiceLabel('stage', customer.stage, ports.config, language);
    const ahead = valueOfOne(history, ports);
    const worth = { amount: formatMoney(revenue_12m ?? 0, true), day: ports.clock.today() };
    lines.push(say('loyal', { stage, n: orders_n, first, last }));
    lines.push(ahead === null ? say('worth', worth) : say('worthAhead', { ...worth, ahead: formatMoney(ahead, true) }));
  }
  const also = history.also.map(({ product, buyers }) => say('product', { product, n: buyers }));
  return also.length === 0 ? lines : [...lines, say('also', { products: also.join(say('comma')) })];
}

/** Cents that the model expects of the next 365 days. */
function valueOfOne(history: History, ports: Ports): number | null {
  const calibration = keptCalibration(ports)?.calibration;
  if (calibration?.method !== 'model') return null;
  const fold = emptyFold();
  const [today, numberOf] = [ports.clock.today(), orderNumbers()];
  for (const order of history.rows('orders')) foldOrder(fold, 0, order, today, numberOf);
  const value = valueAhead(
    scoresOf(fold, 1, dayNumber(today), ports.config.settings, calibration, () => null),
    0,
  );
  return value === null ? null : Math.round(value);
}
