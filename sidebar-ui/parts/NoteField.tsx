import { useState } from 'preact/hooks';
import { isComposing } from '../session/keys.ts';
import { usePage } from '../session/page.ts';
import { logTexts } from '../texts/forms.ts';
import { say } from '../texts/say.ts';
import { choicesOf } from './choiceLabel.ts';
import { TextField, type TextFieldProps } from './Field.tsx';

const afterSlash = /(^|\s)\/([^\s/]*)$/;

/** A long text in which `/` offers the team's frequent notes (list `note_text`): more letters narrow them, arrows and Enter take one. */
export function NoteField(props: TextFieldProps) {
  const { opening } = usePage();
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const { value } = props;
  const wanted = afterSlash.exec(value)?.[2]?.toLowerCase();
  const notes =
    wanted === undefined || closed
      ? []
      : choicesOf(opening, 'note_text').filter(({ label }) => label.toLowerCase().includes(wanted));
  const chosen = Math.min(at, notes.length - 1);
  const take = (label: string | undefined) => label && type(value.replace(afterSlash, (_, before) => before + label));
  const type = (text: string) => {
    setAt(0);
    setClosed(false);
    props.onInput(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || notes.length === 0) return;
    if (event.key === 'ArrowDown') setAt(Math.min(notes.length - 1, chosen + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1));
    else if (event.key === 'Enter') take(notes[chosen]?.label);
    else if (event.key === 'Escape') setClosed(true);
    else return;
    event.preventDefault();
  };
  return (
    <div class="picker">
      <TextField {...props} long onInput={type} onKeyDown={onKeyDown} placeholder={say(logTexts.slash)} />
      {notes.length > 0 && (
        <div role="listbox" class="results" aria-label={say(logTexts.notes)}>
          {notes.map(({ key, label }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
            <div
              key={key}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              class={index === chosen ? 'result at' : 'result'}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(label)}
            >
              {label}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
