import type { Input, Output } from '../../contract/call.ts';
import type { moveFeedback as contract } from '../../contract/entries.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { activeCustomer, isActive } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { choiceLabel } from '../common/labels.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { saved } from '../common/saved.ts';
import { isOpen } from './feedbackItems.ts';

/**
 * Moves feedback on. The first move out of 'new' is the first reply; resolving needs what was done; reopening takes the
 * end back and is counted. Of two who move it at once the first wins.
 */
export function moveFeedback(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = ports.table('feedback').byId(input.id);
  if (!found || !isActive(found.values)) return { ok: false, code: 'row-gone' };
  if (input.from !== undefined && input.from !== (found.values.status ?? 'new')) {
    return { ok: false, code: 'feedback-moved', places: movedBy(found.values, ports) };
  }
  const set = movedTo(input, found.values, ports);
  const refusal = invalid(
    faultsOf(schemaOf('feedback'), set, checksOf(ports.config), { partial: true, former: found.values }),
    set.status === 'resolved' && !set.resolution ? { resolution: { code: 'resolution-missing' } } : {},
  );
  if (refusal) return refusal;
  const changes: Change[] = [
    { kind: 'update', sheet: 'feedback', id: input.id, row: found.row, set },
    ...openIssues(found, set, ports),
  ];
  return saved({ kind: 'moveFeedback', about: found.values.customer_name ?? '', changes }, { id: input.id }, ports);
}

type Moved = Partial<Feedback> & Pick<Feedback, 'status'>;

function movedTo(input: Input<typeof contract>, former: Feedback, ports: Ports): Moved {
  const status = (input.status ?? former.status) as Feedback['status'];
  const now = ports.clock.now();
  const [wasOpen, opens] = [isOpen(former), isOpen({ status })];
  const closes = status === 'resolved' || status === 'closed';
  return {
    status,
    owner: input.owner ?? former.owner,
    cause: input.cause ?? former.cause,
    resolution: input.resolution ?? former.resolution,
    first_reply_at: former.first_reply_at ?? (status === 'new' || status === null ? null : now),
    resolved_at: closes ? (former.resolved_at ?? now) : opens ? null : former.resolved_at,
    confirmed: opens && former.confirmed ? false : (input.confirmed ?? former.confirmed),
    ...(!wasOpen && opens && { reopened: (former.reopened ?? 0) + 1 }),
  };
}

/** The number of open issues on the customer's row, when the move opens or closes one. */
function openIssues({ values }: Stored<Feedback>, moved: Moved, ports: Ports): Change[] {
  const step = Number(isOpen(moved)) - Number(isOpen(values));
  const customer = step !== 0 && values.customer ? activeCustomer(values.customer, undefined, ports) : null;
  if (!customer) return [];
  const issues_open = Math.max(0, (customer.values.issues_open ?? 0) + step);
  return [{ kind: 'update', sheet: 'customers', id: customer.values.id, row: customer.row, set: { issues_open } }];
}

function movedBy({ updated_by, updated_at, status }: Feedback, ports: Ports): Record<string, string> {
  return {
    person: updated_by ?? '',
    time: updated_at?.slice(11, 16) ?? '',
    state: choiceLabel('fb_status', status, ports.config, readerLanguage(ports)),
  };
}
