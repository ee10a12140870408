import { useState } from 'preact/hooks';
import type { Day, Stamp } from '../../src/domain/day.ts';
import { daysBetween } from '../../src/domain/day.ts';
import { isStamp } from '../../src/schema/day.ts';
import { Link } from '../parts/Button.tsx';
import { choicesOf } from '../parts/choiceLabel.ts';
import { DateChips, DayField } from '../parts/DateChips.tsx';
import { Check, ChoiceField, Field, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { MoreFields } from '../parts/MoreFields.tsx';
import { NoteField } from '../parts/NoteField.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Radios } from '../parts/Radios.tsx';
import { CustomerPicker } from '../search/CustomerPicker.tsx';
import { clockTime } from '../session/clockTime.ts';
import { prefer, preferences } from '../session/preferences.ts';
import type { CustomerRef } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { useForm } from '../session/useForm.ts';
import { useSave } from '../session/useSave.ts';
import { cardTexts } from '../texts/card.ts';
import { labelOf } from '../texts/fields.ts';
import { logTexts } from '../texts/forms.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { searchTexts } from '../texts/search.ts';
import { ChannelTiles } from './ChannelTiles.tsx';
import { FeedbackKind } from './FeedbackKind.tsx';
import { OpenTasks } from './OpenTasks.tsx';

interface Values {
  readonly customer: CustomerRef | null;
  readonly channel: string;
  readonly direction: string;
  readonly summary: string;
  /** null while it is now */
  readonly day: Day | null;
  readonly time: string;
  readonly outcome: string;
  readonly nextStep: string;
  readonly nextOn: Day | null;
  readonly finish: readonly string[];
  readonly verified: boolean;
  readonly feedback: { readonly kind: string; readonly severity: string } | null;
  readonly purpose: string;
  readonly detail: string;
  readonly minutes: string;
  readonly contact: string;
}

interface LogFormProps {
  readonly customer: CustomerRef | null;
  readonly settles: string | null;
}

/** What was said with a customer, and what comes next. */
export function LogForm({ customer, settles }: LogFormProps) {
  const { go, back, opening } = useSession();
  const recent = preferences().channels;
  const form = useForm<Values>('log:' + (customer?.id ?? ''), {
    customer,
    channel: recent[0] ?? 'phone',
    direction: 'out',
    summary: '',
    day: null,
    time: '',
    outcome: '',
    nextStep: '',
    nextOn: null,
    finish: settles ? [settles] : [],
    verified: false,
    feedback: null,
    purpose: '',
    detail: '',
    minutes: '',
    contact: '',
  });
  const { values } = form;
  const { save, busy, refused, problems, complain, forgive } = useSave('logInteraction', {
    saved: say(logTexts.saved, { name: values.customer?.name ?? '' }),
  });
  const [changingWhen, setChangingWhen] = useState(values.day !== null);
  const [pastIsMeant, setPastIsMeant] = useState(false);
  const past = values.nextOn !== null && values.nextOn < opening.today;

  const set = (change: Partial<Values>) => {
    form.set(change);
    forgive();
  };

  const send = async () => {
    const found = problemsOf(values, opening.today, past && !pastIsMeant);
    complain(found);
    if (Object.keys(found).length > 0 || !values.customer) return;
    const saved = await save({
      customer: values.customer.id,
      ...(values.customer.row !== undefined && { row: values.customer.row }),
      at: stampOf(values),
      channel: values.channel,
      direction: values.direction,
      summary: values.summary,
      outcome: values.outcome || null,
      nextStep: values.nextStep || null,
      nextOn: values.nextOn,
      finish: [...values.finish],
      verified: values.verified,
      feedback: values.feedback,
      purpose: values.purpose || null,
      detail: values.detail || null,
      minutes: values.minutes === '' ? null : Number(values.minutes),
      contact: values.contact || null,
      pastNextOn: past,
    });
    if (!saved) return;
    prefer({ channels: [values.channel, ...recent.filter((key) => key !== values.channel)].slice(0, 8) });
    form.clear();
    go({ page: 'customer', id: values.customer.id });
  };

  return (
    <Form
      title={say(logTexts.title)}
      aside={form.restored ? say(frameTexts.draftFound) : say(frameTexts.required)}
      problems={problems}
      refused={refused}
      busy={busy}
      changed={form.changed}
      onSave={send}
      onCancel={() => back()}
    >
      <CustomerPicker required value={values.customer} onPick={(picked) => set({ customer: picked, finish: [] })} />
      <ChannelTiles value={values.channel} onPick={(channel) => set({ channel })} />
      <Radios
        look="segments"
        label={say(logTexts.direction)}
        choices={choicesOf(opening, 'direction')}
        value={values.direction}
        onPick={(direction) => set({ direction })}
      />
      {changingWhen && (
        <Field name="at" label={say(logTexts.when)}>
          {(aria) => (
            <div class="pair">
              <DayField aria={aria} label={say(logTexts.whenDay)} value={values.day} onPick={(day) => set({ day })} />
              <input
                class="input"
                type="time"
                aria-label={say(logTexts.whenTime)}
                value={values.time}
                onInput={(event) => set({ time: event.currentTarget.value })}
              />
            </div>
          )}
        </Field>
      )}
      <NoteField
        name="summary"
        label={labelOf('interactions', 'summary')}
        required
        focus={values.customer !== null}
        value={values.summary}
        onInput={(summary) => set({ summary })}
        aside={<When values={values} changing={changingWhen} onChange={() => setChangingWhen(true)} />}
      />
      <div class="stack">
        <Check
          checked={values.feedback !== null}
          onChange={(is) => set({ feedback: is ? { kind: 'complaint', severity: 'normal' } : null })}
        >
          {say(logTexts.isFeedback)}
        </Check>
        {values.feedback && <FeedbackKind value={values.feedback} onChange={(feedback) => set({ feedback })} />}
      </div>
      <div class="field">
        <p class="label head">{labelOf('interactions', 'outcome')}</p>
        <Radios
          look="chips"
          label={labelOf('interactions', 'outcome')}
          choices={choicesOf(opening, 'outcome')}
          value={values.outcome}
          onPick={(outcome) => set({ outcome: outcome === values.outcome ? '' : outcome })}
        />
      </div>
      <TextField
        name="nextStep"
        label={say(cardTexts.nextStep)}
        value={values.nextStep}
        max={200}
        onInput={(nextStep) => set({ nextStep })}
      />
      <div>
        <DateChips label={say(cardTexts.nextStep)} value={values.nextOn} onPick={(nextOn) => set({ nextOn })} />
        {past && !pastIsMeant && (
          <p class="warning">
            <span>
              {say(logTexts.pastNextOn)} <Link onClick={() => setPastIsMeant(true)}>{say(logTexts.keepPast)}</Link>
            </span>
          </p>
        )}
        <Problem name="nextOn" />
      </div>
      {values.customer && (
        <OpenTasks
          customer={values.customer.id}
          chosen={values.finish}
          onChoose={(finish) => set({ finish })}
          isLast={values.summary !== '' && !values.nextStep && !values.nextOn}
        />
      )}
      <Check checked={values.verified} onChange={(verified) => set({ verified })}>
        {say(logTexts.verified)}
      </Check>
      <MoreFields title={say(logTexts.details)} open={values.detail !== '' || values.purpose !== ''}>
        <ChoiceField
          name="purpose"
          label={labelOf('interactions', 'purpose')}
          value={values.purpose}
          choices={choicesOf(opening, 'purpose')}
          onChange={(purpose) => set({ purpose })}
        />
        <TextField
          name="detail"
          label={labelOf('interactions', 'detail')}
          long
          max={20_000}
          value={values.detail}
          onInput={(detail) => set({ detail })}
        />
        <TextField
          name="minutes"
          label={labelOf('interactions', 'minutes')}
          mode="decimal"
          max={4}
          value={values.minutes}
          onInput={(minutes) => set({ minutes: minutes.replace(/\D/g, '') })}
        />
      </MoreFields>
    </Form>
  );
}

function problemsOf(values: Values, today: Day, pastUnsaid: boolean): Record<string, string> {
  const missing = (field: string) => say(frameTexts.missing, { field });
  return {
    ...(!values.customer && { customer: missing(say(searchTexts.pick)) }),
    ...(values.summary.trim() === '' && { summary: missing(labelOf('interactions', 'summary')) }),
    ...(values.day !== null && values.day > today && { at: say(logTexts.futureDay) }),
    ...(pastUnsaid && { nextOn: say(logTexts.pastNextOn) }),
    ...(values.nextStep !== '' && !values.nextOn && { nextOn: say(logTexts.nextOnMissing) }),
    ...(values.nextStep === '' && values.nextOn && { nextStep: say(logTexts.nextStepMissing) }),
  };
}

/** The chosen moment; null is now, a day without a time is noon. */
function stampOf({ day, time }: Values): Stamp | null {
  if (!day) return null;
  const stamp = day + 'T' + (time === '' ? '12:00' : time) + ':00';
  return isStamp(stamp) ? stamp : null;
}

function When({ values, changing, onChange }: { values: Values; changing: boolean; onChange: () => void }) {
  const { opening } = useSession();
  if (changing) {
    const ago = values.day ? daysBetween(values.day, opening.today) : 0;
    return <>{ago > 0 && say(logTexts.ago, { n: ago })}</>;
  }
  return (
    <>
      {say(logTexts.now, { time: clockTime() })} <Link onClick={onChange}>{say(frameTexts.change)}</Link>
    </>
  );
}
