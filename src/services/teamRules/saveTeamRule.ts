import type { Input, Output } from '../../contract/call.ts';
import type { saveTeamRule as contract } from '../../contract/teamRules.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports } from '../../ports.ts';
import type { TeamRule } from '../../schema/sheets/automation.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { adminOnly } from '../common/adminOnly.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { tagOf } from '../common/tagLabels.ts';
import { ruleFaults } from '../tags/ruleFaults.ts';

/** Adds a rule of the team or changes one; switched off it keeps its row. */
export function saveTeamRule(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  const { id, ...cells } = input;
  const former = id === undefined ? null : ports.table('automation').byId(id);
  if (id !== undefined && !former) return { ok: false, code: 'row-gone' };
  const setsTag = cells.action === 'add_tag' || cells.action === 'remove_tag';
  const nobody = { to: null, person: null, days: null };
  const rule = { ...cells, when: cells.when.trim(), ...(setsTag && nobody) } as Partial<TeamRule>;
  const fault = rule.event ? ruleFaults(rule.when ?? '', ports, rule.event).rule : undefined;
  const refusal = invalid(
    faultsOf(schemaOf('automation'), rule, checksOf(ports.config)),
    rule.to === 'person' && !rule.person ? { person: { code: 'required' } } : {},
    fault ? { when: fault } : {},
    setsTag && rule.text && !tagOf(rule.text, ports.config)
      ? { text: { code: 'unknown-tag', places: { value: rule.text } } }
      : {},
  );
  if (refusal) return refusal;
  const ruleId = former?.values.id ?? ports.ids.next('RU');
  const change: Change = former
    ? { kind: 'update', sheet: 'automation', id: ruleId, row: former.row, set: rule }
    : { kind: 'append', sheet: 'automation', values: { ...rule, id: ruleId } };
  return saved({ kind: 'saveTeamRule', about: rule.name ?? '', changes: [change] }, { id: ruleId }, ports);
}
