import { useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { Check, TextField } from '../parts/Field.tsx';
import { MoreFields } from '../parts/MoreFields.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { filterTexts } from '../texts/filter.ts';
import { say } from '../texts/say.ts';

/** Keeps a filter under a name, for oneself or the team. */
export function SaveView({ rule }: { rule: string }) {
  const { tell } = useSession();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const { save, busy, refused, forgive } = useSave('saveView', { saved: null });
  const send = async () => {
    const saved = await save({ name, rule, shared });
    if (!saved) return;
    setName('');
    tell({ kind: 'done', text: say(filterTexts.saved, { name: saved.name }) });
  };
  return (
    <MoreFields title={say(filterTexts.save)}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          name="name"
          label={say(filterTexts.name)}
          required
          max={60}
          value={name}
          onInput={(text) => {
            setName(text);
            forgive();
          }}
        />
        <Check checked={shared} onChange={setShared}>
          {say(filterTexts.shared)}
        </Check>
        <Refusal refused={refused} />
        <Button submit busy={busy}>
          {say(filterTexts.save)}
        </Button>
      </form>
    </MoreFields>
  );
}
