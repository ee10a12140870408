import { useId, useState } from 'preact/hooks';
import { Link } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { TierMark } from '../parts/marks.tsx';
import type { CustomerRef } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { searchTexts } from '../texts/search.ts';
import { ResultList } from './ResultList.tsx';
import { useResultKeys } from './useResultKeys.ts';

const shownAtMost = 8;

interface CustomerPickerProps {
  readonly value: CustomerRef | null;
  readonly onPick: (customer: CustomerRef | null) => void;
  readonly required?: boolean;
}

/** Whom a form is about: the name with 'change', or a field that finds. */
export function CustomerPicker({ value, onPick, required = false }: CustomerPickerProps) {
  const { search } = useSession();
  const [text, setText] = useState('');
  const list = useId();
  const shown = search(text, shownAtMost).lines.filter(({ archived }) => !archived);
  const pick = ({ id, name, row }: { id: string; name: string; row: number }) => {
    setText('');
    onPick({ id, name, row });
  };
  const { at, onKeyDown } = useResultKeys(shown, { pick, close: () => setText('') });
  if (value) {
    return (
      <div class="between">
        <span class="row">
          <span class="strong">{value.name}</span>
          <TierMark tier={value.tier} />
        </span>
        <Link onClick={() => onPick(null)}>{say(frameTexts.change)}</Link>
      </div>
    );
  }
  return (
    <div class="picker">
      <Field name="customer" label={say(searchTexts.pick)} required={required}>
        {(aria) => (
          <input
            {...aria}
            class="input"
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls={list}
            aria-activedescendant={shown.length > 0 ? list + '-' + at : undefined}
            placeholder={say(searchTexts.pickHint)}
            autocomplete="off"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={text === '' ? undefined : onKeyDown}
          />
        )}
      </Field>
      {shown.length > 0 && <ResultList id={list} groups={[{ lines: shown }]} at={at} onPick={pick} />}
      {text.trim() !== '' && shown.length === 0 && (
        <p class="caption help" role="status">
          {say(searchTexts.nothing, { text })}
        </p>
      )}
    </div>
  );
}
