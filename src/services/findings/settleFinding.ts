import { columnName } from '../../../templates/names.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { settleFinding as contract } from '../../contract/findings.ts';
import type { Breach } from '../../domain/audits/audit.ts';
import { auditRules } from '../../domain/audits/index.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { spoiltTabs } from '../tamper/spoiltTabs.ts';
import { auditBook } from './auditBook.ts';
import { tabOf } from './tabOf.ts';

/**
 * A finding whose record tells by itself what is right is mended at once; what takes a look at other rows is left to the
 * next hourly run, as a tick of Apply is.
 */
export function settleFinding(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = ports.table('findings').byId(input.id);
  if (!found) return { ok: false, code: 'row-gone' };
  const { deed } = input;
  const reason = input.reason.trim();
  if (deed === 'ignore' && reason === '') return invalid({ reason: { code: 'required' } })!;
  const fix = deed === 'fix' ? fixOf(found.values, ports) : null;
  const aside = { ignored_by: ports.user.member?.name ?? null, ignored_on: ports.clock.today() };
  const set: Partial<Finding> = {
    fix: fix ? { status: 'fixed' as const } : { apply: true },
    ignore: { status: 'ignored' as const, ignore: true, ignore_reason: reason, ignore_until: null, ...aside },
    open: { status: 'open' as const, ignore: false, ignore_reason: null, ignored_by: null, ignored_on: null },
  }[deed];
  const settled: Change = { kind: 'update', sheet: 'findings', id: input.id, row: found.row, set };
  const about = `${found.values.rule} ${found.values.message}`;
  const changes = fix ? [fix, settled] : [settled];
  const kind = deed === 'fix' ? 'fixFinding' : 'settleFinding';
  return saved({ kind, about, changes }, { id: input.id, isFixed: fix !== null }, ports);
}

/** What the rule proposes for this record as it stands now; null where that takes more than the record. */
function fixOf(finding: Finding, ports: Ports): Change | null {
  const sheet = tabOf(finding);
  const rule = auditRules.find(({ id }) => id === finding.rule);
  if (!sheet || !rule || spoiltTabs(ports).includes(sheet)) return null;
  const stored = ports.table(sheet as 'customers').byId(finding.row ?? '');
  if (!stored) return null;
  const breaches: Breach[] = [];
  const book = auditBook({ idsOf: () => null, customers: () => customerOf(stored, ports) }, ports);
  // what a rule says at the end of a tab it says of all rows together
  rule.lookAt(sheet, book, (breach) => breaches.push(breach))?.row?.({ ...stored, raw: () => ({}) });
  const breach = breaches.find(({ field }) => columnName(sheet, field, ports.config.language) === finding.field);
  if (!breach?.fix) return null;
  // which columns a sheet has is known to the rule, not to the compiler
  return { kind: 'update', sheet, id: stored.values.id, row: stored.row, set: breach.fix.set } as Change;
}

function customerOf({ values }: Stored<unknown & { id: string }>, ports: Ports): Stored<Customer>[] {
  const { customer } = values as unknown as { customer?: string | null };
  const found = customer ? ports.table('customers').byId(customer) : null;
  return found ? [found] : [];
}
