import { useState } from 'preact/hooks';
import type { Day } from '../../src/domain/day.ts';
import { parseCents } from '../../src/domain/import/parseAmount.ts';
import { formatMoney } from '../../templates/format.ts';
import type { EditField } from '../card/editFields.ts';
import { useSession } from '../session/session.ts';
import { customerLabel } from '../texts/fields.ts';
import { helpTexts } from '../texts/forms.ts';
import { say } from '../texts/say.ts';
import { choicesOf } from './choiceLabel.ts';
import { DayField } from './DateChips.tsx';
import { ChoiceField, Field, TextField } from './Field.tsx';
import { PersonField } from './PersonField.tsx';

interface CustomerFieldProps {
  readonly field: EditField;
  readonly value: string | number | null;
  readonly onChange: (value: string | number | null) => void;
  readonly required?: boolean;
}

const longest: Readonly<Record<string, number>> = { name: 100, email: 254, website: 2000, birthday: 10, phone: 100 };

/** A field of a customer as its schema says it: text, choice, person or day. */
export function CustomerField({ field, value, onChange, required = false }: CustomerFieldProps) {
  const { opening } = useSession();
  const shared = { name: field.key, label: customerLabel(field.key), required };
  const help = field.key in helpTexts ? say(helpTexts[field.key as keyof typeof helpTexts]) : undefined;
  const change = (typed: string) => onChange(typed === '' ? null : typed);
  if (field.as === 'choice') {
    return (
      <ChoiceField
        {...shared}
        help={help}
        value={String(value ?? '')}
        choices={choicesOf(opening, field.list)}
        onChange={change}
      />
    );
  }
  if (field.as === 'person') return <PersonField {...shared} value={String(value ?? '')} onChange={change} />;
  if (field.as === 'day') {
    return (
      <Field {...shared} help={help}>
        {(aria) => <DayField aria={aria} label={shared.label} value={value as Day | null} onPick={onChange} />}
      </Field>
    );
  }
  if (field.as === 'money') return <MoneyField {...shared} value={value} onChange={onChange} />;
  return (
    <TextField
      {...shared}
      help={help}
      value={String(value ?? '')}
      long={field.as === 'long'}
      max={field.as === 'long' ? 20_000 : (longest[field.key] ?? 500)}
      mode={field.key === 'phone' ? 'tel' : field.key === 'email' ? 'email' : 'text'}
      onInput={change}
    />
  );
}

/** @param value whole cents, or what was typed where that is no amount: the server says so */
function MoneyField({
  value,
  onChange,
  ...shared
}: Omit<CustomerFieldProps, 'field'> & { name: string; label: string }) {
  const [typed, setTyped] = useState(() => (typeof value === 'number' ? formatMoney(value) : (value ?? '')));
  return (
    <TextField
      {...shared}
      value={typed}
      mode="decimal"
      onInput={(text) => {
        setTyped(text);
        onChange(text === '' ? null : (parseCents(text) ?? text));
      }}
    />
  );
}
