import type { RuleField, TagLine } from '../../src/contract/tags.ts';
import { IconButton } from '../parts/Button.tsx';
import { choicesOf } from '../parts/choiceLabel.ts';
import { Select } from '../parts/Field.tsx';
import { usePage } from '../session/page.ts';
import { ruleTestTexts, ruleTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';
import { type FormLine, type RuleTest, takesValue, testsOf } from './ruleForm.ts';

interface RuleLineRowProps {
  readonly line: FormLine;
  /** 'and' before it; '' for the first of its group */
  readonly joint: string;
  readonly fields: readonly RuleField[];
  readonly tags: readonly TagLine[];
  readonly onLine: (line: FormLine) => void;
  readonly onRemove: () => void;
}

/** Field, comparison, value. Another field begins with the likeliest comparison of its kind. */
export function RuleLineRow({ line, joint, fields, tags, onLine, onRemove }: RuleLineRowProps) {
  const field = fields.find(({ key }) => key === line.field);
  const kind = field?.kind ?? 'text';
  const choose = (key: string) => {
    const next = fields.find((one) => one.key === key);
    if (next) onLine({ field: key, test: testsOf[next.kind][0] ?? '=', values: [] });
  };
  return (
    <div class="rule-line">
      <span class="caption">{joint}</span>
      <Select aria={{ 'aria-label': say(ruleTexts.field) }} value={line.field} onChange={choose}>
        {fields.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        aria={{ 'aria-label': say(ruleTexts.test) }}
        value={line.test}
        onChange={(test) => onLine({ ...line, test: test as RuleTest })}
      >
        {testsOf[kind].map((test) => (
          <option key={test} value={test}>
            {say(ruleTestTexts[test])}
          </option>
        ))}
      </Select>
      <span class="rule-value">
        {field && takesValue(line.test) && <RuleValue line={line} field={field} tags={tags} onLine={onLine} />}
      </span>
      <IconButton icon="close" label={say(ruleTexts.remove)} onClick={onRemove} />
    </div>
  );
}

interface RuleValueProps {
  readonly line: FormLine;
  readonly field: RuleField;
  readonly tags: readonly TagLine[];
  readonly onLine: (line: FormLine) => void;
}

function RuleValue({ line, field, tags, onLine }: RuleValueProps) {
  const { opening } = usePage();
  const [value = ''] = line.values;
  const set = (values: readonly string[]) => onLine({ ...line, values });
  const aria = { 'aria-label': say(ruleTexts.value) };
  const choices = field.list ? choicesOf(opening, field.list) : [];
  if (field.kind === 'choice' && line.test === 'in') {
    const toggle = (key: string) =>
      set(line.values.includes(key) ? line.values.filter((one) => one !== key) : [...line.values, key]);
    return (
      <fieldset class="row" aria-label={say(ruleTexts.value)}>
        {choices.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            class="chip"
            aria-pressed={line.values.includes(key)}
            onClick={() => toggle(key)}
          >
            {label}
          </button>
        ))}
      </fieldset>
    );
  }
  if (field.kind === 'choice' || field.kind === 'tags') {
    const offered = field.kind === 'tags' ? tags.map(({ label }) => ({ key: label, label })) : choices;
    return (
      <Select aria={aria} value={value} onChange={(key) => set([key])}>
        <option value="">–</option>
        {offered.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
    );
  }
  const typed = {
    ...aria,
    class: 'input',
    value,
    onInput: (event: { currentTarget: { value: string } }) => set([event.currentTarget.value]),
  };
  const isDay = line.test === 'before' || line.test === 'since';
  return (
    <span class="rule-typed">
      {isDay ? <input {...typed} type="date" /> : <input {...typed} type="text" />}
      {field.kind === 'percent' && '%'}
    </span>
  );
}
