import { useState } from 'preact/hooks';
import { Link } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { usePage } from '../session/page.ts';
import { useIndex } from '../session/useIndex.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { say } from '../texts/say.ts';

const mostShown = 6;

interface Props {
  /** where nobody is chosen yet the field is open from the start, and bears this name */
  readonly first?: string | undefined;
  readonly onPick: (customer: { id: string; name: string }) => void;
}

/** A customer whom nobody proposed: found by name, pinyin or phone, once somebody asks. */
export function OtherCustomer({ first, onPick }: Props) {
  const { ask, changes } = usePage();
  const [open, setOpen] = useState(first !== undefined);
  const [text, setText] = useState('');
  const { search } = useIndex(ask, open, changes);
  if (!open) return <Link onClick={() => setOpen(true)}>{say(inboxTexts.other)}</Link>;
  const pick = (id: string, name: string) => {
    setOpen(false);
    setText('');
    onPick({ id, name });
  };
  return (
    <div>
      <TextField name="other" label={first ?? say(inboxTexts.other)} focus value={text} onInput={setText} />
      <ul class="plain-list">
        {(text === '' ? [] : search(text, mostShown).lines).map(({ id, name, city, owner }) => (
          <li key={id}>
            <Link onClick={() => pick(id, name)}>{name}</Link>{' '}
            <span class="caption">{[city, owner].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
