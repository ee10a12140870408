import { useState } from 'preact/hooks';
import { shortDay } from '../../templates/format.ts';
import { choiceLabel } from '../parts/choiceLabel.ts';
import { TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { useSession } from '../session/session.ts';
import { customerLabel } from '../texts/fields.ts';
import { customerTexts } from '../texts/forms.ts';
import { language, say } from '../texts/say.ts';
import type { Found } from './splitLine.ts';

interface FoundInLineProps {
  readonly line: string;
  readonly found: readonly Found[];
  readonly onLine: (line: string) => void;
  readonly onUse: (found: readonly Found[]) => void;
  readonly onKeep: () => void;
}

/** A pasted line split into fields, each with where it was read. Nothing is filled in before it is confirmed. */
export function FoundInLine({ line, found, onLine, onUse, onKeep }: FoundInLineProps) {
  const { opening } = useSession();
  const [dropped, setDropped] = useState<readonly Found['field'][]>([]);
  const used = found.filter(({ field }) => !dropped.includes(field));
  const words = ({ field, value, day }: Found) =>
    [
      field === 'source' ? choiceLabel(opening, 'source', value) : value,
      day && shortDay(day, language(), opening.today),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Form
      title={say(customerTexts.title)}
      refused={null}
      busy={false}
      changed={false}
      saveText={say(customerTexts.use, { n: used.length })}
      cancelText={say(customerTexts.keep)}
      onSave={() => onUse(used)}
      onCancel={onKeep}
    >
      <TextField name="name" label={say(customerTexts.nameOrLine)} required long focus value={line} onInput={onLine} />
      <div>
        <div class="between">
          <h2>{say(customerTexts.found)}</h2>
          <span class="caption">{say(customerTexts.notSavedYet)}</span>
        </div>
        <ul class="box found">
          {found.map((one) => (
            <li key={one.field}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={!dropped.includes(one.field)}
                  onChange={(event) =>
                    setDropped(
                      event.currentTarget.checked
                        ? dropped.filter((field) => field !== one.field)
                        : [...dropped, one.field],
                    )
                  }
                />
                <span class="caption">{fieldName(one.field)}</span>
              </label>
              <span>
                <span class="strong">{words(one)}</span>
                {one.from && (
                  <>
                    <br />
                    <span class="caption">{say(customerTexts.from, { text: one.from })}</span>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Form>
  );
}

function fieldName(field: Found['field']): string {
  return field === 'contact' ? say(customerTexts.contact) : customerLabel(field);
}
