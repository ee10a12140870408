import { isStamp } from '../../src/schema/day.ts';
import { shortStamp } from '../../templates/format.ts';
import { choicesOf } from '../parts/choiceLabel.ts';
import { ChoiceField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { MoreFields } from '../parts/MoreFields.tsx';
import { NoteField } from '../parts/NoteField.tsx';
import { PersonField } from '../parts/PersonField.tsx';
import { CustomerPicker } from '../search/CustomerPicker.tsx';
import type { CustomerRef } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { useForm } from '../session/useForm.ts';
import { useSave } from '../session/useSave.ts';
import { labelOf } from '../texts/fields.ts';
import { feedbackTexts } from '../texts/forms.ts';
import { frameTexts } from '../texts/frame.ts';
import { language, say } from '../texts/say.ts';
import { FeedbackKind } from './FeedbackKind.tsx';

const scores = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ key: String(from + index), label: String(from + index) }));

/** What a customer complained about, suggested or praised. */
export function FeedbackForm({ customer }: { customer: CustomerRef | null }) {
  const { go, back, opening, tell } = useSession();
  const form = useForm('feedback:' + (customer?.id ?? ''), {
    customer,
    text: '',
    channel: 'phone',
    kind: 'complaint',
    severity: 'normal',
    topic: '',
    csat: '',
    nps: '',
    owner: opening.user.name ?? '',
  });
  const { values } = form;
  const { save, busy, refused, problems, complain, forgive } = useSave('addFeedback', {
    saved: say(feedbackTexts.saved),
  });
  const set = (change: Partial<typeof values>) => {
    form.set(change);
    forgive();
  };
  const send = async () => {
    if (values.text.trim() === '') {
      complain({ text: say(frameTexts.missing, { field: say(feedbackTexts.said) }) });
      return;
    }
    const saved = await save({
      customer: values.customer?.id ?? null,
      text: values.text,
      channel: values.channel,
      kind: values.kind,
      severity: values.severity,
      topic: values.topic || null,
      csat: values.csat === '' ? null : Number(values.csat),
      nps: values.nps === '' ? null : Number(values.nps),
      owner: values.owner || null,
    });
    if (!saved) return;
    if (isStamp(saved.replyBy)) {
      const time = shortStamp(saved.replyBy, language(), opening.today);
      tell({ kind: 'done', text: say(feedbackTexts.replyBy, { time }) });
    }
    form.clear();
    go(values.customer ? { page: 'customer', id: values.customer.id } : { page: 'today' });
  };
  return (
    <Form
      title={say(feedbackTexts.title)}
      aside={form.restored ? say(frameTexts.draftFound) : say(frameTexts.required)}
      problems={problems}
      refused={refused}
      busy={busy}
      changed={form.changed}
      onSave={send}
      onCancel={() => back()}
    >
      <CustomerPicker value={values.customer} onPick={(picked) => set({ customer: picked })} />
      {!values.customer && <p class="caption">{say(feedbackTexts.unknown)}</p>}
      <NoteField
        name="text"
        label={say(feedbackTexts.said)}
        required
        max={5000}
        focus={values.customer !== null}
        value={values.text}
        onInput={(text) => set({ text })}
      />
      <FeedbackKind value={values} onChange={set} />
      <div class="pair">
        <ChoiceField
          name="topic"
          label={labelOf('feedback', 'topic')}
          value={values.topic}
          choices={choicesOf(opening, 'fb_topic')}
          onChange={(topic) => set({ topic })}
        />
        <ChoiceField
          name="channel"
          label={labelOf('feedback', 'channel')}
          value={values.channel}
          choices={choicesOf(opening, 'channel')}
          empty={null}
          onChange={(channel) => set({ channel })}
        />
      </div>
      <MoreFields title={say(feedbackTexts.scores)}>
        <div class="pair">
          <ChoiceField
            name="csat"
            label={labelOf('feedback', 'csat')}
            value={values.csat}
            choices={scores(1, 5)}
            onChange={(csat) => set({ csat })}
          />
          <ChoiceField
            name="nps"
            label={labelOf('feedback', 'nps')}
            value={values.nps}
            choices={scores(0, 10)}
            onChange={(nps) => set({ nps })}
          />
        </div>
        <PersonField
          name="owner"
          label={labelOf('feedback', 'owner')}
          value={values.owner}
          empty={null}
          onChange={(owner) => set({ owner })}
        />
      </MoreFields>
    </Form>
  );
}
