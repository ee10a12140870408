import type { FeedbackItem } from '../../src/contract/entries.ts';
import { shortStamp } from '../../templates/format.ts';
import { Banner, Skeleton } from '../parts/Banner.tsx';
import { choiceLabel, choicesOf } from '../parts/choiceLabel.ts';
import { Check, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { PersonField } from '../parts/PersonField.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useSession } from '../session/session.ts';
import { useAsked } from '../session/useAsked.ts';
import { useForm } from '../session/useForm.ts';
import { useSave } from '../session/useSave.ts';
import { labelOf } from '../texts/fields.ts';
import { feedbackTexts } from '../texts/forms.ts';
import { frameTexts } from '../texts/frame.ts';
import { language, say } from '../texts/say.ts';

interface FeedbackPageProps {
  readonly id: string;
  readonly status?: string;
}

/** What somebody said, and what becomes of it. */
export function FeedbackPage({ id, status }: FeedbackPageProps) {
  const { value, refused } = useAsked('feedback', { id });
  const item = value?.items[0];
  if (!item) {
    const gone = value && say(frameTexts.customerGone);
    return (
      <div class="scroll">
        {refused || gone ? <Banner kind="bad">{refused?.message ?? gone}</Banner> : <Skeleton />}
      </div>
    );
  }
  return <FeedbackWork key={item.id + item.status} item={item} status={status ?? item.status} />;
}

const ends: readonly string[] = ['resolved', 'closed'];

function FeedbackWork({ item, status }: { item: FeedbackItem; status: string }) {
  const { opening, back, mayWrite } = useSession();
  const { save, busy, refused, problems, complain, forgive } = useSave('moveFeedback', {
    saved: say(feedbackTexts.moved),
  });
  const form = useForm('work:' + item.id, {
    status,
    owner: item.owner ?? '',
    cause: item.cause ?? '',
    resolution: item.resolution ?? '',
    confirmed: item.confirmed,
  });
  const { values } = form;
  const set = (change: Partial<typeof values>) => {
    form.set(change);
    forgive();
  };
  const send = async () => {
    if (values.status === 'resolved' && values.resolution.trim() === '') {
      complain({ resolution: say(frameTexts.missing, { field: labelOf('feedback', 'resolution') }) });
      return;
    }
    if (!(await save({ ...values, id: item.id, from: item.status }))) return;
    form.clear();
    back();
  };
  const facts = [
    choiceLabel(opening, 'fb_kind', item.kind),
    choiceLabel(opening, 'severity', item.severity),
    item.at && shortStamp(item.at, language(), opening.today),
    item.reopened > 0 && say(feedbackTexts.reopened, { n: item.reopened }),
  ];
  return (
    <Form
      title={say(feedbackTexts.work)}
      aside={item.name}
      problems={problems}
      refused={refused}
      busy={busy}
      changed={form.changed}
      {...(!mayWrite && { blocked: say(frameTexts.viewer) })}
      onSave={send}
      onCancel={() => back()}
    >
      <div class="box">
        <p>{item.text}</p>
        <p class="caption">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <Radios
        look="chips"
        label={labelOf('feedback', 'status')}
        choices={choicesOf(opening, 'fb_status')}
        value={values.status}
        onPick={(picked) => set({ status: picked })}
      />
      {ends.includes(values.status) && (
        <>
          <TextField
            name="cause"
            label={labelOf('feedback', 'cause')}
            value={values.cause}
            onInput={(cause) => set({ cause })}
          />
          <TextField
            name="resolution"
            label={labelOf('feedback', 'resolution')}
            required={values.status === 'resolved'}
            long
            max={20_000}
            value={values.resolution}
            onInput={(resolution) => set({ resolution })}
          />
          <Check checked={values.confirmed} onChange={(confirmed) => set({ confirmed })}>
            {say(feedbackTexts.confirm)}
          </Check>
        </>
      )}
      <PersonField
        name="owner"
        label={labelOf('feedback', 'owner')}
        value={values.owner}
        empty={null}
        onChange={(owner) => set({ owner })}
      />
    </Form>
  );
}
