import type { Input, Output } from '../../contract/call.ts';
import type { tryTagRule as contract, RuleLine } from '../../contract/tags.ts';
import { addDays } from '../../domain/day.ts';
import { isActive, isValidOrder, owedCents } from '../../domain/figures/foldRows.ts';
import {
  fieldsOf,
  groupsOf,
  matches,
  type RuleTest,
  type RuleTree,
  type RuleValue,
} from '../../domain/tagRules/ruleTree.ts';
import {
  type EnteredEvent,
  eventFields,
  eventSheets,
  isEntered,
  isMove,
  type MoveEvent,
  type RuleEvent,
} from '../../domain/teamRules/events.ts';
import { movedFacts } from '../../domain/teamRules/teamMoves.ts';
import { lookBackDays, type ReadTeamRule, type TeamHit, teamNotes } from '../../domain/teamRules/teamNotes.ts';
import type { Ports } from '../../ports.ts';
import type { Column } from '../../schema/column.ts';
import { customers } from '../../schema/sheets/customers.ts';
import { type ColumnKey, type Row, schemaOf } from '../../schema/sheets.ts';
import { invalid } from '../common/invalid.ts';
import { readTagRule } from '../common/readTagRule.ts';
import { movesSince } from '../night/nightResult.ts';
import { ruleFaults } from './ruleFaults.ts';

/** Reads the columns that the rule names and no others; orders only where it asks for late payment. */
export function tryTagRule(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const rule = input.rule.trim();
  const refusal = invalid(
    rule === '' ? { rule: { code: 'rule-field', places: { at: 1, near: '▸' } } } : ruleFaults(rule, ports, input.event),
  );
  if (refusal) return refusal;
  const read = readTagRule(rule, ports.config, input.event);
  if ('problem' in read) return { ok: false, code: 'unexpected' };
  const { tree } = read;
  const groups = groupsOf(tree)?.map((group) => group.map(lineOf)) ?? null;
  const customers = found(tree, input.event ?? 'night', ports);
  return { ok: true, value: { customers, groups } };
}

/** Customers for whom it holds, or what was entered or changed lately that it would have met. */
function found(tree: RuleTree, event: RuleEvent, ports: Ports): number {
  if (isMove(event)) return movesMet(tree, event, ports);
  return isEntered(event) ? hitsOf(tree, event, ports) : countOf(tree, ports);
}

/** The customers' other cells are as they stand now. */
function movesMet(tree: RuleTree, event: MoveEvent, ports: Ports): number {
  const today = ports.clock.today();
  const customerOf = customersById(ports);
  return movesSince(addDays(today, -lookBackDays), ports).filter(({ id, before, now }) => {
    const customer = customerOf.get(id);
    const facts = customer && isActive(customer.state) && movedFacts(event, { facts: { ...customer }, before, now });
    return facts && matches(tree, facts, today);
  }).length;
}

function customersById({ table }: Ports): ReadonlyMap<string, Row<'customers'>> {
  return new Map(
    table('customers')
      .all()
      .map(({ values }) => [values.id, values]),
  );
}

function countOf(tree: RuleTree, ports: Ports): number {
  const today = ports.clock.today();
  const named = fieldsOf(tree);
  const late = named.includes('pay_overdue') ? customersPayingLate(ports) : null;
  const keys = [...new Set(['id', 'state', ...named.filter((key) => key in customers.columns)])];
  const rows = ports.table('customers').columns(keys as ColumnKey<'customers'>[]);
  return rows.filter(
    (row) =>
      row.id && isActive(row.state) && matches(tree, { ...row, ...(late && { pay_overdue: late.has(row.id) }) }, today),
  ).length;
}

function customersPayingLate(ports: Ports): ReadonlySet<string> {
  const today = ports.clock.today();
  const late = ports
    .table('orders')
    .columns(['customer', 'ordered_on', 'amount', 'status', 'due_on', 'paid', 'state'])
    .filter((order) => isValidOrder(order, today) && owedCents(order) > 0 && order.due_on && order.due_on < today);
  return new Set(late.flatMap(({ customer }) => customer ?? []));
}

/** What was entered lately that the rule would have met. */
function hitsOf(tree: RuleTree, event: EnteredEvent, ports: Ports): number {
  const today = ports.clock.today();
  const customerOf = customersById(ports);
  const rule = { event, tree, id: '', since: addDays(today, -lookBackDays) } as ReadTeamRule;
  const hits: TeamHit[] = [];
  const notes = teamNotes(hits, [rule], today, (id) => customerOf.get(id));
  const sheet = eventSheets[event];
  ports.table(sheet).scan(Object.keys(schemaOf(sheet).columns) as never[], ({ values }) => notes.see(sheet, values));
  notes.finish();
  return hits.length;
}

function lineOf({ field, op, values }: RuleTest): RuleLine {
  const columns: Readonly<Record<string, Pick<Column, 'kind'>>> = customers.columns;
  const [event, key] = field.split('.');
  const column = key ? eventFields(event as RuleEvent)[field] : columns[field];
  const isMoney = column?.kind === 'money';
  return { field, op, values: values.map((value) => spelled(value, isMoney)) };
}

function spelled(value: RuleValue, isMoney: boolean): string {
  if (typeof value !== 'object') return String(isMoney ? Number(value) / 100 : value);
  const { today: days } = value;
  return days === 0 ? 'today' : `today${days < 0 ? '-' : '+'}${Math.abs(days)}`;
}
