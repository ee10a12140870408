import { useState } from 'preact/hooks';
import type { RuleField } from '../../src/contract/tags.ts';
import type { RuleAction, RuleEvent, TeamRuleLine } from '../../src/contract/teamRules.ts';
import { choicesOf } from '../parts/choiceLabel.ts';
import { Check, ChoiceField, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { PersonField } from '../parts/PersonField.tsx';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { useSave } from '../session/useSave.ts';
import { teamRuleTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';
import { RuleEditor } from './RuleEditor.tsx';

interface TeamRuleFormProps {
  readonly rule: TeamRuleLine;
  readonly fields: Readonly<Record<RuleEvent, readonly RuleField[]>>;
  readonly onClose: () => void;
}

const setsTag = (action: string) => action.endsWith('_tag');

/** When something is entered that meets a condition, then a task or a line for somebody, or a tag. */
export function TeamRuleForm({ rule, fields, onClose }: TeamRuleFormProps) {
  const { opening } = usePage();
  const { value: catalogue } = useAsked('tagCatalogue', {});
  const activeTags = catalogue?.tags.filter(({ active }) => active) ?? [];
  const [values, setValues] = useState(rule);
  const { save, busy, refused, forgive } = useSave('saveTeamRule', { saved: say(teamRuleTexts.saved) });
  const set = (change: Partial<TeamRuleLine>) => {
    setValues({ ...values, ...change });
    forgive();
  };
  const send = async () => {
    const { id, ...cells } = values;
    if (await save({ ...(id && { id }), ...cells })) onClose();
  };
  return (
    <Form
      title={rule.name || say(teamRuleTexts.add)}
      refused={refused}
      busy={busy}
      changed={values !== rule}
      onSave={send}
      onCancel={onClose}
    >
      <TextField
        name="name"
        label={say(teamRuleTexts.name)}
        required
        focus
        max={60}
        value={values.name}
        onInput={(name) => set({ name })}
      />
      <ChoiceField
        name="event"
        label={say(teamRuleTexts.event)}
        value={values.event}
        choices={choicesOf(opening, 'rule_event')}
        empty={null}
        onChange={(event) => set({ event: event as RuleEvent, when: '' })}
      />
      <RuleEditor
        key={values.event}
        rule={values.when}
        event={values.event}
        fields={fields[values.event]}
        tags={catalogue?.tags ?? []}
        onRule={(when) => set({ when })}
      />
      <ChoiceField
        name="action"
        label={say(teamRuleTexts.action)}
        value={values.action}
        choices={choicesOf(opening, 'rule_action')}
        empty={null}
        onChange={(action) =>
          set({ action: action as RuleAction, ...(setsTag(action) !== setsTag(values.action) && { text: '' }) })
        }
      />
      {setsTag(values.action) ? (
        <ChoiceField
          name="text"
          label={say(teamRuleTexts.tag)}
          required
          value={values.text}
          choices={activeTags.map(({ label }) => ({ key: label, label }))}
          onChange={(text) => set({ text })}
        />
      ) : (
        <TextField
          name="text"
          label={say(teamRuleTexts.text)}
          required
          max={200}
          value={values.text}
          onInput={(text) => set({ text })}
        />
      )}
      {!setsTag(values.action) && (
        <div class="pair">
          <ChoiceField
            name="to"
            label={say(teamRuleTexts.to)}
            value={values.to}
            choices={choicesOf(opening, 'rule_to')}
            empty={null}
            onChange={(to) => set({ to, person: null })}
          />
          {values.to === 'person' && (
            <PersonField
              name="person"
              label={say(teamRuleTexts.person)}
              value={values.person ?? ''}
              onChange={(person) => set({ person: person || null })}
            />
          )}
        </div>
      )}
      {values.action === 'task' && (
        <TextField
          name="days"
          label={say(teamRuleTexts.days)}
          mode="decimal"
          value={values.days === null ? '' : String(values.days)}
          onInput={(typed) => set({ days: typed.trim() === '' ? null : Number(typed.replace(/\D/g, '')) })}
        />
      )}
      <Check checked={values.active} onChange={(active) => set({ active })}>
        {say(teamRuleTexts.active)}
      </Check>
    </Form>
  );
}
