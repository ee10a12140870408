import { useState } from 'preact/hooks';
import { cardTexts } from '../texts/card.ts';
import { say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';
import { Field } from './Field.tsx';
import { TagMark } from './marks.tsx';
import { TagPicker } from './TagPicker.tsx';

interface TagFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  readonly addText: string;
}

/** Tags of a customer that is not saved yet. */
export function TagField({ label, value, onChange, addText }: TagFieldProps) {
  const [open, setOpen] = useState(false);
  const toggle = (tag: string) =>
    onChange(value.includes(tag) ? value.filter((other) => other !== tag) : [...value, tag]);
  return (
    <Field name="tags" label={label}>
      {(aria) => (
        <>
          <div class="input tag-input">
            {value.map((tag) => (
              <TagMark
                key={tag}
                label={tag}
                onRemove={() => toggle(tag)}
                removeLabel={say(cardTexts.removeTag, { tag })}
              />
            ))}
            <button type="button" id={aria.id} class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? say(todayTexts.done) : addText}
            </button>
          </div>
          {open && <TagPicker chosen={value} onToggle={toggle} />}
        </>
      )}
    </Field>
  );
}
