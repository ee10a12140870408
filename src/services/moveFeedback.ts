import type { Input, Output } from '../contract/call.ts';
import type { moveFeedback as contract } from '../contract/entries.ts';
import { faultsOf } from '../domain/validate.ts';
import type { Change, Ports, Stored } from '../ports.ts';
import type { Feedback } from '../schema/sheets/feedback.ts';
import { schemaOf } from '../schema/sheets.ts';
import { activeCustomer, isActive } from './common/active.ts';
import { checksOf } from './common/checksOf.ts';
import { invalid } from './common/invalid.ts';
import { saved } from './common/saved.ts';

const openStates: readonly (string | null)[] = ['new', 'doing', 'waiting'];

/** Moves feedback on. The first move out of 'new' is the first reply; resolving needs what was done; reopening takes the end back. */
export function moveFeedback(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = ports.table('feedback').byId(input.id);
  if (!found || !isActive(found.values)) return { ok: false, code: 'row-gone' };
  const set = movedTo(input, found.values, ports);
  const refusal = invalid(
    faultsOf(schemaOf('feedback'), set, checksOf(ports.config), { partial: true, former: found.values }),
  );
  if (refusal) return refusal;
  if (set.status === 'resolved' && !set.resolution) return { ok: false, code: 'resolution-missing' };
  const changes: Change[] = [
    { kind: 'update', sheet: 'feedback', id: input.id, row: found.row, set },
    ...openIssues(found, set.status, ports),
  ];
  return saved({ kind: 'moveFeedback', about: found.values.customer_name ?? '', changes }, { id: input.id }, ports);
}

function movedTo(
  input: Input<typeof contract>,
  former: Feedback,
  ports: Ports,
): Partial<Feedback> & Pick<Feedback, 'status'> {
  const status = input.status as Feedback['status'];
  const now = ports.clock.now();
  const closes = status === 'resolved' || status === 'closed';
  return {
    status,
    cause: input.cause ?? former.cause,
    resolution: input.resolution ?? former.resolution,
    first_reply_at: former.first_reply_at ?? (status === 'new' ? null : now),
    resolved_at: closes ? (former.resolved_at ?? now) : openStates.includes(status) ? null : former.resolved_at,
  };
}

/** The number of open issues on the customer's row, when the move opens or closes one. */
function openIssues({ values }: Stored<Feedback>, status: Feedback['status'], ports: Ports): Change[] {
  const step = Number(openStates.includes(status)) - Number(openStates.includes(values.status));
  const customer = step !== 0 && values.customer ? activeCustomer(values.customer, undefined, ports) : null;
  if (!customer) return [];
  const issues_open = Math.max(0, (customer.values.issues_open ?? 0) + step);
  return [{ kind: 'update', sheet: 'customers', id: customer.values.id, row: customer.row, set: { issues_open } }];
}
