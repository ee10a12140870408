import { useState } from 'preact/hooks';
import type { Day } from '../../src/domain/day.ts';
import { Button } from '../parts/Button.tsx';
import { DateChips } from '../parts/DateChips.tsx';
import { TextField } from '../parts/Field.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSave } from '../session/useSave.ts';
import { labelOf } from '../texts/fields.ts';
import { filterTexts } from '../texts/filter.ts';
import { taskTexts } from '../texts/forms.ts';
import { say } from '../texts/say.ts';

interface TasksFormProps {
  readonly ids: readonly string[];
  readonly onDone: () => void;
}

/** The same task for each customer found. */
export function TasksForm({ ids, onDone }: TasksFormProps) {
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState<Day | null>(null);
  const { save, busy, refused } = useSave('addTasks', { saved: say(filterTexts.tasked, { n: ids.length }) });
  const send = async () => {
    if (await save({ ids: [...ids], title, dueOn })) onDone();
  };
  return (
    <div class="stack deed">
      <TextField
        name="title"
        label={labelOf('tasks', 'title')}
        required
        max={200}
        focus
        value={title}
        onInput={setTitle}
      />
      <DateChips label={say(taskTexts.due)} value={dueOn} onPick={setDueOn} />
      <Refusal refused={refused} />
      <Button look="filled" busy={busy} onClick={send}>
        {say(filterTexts.task)}
      </Button>
    </div>
  );
}
