import type { Input, Output } from '../../contract/call.ts';
import type { RuleField } from '../../contract/tags.ts';
import type { teamRules as contract } from '../../contract/teamRules.ts';
import { type RuleEvent, ruleEvents } from '../../domain/teamRules/events.ts';
import type { Ports } from '../../ports.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { ruleFields } from '../tags/ruleFields.ts';

/** The team's own rules, and what their forms offer. */
export function teamRules(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const language = readerLanguage(ports);
  const rules = ports
    .table('automation')
    .all()
    .filter(({ values }) => (values.state ?? 'active') === 'active')
    .map(({ values: { id, name, event, when, action, text, to, person, days, active } }) => ({
      ...{
        id,
        name: name ?? '',
        event: event ?? 'order',
        when: when ?? '',
        action: action ?? 'task',
        text: text ?? '',
      },
      ...{ to: to ?? 'owner', person, days, active },
    }));
  const fields = Object.fromEntries(
    ruleEvents.map((event) => [event, ruleFields(language, event)]),
  ) as unknown as Record<RuleEvent, RuleField[]>;
  return { ok: true, value: { rules, fields, canChange: ports.user.member?.role === 'admin' } };
}
