import { type CareRule, dayFor } from '../../domain/care/careNotes.ts';
import type { Day } from '../../domain/day.ts';
import type { FigureBook } from '../../domain/figures/figureBook.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import { matches } from '../../domain/tagRules/ruleTree.ts';
import type { Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Row } from '../../schema/sheets.ts';
import { readTagRule } from '../common/readTagRule.ts';
import { cellsOf, type NightCustomer, type NightResult } from '../night/nightResult.ts';

type CareRow = CareRule &
  Pick<Row<'care'>, 'audience' | 'next_on' | 'n'> & {
    readonly row: number;
  };

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
  const owned = customers.filter(({ values }) => values.owner !== null);
  /** rows as this night has them: only a rule with an audience asks for them */
  let rows: Customer[] | null = null;
  const meantBy = (rule: CareRow): readonly NightCustomer[] => {
    if (!rule.active || !rule.audience) return rule.active ? owned : [];
    rows ??= owned.map((each) => ({ ...each.values, ...cellsOf(each) }));
    return owned.filter((_, i) => rule.isMeant(rows![i]!));
  };
  const changes = careRules(ports).flatMap((rule) => {
    const ownDay = dayFor(rule, { first_order_on: null }, { today, settings });
    const counts = new Map<Day, number>();
    const meant = meantBy(rule);
    if (ownDay) counts.set(ownDay, meant.length);
    else
      for (const customer of meant) {
        const day = dayOf(rule, customer, book);
        if (day) counts.set(day, (counts.get(day) ?? 0) + 1);
      }
    const next_on = ownDay ?? [...counts.keys()].sort()[0] ?? null;
    const n = next_on ? (counts.get(next_on) ?? 0) : 0;
    return rule.id && (rule.next_on !== next_on || rule.n !== n)
      ? [{ id: rule.id, row: rule.row, set: { next_on, n } }]
      : [];
  });
  if (changes.length > 0) ports.table('care').setComputed(changes);
}

function dayOf(rule: CareRow, { values, nextBirthday, figures }: NightCustomer, { today, settings }: FigureBook) {
  if (rule.kind === 'birthday') return nextBirthday;
  if (rule.kind === 'contract') return upcoming(values.contract_end, today);
  return dayFor(rule, { first_order_on: figures.cells.first_order_on }, { today, settings });
}

function upcoming(day: Day | null, today: Day): Day | null {
  return day !== null && day >= today ? day : null;
}
