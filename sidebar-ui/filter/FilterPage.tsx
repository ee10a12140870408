import { viewLimits } from '../../src/contract/viewLimits.ts';
import { Button, Link } from '../parts/Button.tsx';
import { Select, TextField } from '../parts/Field.tsx';
import { MoreFields } from '../parts/MoreFields.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useSession } from '../session/session.ts';
import { useAsked } from '../session/useAsked.ts';
import { useForm } from '../session/useForm.ts';
import { customerLabel } from '../texts/fields.ts';
import { filterTexts } from '../texts/filter.ts';
import { say } from '../texts/say.ts';
import { CriterionRow } from './CriterionRow.tsx';
import { askedOf, type Criterion, type FilterKey, filterKeys, relations, ruleOf } from './criteria.ts';
import { FoundCustomers } from './FoundCustomers.tsx';
import { SaveView } from './SaveView.tsx';
import { ViewList } from './ViewList.tsx';

type Joined = 'and' | 'or';

/** Conditions, or the same as text; what they find, and what can be done with it. Stays as it is while one looks at a card. */
export function FilterPage() {
  const { mayWrite } = useSession();
  const { values, set } = useForm('filter', {
    criteria: [] as readonly Criterion[],
    joined: 'and' as Joined,
    /** typed by hand, in place of the conditions */
    typed: null as string | null,
    /** what was looked for last */
    rule: null as string | null,
  });
  const { criteria, joined, typed, rule } = values;
  const result = useAsked('filter', rule === null ? null : { rule });
  const wanted = typed ?? ruleOf(criteria, joined);
  const add = (field: FilterKey) =>
    set({ criteria: [...criteria, { field, relation: relations[askedOf(field).asked][0], value: '' }] });
  const change = (index: number, next: Partial<Criterion>) =>
    set({ criteria: criteria.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  return (
    <div class="scroll">
      <div class="heading">
        <h1>{say(filterTexts.title)}</h1>
      </div>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          set({ rule: wanted });
        }}
      >
        <ViewList onPick={(view) => set({ typed: view.rule, rule: view.rule })} />
        {typed === null && (
          <>
            {criteria.map((criterion, index) => (
              <CriterionRow
                key={index}
                criterion={criterion}
                onChange={(next) => change(index, next)}
                onRemove={() => set({ criteria: criteria.filter((_one, at) => at !== index) })}
              />
            ))}
            {criteria.length > 1 && (
              <Radios
                label={say(filterTexts.joined)}
                look="segments"
                choices={(['and', 'or'] as const).map((key) => ({ key, label: say(filterTexts[key]) }))}
                value={joined}
                onPick={(key) => set({ joined: key as Joined })}
              />
            )}
            <Select
              aria={{ 'aria-label': say(filterTexts.addLabel) }}
              value=""
              onChange={(key) => add(key as FilterKey)}
            >
              <option value="">{say(filterTexts.add)}</option>
              {filterKeys.map((key) => (
                <option key={key} value={key}>
                  {customerLabel(key)}
                </option>
              ))}
            </Select>
          </>
        )}
        <MoreFields key={String(typed === null)} title={say(filterTexts.asText)} open={typed !== null}>
          <TextField
            name="rule"
            label={say(filterTexts.asText)}
            aside={typed !== null && <Link onClick={() => set({ typed: null })}>{say(filterTexts.fields)}</Link>}
            help={say(filterTexts.asTextHelp)}
            long
            max={viewLimits.rule}
            value={wanted}
            onInput={(text) => set({ typed: text })}
          />
        </MoreFields>
        <Button submit look="filled" icon="search" busy={rule !== null && !result.value && !result.refused}>
          {say(filterTexts.run)}
        </Button>
      </form>
      <Refusal refused={result.refused} />
      {rule !== null && result.value && (
        <>
          <FoundCustomers key={rule} found={result.value.found} ids={result.value.ids} />
          {mayWrite && <SaveView key={'save ' + rule} rule={rule} />}
        </>
      )}
    </div>
  );
}
