import type { Choice } from '../../src/contract/open.ts';
import { IconButton } from '../parts/Button.tsx';
import { choicesOf } from '../parts/choiceLabel.ts';
import { Select } from '../parts/Field.tsx';
import { useSession } from '../session/session.ts';
import { customerLabel } from '../texts/fields.ts';
import { filterTexts, relationTexts } from '../texts/filter.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { askedOf, type Criterion, needsValue, type Relation, relations } from './criteria.ts';

interface CriterionRowProps {
  readonly criterion: Criterion;
  readonly onChange: (change: Partial<Criterion>) => void;
  readonly onRemove: () => void;
}

/** One condition: field, relation, value. */
export function CriterionRow({ criterion, onChange, onRemove }: CriterionRowProps) {
  const field = customerLabel(criterion.field);
  return (
    <div class="criterion" role="group" aria-label={field}>
      <div class="between">
        <span class="label">{field}</span>
        <IconButton icon="close" label={say(filterTexts.remove, { field })} onClick={onRemove} />
      </div>
      <div class="pair">
        <Select
          aria={{ 'aria-label': say(filterTexts.relation, { field }) }}
          value={criterion.relation}
          onChange={(relation) => onChange({ relation: relation as Relation })}
        >
          {relations[askedOf(criterion.field).asked].map((relation) => (
            <option key={relation} value={relation}>
              {say(relationTexts[relation])}
            </option>
          ))}
        </Select>
        {needsValue(criterion) && (
          <Value criterion={criterion} label={say(filterTexts.value, { field })} onChange={onChange} />
        )}
      </div>
    </div>
  );
}

interface ValueProps {
  readonly criterion: Criterion;
  readonly label: string;
  readonly onChange: (change: Partial<Criterion>) => void;
}

function Value({ criterion: { field, value }, label, onChange }: ValueProps) {
  const choices = useChoices(field);
  const { asked } = askedOf(field);
  if (choices) {
    return (
      <Select aria={{ 'aria-label': label }} value={value} onChange={(next) => onChange({ value: next })}>
        <option value="">{say(frameTexts.none)}</option>
        {choices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {choice.label}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <input
      class="input"
      aria-label={label}
      inputMode={asked === 'text' ? 'text' : 'decimal'}
      placeholder={asked === 'day' ? say(filterTexts.days) : asked === 'money' ? say(filterTexts.amount) : undefined}
      maxLength={100}
      autocomplete="off"
      value={value}
      onInput={(event) => onChange({ value: event.currentTarget.value })}
    />
  );
}

/** What a field may be, null where it is typed. */
function useChoices(field: Criterion['field']): readonly Choice[] | null {
  const { opening } = useSession();
  const { asked, list } = askedOf(field);
  if (list) return choicesOf(opening, list);
  if (asked === 'person') {
    return [{ key: 'me', label: say(filterTexts.me) }, ...opening.team.map(({ name }) => ({ key: name, label: name }))];
  }
  if (asked !== 'tag') return null;
  return opening.tags.filter(({ active }) => active).map(({ label }) => ({ key: label, label }));
}
