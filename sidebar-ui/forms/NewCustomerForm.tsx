import { useMemo, useState } from 'preact/hooks';
import type { CustomerFields } from '../../src/contract/customers.ts';
import type { Day } from '../../src/domain/day.ts';
import { newOp } from '../bridge.ts';
import { editFields } from '../card/editFields.ts';
import { calendarOf } from '../days/calendarOf.ts';
import { LineForm } from '../entry/LineForm.tsx';
import { type LineRead, readLine } from '../entry/readLine.ts';
import { Link } from '../parts/Button.tsx';
import { CustomerField } from '../parts/CustomerField.tsx';
import { choicesOf } from '../parts/choiceLabel.ts';
import { DateChips } from '../parts/DateChips.tsx';
import { Check, ChoiceField, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { MoreFields } from '../parts/MoreFields.tsx';
import { PersonField } from '../parts/PersonField.tsx';
import { Problem } from '../parts/Problem.tsx';
import { TagField } from '../parts/TagField.tsx';
import { useSession } from '../session/session.ts';
import { useForm } from '../session/useForm.ts';
import { useSave } from '../session/useSave.ts';
import { cardTexts } from '../texts/card.ts';
import { labelOf } from '../texts/fields.ts';
import { customerTexts } from '../texts/forms.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { DuplicateWarning } from './DuplicateWarning.tsx';
import { useDuplicates } from './useDuplicates.ts';

interface Values {
  readonly name: string;
  readonly phone: string;
  readonly wechat: string;
  readonly email: string;
  readonly owner: string;
  readonly source: string;
  readonly tags: readonly string[];
  readonly more: Readonly<Record<string, string | number | null>>;
  readonly nextAction: string;
  readonly nextOn: Day | null;
  readonly contact: string;
  readonly noReachYet: boolean;
  readonly keepPhone: boolean;
  readonly anyway: string;
}

const moreFields = [
  ...editFields.basic.filter(({ key }) => key !== 'name'),
  ...editFields.reach.filter(({ key }) => key === 'channel_pref' || key === 'website'),
  ...editFields.place,
  ...editFields.profile,
  ...editFields.business.filter(({ key }) => ['credit', 'contract_end', 'ext_code'].includes(key)),
];

/** Name, one way to reach, save. Possible duplicates show below the field that caused them; the focus stays. */
export function NewCustomerForm({ text }: { text: string }) {
  const { ask, go, back, opening, lines } = useSession();
  const form = useForm<Values>('customer', {
    name: text,
    phone: '',
    wechat: '',
    email: '',
    owner: opening.user.name ?? '',
    source: '',
    tags: [],
    more: {},
    nextAction: '',
    nextOn: null,
    contact: '',
    noReachYet: false,
    keepPhone: false,
    anyway: '',
  });
  const { values } = form;
  const { save, busy, refused, problems, complain, forgive } = useSave('addCustomer', {
    saved: say(customerTexts.saved, { name: values.name }),
  });
  const [keptAsName, setKeptAsName] = useState('');
  const duplicates = useDuplicates(values, refused);
  const [reasonAsked, setReasonAsked] = useState(values.anyway !== '');
  const set = (change: Partial<Values>) => {
    form.set(change);
    forgive();
  };

  const read = useMemo(
    () =>
      readLine(values.name, {
        calendar: calendarOf(opening),
        channels: choicesOf(opening, 'channel'),
        tags: opening.tags,
        lines,
      }),
    [values.name, opening, lines],
  );
  if (values.name !== keptAsName && saysMore(read)) {
    return (
      <LineForm
        line={values.name}
        read={read}
        onLine={(name) => set({ name })}
        onKeep={() => setKeptAsName(values.name)}
        onSaved={form.clear}
      />
    );
  }

  const send = async () => {
    const wrong = problemsOf(values);
    complain(wrong);
    if (Object.keys(wrong).length > 0) return;
    const saved = await save({
      ...(values.more as CustomerFields),
      name: values.name,
      phone: values.phone || null,
      wechat: values.wechat || null,
      email: values.email || null,
      owner: values.owner || null,
      source: values.source || null,
      tags: [...values.tags],
      next_action: values.nextAction || null,
      next_on: values.nextOn,
      noReachYet: values.noReachYet,
      keepPhone: values.keepPhone,
      anyway: values.anyway || null,
    });
    if (!saved) return;
    if (values.contact)
      await ask('saveContact', { customer: saved.id, name: values.contact, primary: true }, { op: newOp() });
    form.clear();
    go({ page: 'customer', id: saved.id, row: saved.row, ...(!values.nextAction && { focus: 'next' }) });
  };

  const warning = duplicates && (
    <DuplicateWarning
      duplicates={duplicates.found}
      reason={values.anyway}
      reasonAsked={reasonAsked}
      onReason={(anyway) => set({ anyway })}
      onAnyway={() => setReasonAsked(true)}
      draft={{ name: values.contact || values.name, phone: values.phone, email: values.email, wechat: values.wechat }}
    />
  );
  const below = (field: string) => duplicates?.below === field && warning;

  return (
    <Form
      title={say(customerTexts.title)}
      aside={
        form.restored ? (
          <>
            {say(frameTexts.draftFound)} <Link onClick={form.clear}>{say(frameTexts.discardDraft)}</Link>
          </>
        ) : (
          say(frameTexts.required)
        )
      }
      problems={problems}
      refused={refused}
      busy={busy}
      changed={form.changed}
      onSave={send}
      onCancel={() => back()}
    >
      <TextField
        name="name"
        label={form.changed ? labelOf('customers', 'name') : say(customerTexts.nameOrLine)}
        required
        focus
        value={values.name}
        onInput={(name) => set({ name })}
      />
      {below('name')}
      <TextField
        name="phone"
        mode="tel"
        label={labelOf('customers', 'phone')}
        aside={say(customerTexts.oneOfThree)}
        max={100}
        value={values.phone}
        onInput={(phone) => set({ phone, keepPhone: false })}
        {...(values.keepPhone && { help: say(customerTexts.keptPhone) })}
      />
      {refused?.fields?.phone?.code === 'bad-phone' && (
        <Link strong onClick={() => set({ keepPhone: true })}>
          {say(customerTexts.keepPhone)}
        </Link>
      )}
      {below('phone')}
      <div class="pair">
        <TextField
          name="wechat"
          label={labelOf('customers', 'wechat')}
          placeholder={say(frameTexts.optional)}
          value={values.wechat}
          onInput={(wechat) => set({ wechat })}
        />
        <TextField
          name="email"
          mode="email"
          label={labelOf('customers', 'email')}
          placeholder={say(frameTexts.optional)}
          max={254}
          value={values.email}
          onInput={(email) => set({ email })}
          problemOf={emailProblem}
        />
      </div>
      {below('email')}
      {below('wechat')}
      {values.phone === '' && values.email === '' && values.wechat === '' && values.name !== '' && (
        <Check checked={values.noReachYet} onChange={(noReachYet) => set({ noReachYet })}>
          {say(customerTexts.noReachYet)}
        </Check>
      )}
      <Problem name="reach" />
      {values.contact !== '' && (
        <TextField
          name="contact"
          label={say(customerTexts.contact)}
          max={60}
          value={values.contact}
          onInput={(contact) => set({ contact })}
        />
      )}
      <div class="pair">
        <PersonField
          name="owner"
          label={labelOf('customers', 'owner')}
          value={values.owner}
          onChange={(owner) => set({ owner })}
        />
        <ChoiceField
          name="source"
          label={labelOf('customers', 'source')}
          value={values.source}
          choices={choicesOf(opening, 'source')}
          onChange={(source) => set({ source })}
        />
      </div>
      <TagField
        label={labelOf('customers', 'tags')}
        value={values.tags}
        onChange={(tags) => set({ tags })}
        addText={say(customerTexts.addTag)}
      />
      <MoreFields
        title={say(customerTexts.more)}
        which={say(customerTexts.moreWhich)}
        open={values.nextAction !== '' || Object.keys(values.more).length > 0}
      >
        <TextField
          name="next_action"
          label={say(cardTexts.nextStep)}
          max={200}
          value={values.nextAction}
          onInput={(nextAction) => set({ nextAction })}
        />
        <div>
          <DateChips label={say(cardTexts.nextStep)} value={values.nextOn} onPick={(nextOn) => set({ nextOn })} />
          <Problem name="next_on" />
        </div>
        {moreFields.map((field) => (
          <CustomerField
            key={field.key}
            field={field}
            value={values.more[field.key] ?? null}
            onChange={(value) => set({ more: { ...values.more, [field.key]: value } })}
          />
        ))}
      </MoreFields>
    </Form>
  );
}

/** A name alone is no line. */
function saysMore({ phone, email, wechat, nextOn, tags, unknownTags, channel, known, summary }: LineRead): boolean {
  const isTalk = channel !== '' && known.length > 0 && summary !== '';
  return phone + email + wechat !== '' || nextOn !== null || tags.length + unknownTags.length > 0 || isTalk;
}

function problemsOf(values: Values): Record<string, string> {
  const email = values.email === '' ? null : emailProblem(values.email);
  const reachable = values.phone || values.email || values.wechat || values.noReachYet;
  return {
    ...(values.name.trim() === '' && {
      name: say(frameTexts.missing, { field: labelOf('customers', 'name') }),
    }),
    ...(!reachable && { reach: say(customerTexts.reachMissing) }),
    ...(email && { email }),
  };
}

function emailProblem(value: string): string | null {
  return value.trim() === '' || /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/.test(value.trim())
    ? null
    : say(customerTexts.badEmail);
}
