import { useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { PersonField } from '../parts/PersonField.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { filterTexts } from '../texts/filter.ts';
import { say } from '../texts/say.ts';

interface AssignFormProps {
  readonly ids: readonly string[];
  readonly onDone: () => void;
}

/** Gives all customers found to one person. */
export function AssignForm({ ids, onDone }: AssignFormProps) {
  const { opening } = useSession();
  const [owner, setOwner] = useState(opening.user.name ?? '');
  const { save, busy, refused } = useSave('assignOwner', { saved: say(filterTexts.assigned, { n: ids.length }) });
  const send = async () => {
    if (await save({ ids: [...ids], owner })) onDone();
  };
  return (
    <div class="stack deed">
      <PersonField
        name="owner"
        label={say(filterTexts.assignTo, { n: ids.length })}
        value={owner}
        empty={null}
        onChange={setOwner}
      />
      <Refusal refused={refused} />
      <Button look="filled" busy={busy} onClick={send}>
        {say(filterTexts.assign)}
      </Button>
    </div>
  );
}
