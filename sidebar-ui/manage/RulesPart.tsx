import { useState } from 'preact/hooks';
import type { RuleAction, RuleEvent, TeamRuleLine } from '../../src/contract/teamRules.ts';
import type { RuleId } from '../../src/schema/reminderRules.ts';
import { Skeleton } from '../parts/Banner.tsx';
import { Button, Link } from '../parts/Button.tsx';
import { choiceLabel } from '../parts/choiceLabel.ts';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { frameTexts } from '../texts/frame.ts';
import { manageTexts, teamRuleTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';
import { SettingSwitch } from './SettingsPart.tsx';
import { TeamRuleForm } from './TeamRuleForm.tsx';

const newRule: TeamRuleLine = {
  ...{
    id: '',
    name: '',
    event: 'order' as RuleEvent,
    when: '',
    action: 'task' as RuleAction,
    text: '',
    to: 'manager',
    person: null,
  },
  ...{ days: null, active: true },
};

/** The team's own rules with their forms, and the switches of the built-in reminders. */
export function RulesPart() {
  const { opening } = usePage();
  const { value, refused } = useAsked('teamRules', {});
  const { value: settings } = useAsked('settings', {});
  const [hitsAsked, setHitsAsked] = useState(false);
  const hits = useAsked('reminderHits', hitsAsked ? {} : null);
  const [editing, setEditing] = useState<TeamRuleLine | null>(null);
  if (!value) return <div class="scroll">{refused ? <Refusal refused={refused} /> : <Skeleton rows={5} />}</div>;
  if (editing) return <TeamRuleForm rule={editing} fields={value.fields} onClose={() => setEditing(null)} />;
  return (
    <div class="scroll">
      <section class="block">
        <h2>{say(teamRuleTexts.own)}</h2>
        <p class="caption">{say(teamRuleTexts.ownHow)}</p>
        <ul class="plain-list">
          {value.rules.map((rule) => (
            <li key={rule.id} class="between">
              <div>
                <p class="strong">{rule.name}</p>
                <p class="caption">
                  {[
                    choiceLabel(opening, 'rule_event', rule.event),
                    choiceLabel(opening, 'rule_action', rule.action),
                    rule.text,
                    rule.action.endsWith('_tag') ? '' : (rule.person ?? choiceLabel(opening, 'rule_to', rule.to)),
                    rule.active ? '' : say(manageTexts.inactive),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              {value.canChange && <Link onClick={() => setEditing(rule)}>{say(frameTexts.change)}</Link>}
            </li>
          ))}
        </ul>
        {value.canChange && (
          <Button icon="plus" onClick={() => setEditing(newRule)}>
            {say(teamRuleTexts.add)}
          </Button>
        )}
      </section>
      <section class="block section-gap">
        <h2>{say(teamRuleTexts.builtIn)}</h2>
        <p class="caption">
          {hits.value ? (
            say(teamRuleTexts.hitsHow)
          ) : hitsAsked && !hits.refused ? (
            <span role="status">{say(teamRuleTexts.counting)}</span>
          ) : (
            <Link onClick={() => setHitsAsked(true)}>{say(teamRuleTexts.count)}</Link>
          )}
        </p>
        <Refusal refused={hits.refused} />
        <ul class="plain-list">
          {settings?.settings
            .filter(({ group }) => group === 'reminders')
            .map((line) => (
              <li key={line.key}>
                <div class="between">
                  <SettingSwitch line={line} mayChange={settings.canChange} />
                  {hits.value && (
                    <span class="tag">{say(teamRuleTexts.hits, { n: hits.value.now[line.key as RuleId] ?? 0 })}</span>
                  )}
                </div>
              </li>
            ))}
        </ul>
      </section>
    </div>
  );
}
