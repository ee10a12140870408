import type { NextStep } from '../../src/contract/card.ts';
import type { Day } from '../../src/domain/day.ts';
import type { ListKey } from '../../src/schema/lists.ts';
import { ConflictPage } from '../card/ConflictPage.tsx';
import { conflictsOf } from '../card/conflicts.ts';
import { choiceLabel, choicesOf } from '../parts/choiceLabel.ts';
import { DateChips } from '../parts/DateChips.tsx';
import { ChoiceField, Field, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { PersonField } from '../parts/PersonField.tsx';
import { CustomerPicker } from '../search/CustomerPicker.tsx';
import type { CustomerRef } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { useForm } from '../session/useForm.ts';
import { useSave } from '../session/useSave.ts';
import { labelOf } from '../texts/fields.ts';
import { taskTexts } from '../texts/forms.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

interface TaskFormProps {
  readonly customer: CustomerRef | null;
  /** null makes a new one */
  readonly task: NextStep | null;
}

type TaskField = 'title' | 'owner' | 'helper' | 'repeat' | 'priority' | 'kind';

/** Fields whose value is a choice. */
const lists: Readonly<Record<string, ListKey>> = { kind: 'task_kind', priority: 'priority', repeat: 'repeat' };

/** Something to do by hand, with or without a customer. */
export function TaskForm({ customer, task }: TaskFormProps) {
  const { go, back, opening } = useSession();
  const loaded = {
    title: task?.title ?? '',
    kind: task?.kind ?? 'followup',
    dueOn: task?.dueOn ?? (null as Day | null),
    owner: (task ? task.owner : opening.user.name) ?? '',
    helper: task?.helper ?? '',
    priority: task?.priority ?? 'normal',
    repeat: task?.repeat ?? 'none',
  };
  // the draft of a task keeps what stood there when the typing began: the server compares that with what stands there now
  const form = useForm('task:' + (task?.task ?? customer?.id ?? ''), { customer, ...loaded, base: loaded });
  const { values } = form;
  const { save, busy, refused, problems, complain, forgive } = useSave('saveTask', { saved: say(taskTexts.saved) });
  const set = (change: Partial<typeof values>) => {
    form.set(change);
    forgive();
  };
  const send = async (values: typeof form.values) => {
    const { title, dueOn, base } = values;
    complain({
      ...(title.trim() === '' && { title: say(frameTexts.missing, { field: labelOf('tasks', 'title') }) }),
      ...(!dueOn && { dueOn: say(taskTexts.dueMissing) }),
    });
    if (title.trim() === '' || !dueOn) return;
    const saved = await save({
      title,
      dueOn,
      customer: values.customer?.id ?? null,
      kind: values.kind,
      owner: values.owner || null,
      helper: values.helper,
      priority: values.priority,
      repeat: values.repeat,
      ...(task && { id: task.task, base }),
    });
    if (!saved) return;
    form.clear();
    go(values.customer ? { page: 'customer', id: values.customer.id } : { page: 'today' });
  };
  const conflicts = refused?.code === 'conflict' ? conflictsOf(refused.details) : [];
  if (conflicts.length > 0) {
    const { customer: _customer, base, ...all } = values;
    const mine = Object.entries(all).filter(([key, value]) => value !== base[key as keyof typeof base]);
    return (
      <ConflictPage
        name={task?.title ?? ''}
        conflicts={conflicts}
        set={Object.fromEntries(mine)}
        base={base}
        busy={busy}
        labels={(field) => (field === 'dueOn' ? say(taskTexts.due) : labelOf('tasks', field as TaskField))}
        words={(field, value) => {
          const list = lists[field];
          return list ? choiceLabel(opening, list, String(value)) : String(value ?? '');
        }}
        onSave={(kept, against) => {
          // where theirs was chosen it is neither kept nor compared any more
          const theirs = conflicts.filter(({ field }) => !(field in kept)).map(({ field, theirs }) => [field, theirs]);
          const chosen = {
            ...values,
            ...Object.fromEntries(theirs),
            base: { ...base, ...against, ...Object.fromEntries(theirs) },
          };
          form.set(chosen);
          send(chosen);
        }}
        onDiscard={() => {
          form.clear();
          back();
        }}
      />
    );
  }
  return (
    <Form
      title={say(task ? taskTexts.edit : taskTexts.title)}
      aside={form.restored ? say(frameTexts.draftFound) : say(frameTexts.required)}
      problems={problems}
      refused={refused}
      busy={busy}
      changed={form.changed}
      onSave={() => send(values)}
      onCancel={() => back()}
    >
      <TextField
        name="title"
        label={labelOf('tasks', 'title')}
        required
        max={200}
        focus
        value={values.title}
        onInput={(title) => set({ title })}
      />
      <Field name="dueOn" label={say(taskTexts.due)} required>
        {() => <DateChips label={say(taskTexts.due)} value={values.dueOn} onPick={(dueOn) => set({ dueOn })} />}
      </Field>
      {!task && <CustomerPicker value={values.customer} onPick={(picked) => set({ customer: picked })} />}
      <div class="pair">
        <PersonField
          name="owner"
          label={labelOf('tasks', 'owner')}
          value={values.owner}
          empty={null}
          onChange={(owner) => set({ owner })}
        />
        <PersonField
          name="helper"
          label={labelOf('tasks', 'helper')}
          value={values.helper}
          empty={say(frameTexts.none)}
          onChange={(helper) => set({ helper })}
        />
      </div>
      <div class="pair">
        <ChoiceField
          name="repeat"
          label={labelOf('tasks', 'repeat')}
          value={values.repeat}
          choices={choicesOf(opening, 'repeat')}
          empty={null}
          onChange={(repeat) => set({ repeat })}
        />
        <ChoiceField
          name="priority"
          label={labelOf('tasks', 'priority')}
          value={values.priority}
          choices={choicesOf(opening, 'priority')}
          empty={null}
          onChange={(priority) => set({ priority })}
        />
      </div>
      <ChoiceField
        name="kind"
        label={labelOf('tasks', 'kind')}
        value={values.kind}
        choices={choicesOf(opening, 'task_kind')}
        empty={null}
        onChange={(kind) => set({ kind })}
      />
    </Form>
  );
}
