import type { Card } from '../../src/contract/card.ts';
import type { CustomerFields } from '../../src/contract/customers.ts';
import { Banner, Skeleton } from '../parts/Banner.tsx';
import { CustomerField } from '../parts/CustomerField.tsx';
import { Form } from '../parts/Form.tsx';
import type { EditPart } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { useAsked } from '../session/useAsked.ts';
import { useForm } from '../session/useForm.ts';
import { useSave } from '../session/useSave.ts';
import { cardTexts, partTexts } from '../texts/card.ts';
import { customerLabel } from '../texts/fields.ts';
import { say } from '../texts/say.ts';
import { ConflictPage } from './ConflictPage.tsx';
import { conflictsOf } from './conflicts.ts';
import { editFields } from './editFields.ts';

/** The fields of one group of a customer. */
export function EditPage({ id, part }: { id: string; part: EditPart }) {
  const { value: card, refused } = useAsked('card', { id });
  if (!card) return <div class="scroll">{refused ? <Banner kind="bad">{refused.message}</Banner> : <Skeleton />}</div>;
  return <EditForm key={id + part} card={card} part={part} />;
}

type Values = Readonly<Record<string, unknown>>;

function EditForm({ card, part }: { card: Card; part: EditPart }) {
  const { go, toast } = useSession();
  // what was typed, and what stood there when the typing began: the server compares that with what stands there now
  const form = useForm<{ set: Values; base: Values }>('edit:' + card.id + ':' + part, { set: {}, base: {} });
  const { save, busy, refused, forgive } = useSave('updateCustomer', {
    saved: say(cardTexts.saved, { part: say(partTexts[part]) }),
  });
  const { set, base } = form.values;
  const current: Values = card.values;
  const close = () => go({ page: 'customer', id: card.id });

  const send = async (chosen: Values = set, against: Values = base) => {
    if (Object.keys(chosen).length === 0) {
      form.clear();
      close();
      return;
    }
    const saved = await save({ id: card.id, row: card.row, set: chosen as CustomerFields, base: { ...against } });
    if (!saved) return;
    form.clear();
    const { alsoChanged } = saved;
    const [also] = alsoChanged;
    if (also) {
      const field = alsoChanged.map((one) => customerLabel(one.field)).join(' · ');
      const text = say(cardTexts.alsoChanged, { by: also.by, field, time: also.at?.slice(11, 16) ?? '' });
      toast({ text, icon: 'people', action: null });
    }
    close();
  };

  const conflicts = refused?.code === 'conflict' ? conflictsOf(refused.details) : [];
  if (conflicts.length > 0) {
    return (
      <ConflictPage
        name={card.values.name ?? ''}
        conflicts={conflicts}
        set={set}
        base={base}
        busy={busy}
        onSave={(chosen, against) => {
          form.set({ set: chosen, base: against });
          send(chosen, against);
        }}
        onDiscard={() => {
          form.clear();
          forgive();
          close();
        }}
      />
    );
  }

  // all fields: what a colleague changed meanwhile elsewhere is told, too
  const loaded = Object.fromEntries(
    Object.values(editFields).flatMap((fields) => fields.map(({ key }) => [key, current[key] ?? null])),
  );
  const change = (key: string) => (value: string | number | null) => {
    form.set({
      set: { ...set, [key]: value },
      base: 'name' in base ? base : loaded,
    });
  };
  return (
    <Form
      title={say(cardTexts.editPage, { part: say(partTexts[part]) })}
      aside={card.values.name}
      refused={refused}
      busy={busy}
      changed={Object.keys(set).length > 0}
      onSave={() => send()}
      onCancel={close}
    >
      {editFields[part].map((field) => (
        <CustomerField
          key={field.key}
          field={field}
          required={field.key === 'name'}
          value={(field.key in set ? set[field.key] : current[field.key]) as string | number | null}
          onChange={change(field.key)}
        />
      ))}
    </Form>
  );
}
