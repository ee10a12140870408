import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import type { Choice } from '../../src/contract/open.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { Icon } from './Icon.tsx';

/** What a form's fields know of the last refusal. */
export const FieldProblems = createContext<Readonly<Record<string, string>>>({});

interface Shared {
  /** key of the field in the call's input: the server names its refusals by it */
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  /** at the right of the label */
  readonly aside?: ComponentChildren;
  readonly help?: ComponentChildren;
  readonly warning?: ComponentChildren;
  /** the sentence about a value that cannot be right, shown after leaving the field */
  readonly problemOf?: (value: string) => string | null;
}

interface FieldProps extends Shared {
  readonly problem?: string | null;
  readonly children: (aria: {
    id: string;
    name: string;
    'aria-invalid': boolean;
    'aria-describedby': string | undefined;
    'aria-required': boolean;
  }) => ComponentChildren;
}

/** Label above, control, then the error, the warning or help below. */
export function Field(props: FieldProps) {
  const id = useId();
  const refused = useContext(FieldProblems)[props.name];
  const problem = props.problem ?? refused;
  const below = problem ?? props.warning ?? props.help;
  return (
    <div class="field" data-field={props.name}>
      <div class="head">
        <label for={id}>
          {props.label}
          {props.required && ' *'}
        </label>
        {props.aside && <span class="caption">{props.aside}</span>}
      </div>
      {props.children({
        id,
        name: props.name,
        'aria-invalid': problem !== undefined,
        'aria-describedby': below ? id + '-below' : undefined,
        'aria-required': props.required === true,
      })}
      {below && (
        <div id={id + '-below'}>
          {problem ? (
            <p class="problem">
              <Icon name="warn" />
              <span>{problem}</span>
            </p>
          ) : props.warning ? (
            <div class="warning">
              <Icon name="info" />
              <span>{props.warning}</span>
            </div>
          ) : (
            <p class="caption help">{props.help}</p>
          )}
        </div>
      )}
    </div>
  );
}

export interface TextFieldProps extends Shared {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** keys of a list below the field */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly mode?: 'text' | 'tel' | 'email' | 'decimal';
  readonly placeholder?: string;
  readonly long?: boolean;
  readonly max?: number;
  readonly focus?: boolean;
}

export function TextField(props: TextFieldProps) {
  const [left, setLeft] = useState(false);
  const problem = left && props.problemOf ? props.problemOf(props.value) : null;
  return (
    <Field {...props} {...(problem !== null && { problem })}>
      {(aria) => {
        const shared = {
          ...aria,
          class: 'input',
          value: props.value,
          maxLength: props.max ?? 500,
          placeholder: props.placeholder,
          autocomplete: 'off',
          ref: props.focus ? focusOnce : undefined,
          onInput: (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
          onKeyDown: props.onKeyDown,
          onBlur: () => setLeft(true),
          onFocus: () => setLeft(false),
        };
        return props.long ? (
          <textarea {...shared} rows={3} />
        ) : (
          // the kinds differ in the keyboard of a phone only, so `inputmode` says it and the field stays one of text
          <input {...shared} type="text" inputMode={props.mode ?? 'text'} />
        );
      }}
    </Field>
  );
}

interface ChoiceFieldProps extends Shared {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** words of the empty choice; null leaves it out */
  readonly empty?: string | null;
}

export function ChoiceField(props: ChoiceFieldProps) {
  const { value, choices, empty = say(frameTexts.none) } = props;
  const known = value === '' || choices.some(({ key }) => key === value);
  return (
    <Field {...props}>
      {(aria) => (
        <Select aria={aria} value={value} onChange={props.onChange}>
          {empty !== null && <option value="">{empty}</option>}
          {!known && <option value={value}>{value}</option>}
          {choices.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

interface SelectProps {
  readonly aria: object;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ComponentChildren;
}

export function Select({ aria, value, onChange, children }: SelectProps) {
  return (
    <span class="select">
      <select {...aria} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
      <Icon name="down" />
    </span>
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

export function Check({ checked, disabled = false, onChange, children }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

const focused = new WeakSet<HTMLElement>();

/** Focus goes to a field when it appears, not each time it is drawn. */
function focusOnce(element: HTMLElement | null): void {
  if (!element || focused.has(element)) return;
  focused.add(element);
  element.focus();
}
