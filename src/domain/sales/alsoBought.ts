import { addDays, type Day } from '../day.ts';

/** A product that others with the same products bought. */
export interface AlsoBought {
  readonly product: string;
  /** customers who bought it and one of this customer's last products */
  readonly buyers: number;
}

export interface Purchase {
  readonly customer: string;
  readonly product: string;
  readonly on: Day;
}

const lastProducts = 3;
const fewestBuyers = 3;
const mostShown = 3;
const soldWithinDays = 365;

/**
 * For each customer the products that they never bought, by how many customers bought both them and one of the customer's
 * last three; only what somebody bought within a year.
 *
 * Source: the workbook design, 2.15.
 * @returns customers for whom there is something to recommend, the most bought first
 */
export function alsoBought(purchases: readonly Purchase[], today: Day): Map<string, AlsoBought[]> {
  const lastDayOf = new Map<string, Map<string, Day>>();
  const buyersOf = new Map<string, Set<string>>();
  const sold = new Set<string>();
  const since = addDays(today, -soldWithinDays);
  for (const { customer, product, on } of purchases) {
    const own = lastDayOf.get(customer) ?? new Map<string, Day>();
    const last = own.get(product);
    lastDayOf.set(customer, last !== undefined && last > on ? own : own.set(product, on));
    buyersOf.set(product, (buyersOf.get(product) ?? new Set<string>()).add(customer));
    if (on > since) sold.add(product);
  }
  const ranked = new Map<string, AlsoBought[]>();
  const rankedBy = (products: readonly string[]): AlsoBought[] => {
    const key = products.join('\n');
    const known =
      ranked.get(key) ?? productsBeside(products, lastDayOf, buyersOf).filter((each) => sold.has(each.product));
    ranked.set(key, known);
    return known;
  };
  const found = new Map<string, AlsoBought[]>();
  for (const [customer, own] of lastDayOf) {
    const latest = [...own].sort(([a, on], [b, day]) => (on === day ? (a < b ? -1 : 1) : on < day ? 1 : -1));
    const products = latest.slice(0, lastProducts).map(([product]) => product);
    const fresh = rankedBy(products.sort()).filter(({ product }) => !own.has(product));
    if (fresh.length > 0) found.set(customer, fresh.slice(0, mostShown));
  }
  return found;
}

/** What buyers of any of these products bought besides. */
function productsBeside(
  products: readonly string[],
  lastDayOf: ReadonlyMap<string, ReadonlyMap<string, Day>>,
  buyersOf: ReadonlyMap<string, ReadonlySet<string>>,
): AlsoBought[] {
  const buyers = new Set(products.flatMap((product) => [...(buyersOf.get(product) ?? [])]));
  const counts = new Map<string, number>();
  for (const buyer of buyers)
    for (const product of lastDayOf.get(buyer)!.keys()) counts.set(product, (counts.get(product) ?? 0) + 1);
  return [...counts]
    .filter(([product, n]) => n >= fewestBuyers && !products.includes(product))
    .map(([product, n]) => ({ product, buyers: n }))
    .sort((a, b) => b.buyers - a.buyers || (a.product < b.product ? -1 : 1));
}
