import { fieldsOf, matches } from '../../domain/tagRules/ruleTree.ts';
import type { Ports } from '../../ports.ts';
import { readTagRule } from '../common/readTagRule.ts';
import { cellsOf, type NightResult } from '../night/nightResult.ts';
import { tagSpellings } from '../views/filter.ts';
import { viewsIn } from '../views/savedViews.ts';

const mostGroups = 20;

/**
 * The lists that people saved for the whole team, with their customers by this night's figures. Left out are rules that
 * cannot be read, that ask for a column which people added, or that mean something else for each reader (`owner = me`).
 */
export function ownGroups(
  { customers, book }: NightResult,
  { config }: Ports,
): { readonly name: string; readonly ids: ReadonlySet<string> }[] {
  const rules = viewsIn(config.settings.saved_views)
    .filter(({ shared }) => shared)
    .flatMap(({ name, rule }) => {
      const read = readTagRule(rule, config);
      const isPersonal = /(^|\W)me(\W|$)/i.test(rule);
      return 'tree' in read && !(isPersonal && fieldsOf(read.tree).includes('owner'))
        ? [{ name, tree: read.tree }]
        : [];
    })
    .slice(0, mostGroups);
  if (rules.length === 0) return [];
  const spellings = tagSpellings(config);
  const rows = customers.map((customer) => ({
    ...{ ...customer.values, ...cellsOf(customer), pay_overdue: customer.figures.orders.daysOverdue > 0 },
    tags: (customer.values.tags ?? []).flatMap((label) => spellings.get(label.toLowerCase()) ?? label),
  }));
  return rules.map(({ name, tree }) => ({
    name,
    ids: new Set(rows.filter((row) => matches(tree, row, book.today)).map(({ id }) => id)),
  }));
}
