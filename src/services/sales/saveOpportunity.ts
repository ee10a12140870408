import type { Input, Output } from '../../contract/call.ts';
import type { saveOpportunity as contract } from '../../contract/sales.ts';
import { mergeEdit } from '../../domain/customers/mergeEdit.ts';
import { followingCells } from '../../domain/sales/pipeline.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Opportunity } from '../../schema/sheets/opportunities.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { activeCustomer, isActive } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';

export function saveOpportunity(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (!isModuleOn('sales', ports.config.settings)) return { ok: false, code: 'module-off' };
  const former = input.id === undefined ? null : ports.table('opportunities').byId(input.id);
  if (input.id !== undefined && !(former && isActive(former.values))) return { ok: false, code: 'row-gone' };
  const customer = activeCustomer(former?.values.customer ?? input.customer ?? '', undefined, ports);
  if (!customer) return { ok: false, code: 'customer-not-found' };
  const cells = cellsOf(input, former?.values.owner ?? customer.values.owner, ports);
  const edit = former ? mergeEdit<Opportunity>(cells, input.base, former.values) : { set: cells, conflicts: [] };
  if (edit.conflicts.length > 0) {
    const by = former?.values.updated_by;
    return { ok: false, code: 'conflict', details: edit.conflicts.map((both) => ({ ...both, by })) };
  }
  const own = { customer: customer.values.id, customer_name: customer.values.name };
  const row = { ...blank, ...former?.values, ...own, ...edit.set } as Opportunity;
  const needsReason = row.stage === 'lost' && row.lost_reason === null;
  const refusal = invalid(
    faultsOf(schemaOf('opportunities'), row, checksOf(ports.config), { former: former?.values ?? {} }),
    needsReason ? { lostReason: { code: 'required' } } : {},
  );
  if (refusal) return refusal;
  const following = followingCells(row, former?.values.stage ?? undefined, ports.clock.today());
  const id = former?.values.id ?? ports.ids.next('B');
  const change: Change = former
    ? { kind: 'update', sheet: 'opportunities', id, row: former.row, set: { ...edit.set, ...following } }
    : { kind: 'append', sheet: 'opportunities', values: { ...own, ...edit.set, ...following, id } };
  const value = { id, weightedCents: following.weighted ?? null };
  return saved({ kind: 'saveOpportunity', about: row.title, changes: [change] }, value, ports);
}

const blank = { prob: null, amount: null, lost_reason: null, closed_on: null, stage_since: null };

function cellsOf(input: Input<typeof contract>, owner: string | null, ports: Ports): Partial<Opportunity> {
  return {
    title: input.title,
    stage: input.stage as Opportunity['stage'],
    amount: input.amountCents ?? null,
    prob: input.prob ?? null,
    expected_on: input.expectedOn ?? null,
    owner: input.owner ?? owner ?? ports.user.member?.name ?? null,
    need: input.need,
    competitor: input.competitor,
    lost_reason: input.lostReason ?? null,
  };
}
