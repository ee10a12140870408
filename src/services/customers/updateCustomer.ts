import type { Input, Output } from '../../contract/call.ts';
import type { updateCustomer as contract } from '../../contract/customers.ts';
import { mergeEdit } from '../../domain/customers/mergeEdit.ts';
import { mirrorEdit } from '../../domain/customers/mirror.ts';
import { addDays } from '../../domain/day.ts';
import { shownStage } from '../../domain/segments/stageOf.ts';
import { shownTier } from '../../domain/segments/tiersOf.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { activeCustomer, goneCustomer, openTasksOf } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { unknownTags } from '../common/unknownTags.ts';
import { suppressedFaults } from '../erasure/suppressed.ts';
import { followUp, nextStepFaults, taskChanges } from '../tasks/nextStepChanges.ts';

const stageDays = 90;
const tierDays = 180;

export function updateCustomer(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = activeCustomer(input.id, input.row, ports);
  if (!found) return goneCustomer(input.id, ports);
  const customer = found.values;
  const edit = mergeEdit<Customer>(input.set as Partial<Customer>, input.base, customer);
  if (edit.conflicts.length > 0) {
    return {
      ok: false,
      code: 'conflict',
      details: edit.conflicts.map((both) => ({ ...both, by: customer.updated_by })),
    };
  }
  const set = withConsequences(edit.set, customer, ports);
  const refusal = invalid(
    faultsOf(schemaOf('customers'), set, checksOf(ports.config), { partial: true, former: customer }),
    unknownTags(set.tags, ports.config, customer.tags),
    suppressedFaults({ ...customer, ...set }, ports, customer),
    editsStep(set) ? nextStepFaults({ ...customer, ...set }) : {},
  );
  if (refusal) return refusal;
  const { next_action, next_on, ...cells } = set;
  const step = editsStep(set) ? nextStep({ ...customer, ...set }, ports) : null;
  const changes: Change[] = [
    { kind: 'update', sheet: 'customers', id: customer.id, row: found.row, set: { ...cells, ...step?.mirror } },
    ...(step?.changes ?? []),
  ];
  const also = edit.alsoChanged.map((field) => ({ field, by: customer.updated_by ?? '', at: customer.updated_at }));
  const value = { id: customer.id, alsoChanged: also };
  if (Object.keys(set).length === 0) return { ok: true, value };
  return saved({ kind: 'updateCustomer', about: set.name ?? customer.name, changes }, value, ports);
}

/** What follows from a change: a stage or tier by hand gets its end and shows at once, a new owner the moment since when. */
function withConsequences(set: Partial<Customer>, customer: Customer, ports: Ports): Partial<Customer> {
  const today = ports.clock.today();
  const stageEnds = set.stage_set && set.stage_set !== 'closed' && !(set.stage_until ?? customer.stage_until);
  const ended = {
    ...set,
    ...(stageEnds && { stage_until: addDays(today, stageDays) }),
    ...(set.tier_set && !(set.tier_until ?? customer.tier_until) && { tier_until: addDays(today, tierDays) }),
    ...(set.owner !== undefined && { owner_since: set.owner === null ? null : ports.clock.now() }),
  };
  const { stage, tier, tier_set, tier_until, ...hand } = { ...customer, ...ended };
  return {
    ...ended,
    ...(set.stage_set && { stage: shownStage(stage ?? 'prospect', hand, today) }),
    ...(set.tier_set && { tier: shownTier(tier ?? 'prospect', tier_set, tier_until, today) }),
  };
}

function editsStep(set: Partial<Customer>): boolean {
  return 'next_action' in set || 'next_on' in set;
}

function nextStep(customer: Customer, ports: Ports): ReturnType<typeof taskChanges> {
  const open = openTasksOf(customer.id, ports);
  const edit = mirrorEdit(
    customer,
    open.map(({ values }) => values),
  );
  switch (edit.kind) {
    case 'create':
      return taskChanges(
        open,
        { added: [followUp(customer, { title: edit.title, due_on: edit.dueOn }, ports)] },
        ports,
      );
    case 'update':
      return taskChanges(open, { updated: new Map([[edit.task, { title: edit.title, due_on: edit.dueOn }]]) }, ports);
    case 'cancel':
      return taskChanges(open, { updated: new Map([[edit.task, { status: 'cancelled' as const }]]) }, ports);
    case 'none':
      return taskChanges(open, {}, ports);
  }
}
