import type { TeamRule } from '../../schema/sheets/automation.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { addDays, type Day, dayOfStamp, type Stamp } from '../day.ts';
import { isActive, isValidOrder } from '../figures/foldRows.ts';
import { matches, type RuleTree } from '../tagRules/ruleTree.ts';
import { type EnteredEvent, eventSheets, type RuleEvent } from './events.ts';

/** A row for which a team's rule asks for a task, a tag or a line. */
export interface TeamHit extends Pick<TeamRule, 'name' | 'action' | 'text' | 'to' | 'person' | 'days'> {
  readonly rule: string;
  /** once a rule and row */
  readonly key: string;
  readonly customer: string;
}

/** A rule that was read, and the day from which it looks at rows. */
export interface ReadTeamRule extends TeamRule {
  readonly event: RuleEvent;
  readonly tree: RuleTree;
  readonly since: Day;
}

interface Entered {
  readonly event: EnteredEvent;
  readonly key: string;
  readonly customer: Customer;
  readonly day: Day;
  readonly row: Record<string, unknown>;
}

/** Days. What was entered longer ago has made its task or got its tag, or nobody waits for it any more. */
export const lookBackDays = 30;

/** Judges what was entered while a pass comes by the rows; the lines of an order together, once all have come. */
export function teamNotes(
  hits: TeamHit[],
  rules: readonly ReadTeamRule[],
  today: Day,
  customerOf: (id: string) => Customer | undefined,
) {
  const orders = new Map<string, Entered>();
  const since = addDays(today, -lookBackDays);
  const judge = ({ event, key, customer, day, row }: Entered) => {
    const cells = Object.entries(row).map(([column, value]) => [`${event}.${column}`, value]);
    const facts = { ...customer, ...Object.fromEntries(cells) };
    for (const rule of rules) {
      if (rule.event !== event || day < rule.since || !matches(rule.tree, facts, today)) continue;
      const { id, name, action, text, to, person, days } = rule;
      hits.push({ rule: id, key: `${id}|${key}`, customer: customer.id, name, action, text, to, person, days });
    }
  };
  return {
    see(sheet: SheetKey, values: object): void {
      if (rules.length === 0) return;
      const event = (Object.keys(eventSheets) as EnteredEvent[]).find((each) => eventSheets[each] === sheet);
      if (!event) return;
      const row = values as Record<string, unknown> & { id: string; customer: string | null; state: string | null };
      const customer = row.customer ? customerOf(row.customer) : undefined;
      const day = dayIn(row);
      if (!customer || !day || day < since || !isActive(row.state)) return;
      if (event !== 'order') {
        judge({ event, key: row.id, customer, day, row });
        return;
      }
      const order = values as Order;
      if (!isValidOrder(order, today)) return;
      const key = order.order_no ? `${customer.id}|${order.order_no}` : order.id;
      const known = orders.get(key);
      if (known) known.row.amount = Number(known.row.amount ?? 0) + (order.amount ?? 0);
      else orders.set(key, { event, key, customer, day, row: { ...row } });
    },
    finish(): void {
      for (const order of orders.values()) judge(order);
      orders.clear();
    },
  };
}

function dayIn({ ordered_on, at }: Record<string, unknown>): Day | null {
  return (ordered_on as Day | null | undefined) ?? (at ? dayOfStamp(at as Stamp) : null);
}
