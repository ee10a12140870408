import { type CareRule, dayFor, nextBirthday } from '../../domain/care/careNotes.ts';
import type { Day } from '../../domain/day.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import { matches } from '../../domain/tagRules/ruleTree.ts';
import type { Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { readTagRule } from '../common/readTagRule.ts';
import type { NightResult } from './nightResult.ts';
import { cellsOf } from './nightResult.ts';

type CareRow = CareRule & { readonly row: number; readonly next_on: Day | null; readonly n: number | null };

/** The rows of the care calendar with their audiences; none while its module is off. */
export function careRules(ports: Ports): CareRow[] {
  if (!isModuleOn('care', ports.config.settings)) return [];
  const today = ports.clock.today();
  return ports
    .table('care')
    .all()
    .filter(({ values }) => (values.state ?? 'active') === 'active')
    .map(({ row, values }) => {
      const read = values.audience ? readTagRule(values.audience, ports.config) : null;
      const isMeant = (customer: Customer) => read === null || ('tree' in read && matches(read.tree, customer, today));
      return { ...values, row, isMeant };
    });
}

/** Writes when each care day comes next, and for how many customers. */
export function updateCareDays({ customers, book }: NightResult, ports: Ports): void {
  const { today, settings } = book;
  const owned = customers.map((each) => ({ ...each.values, ...cellsOf(each) })).filter(({ owner }) => owner !== null);
  const changes = careRules(ports).flatMap((rule) => {
    const counts = new Map<Day, number>();
    for (const customer of rule.active ? owned.filter(rule.isMeant) : []) {
      const day =
        rule.kind === 'birthday'
          ? (nextBirthday(customer, { today, settings })?.day ?? null)
          : rule.kind === 'contract'
            ? upcoming(customer.contract_end, today)
            : dayFor(rule, customer, { today, settings });
      if (day) counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    const ownDay = dayFor(rule, { first_order_on: null }, { today, settings });
    const next_on = ownDay ?? [...counts.keys()].sort()[0] ?? null;
    const n = next_on ? (counts.get(next_on) ?? 0) : 0;
    return rule.id && (rule.next_on !== next_on || rule.n !== n)
      ? [{ id: rule.id, row: rule.row, set: { next_on, n } }]
      : [];
  });
  if (changes.length > 0) ports.table('care').setComputed(changes);
}

function upcoming(day: Day | null, today: Day): Day | null {
  return day !== null && day >= today ? day : null;
}
