import { useState } from 'preact/hooks';
import type { PossibleDuplicate } from '../../src/contract/customers.ts';
import { ChannelTiles } from '../forms/ChannelTiles.tsx';
import { DateChips } from '../parts/DateChips.tsx';
import { Check, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Radios } from '../parts/Radios.tsx';
import { TagField } from '../parts/TagField.tsx';
import { preferences } from '../session/preferences.ts';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { cardTexts } from '../texts/card.ts';
import { lineTexts } from '../texts/entry.ts';
import { labelOf } from '../texts/fields.ts';
import { customerTexts, duplicateTexts, logTexts } from '../texts/forms.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import type { LineRead, PieceField } from './readLine.ts';

interface LineFormProps {
  readonly line: string;
  readonly read: LineRead;
  readonly onLine: (line: string) => void;
  readonly onKeep: () => void;
  readonly onSaved: () => void;
}

const adding = 'new';
const reachFields = ['phone', 'email', 'wechat'] as const;

/** What a line was read as, each part with where it stands; all can be changed, and nothing is written before it is saved. */
export function LineForm({ line, read, onLine, onKeep, onSaved }: LineFormProps) {
  const { go, opening } = useSession();
  const [edits, setEdits] = useState<Partial<LineRead>>({});
  const [picked, setPicked] = useState('');
  const [reason, setReason] = useState('');
  const [made, setMade] = useState<readonly string[]>([]);
  const values = { ...read, channel: read.channel || (preferences().channels[0] ?? 'phone'), ...edits };
  const { save, busy, refused, problems, complain, forgive } = useSave('enterLine', {
    saved: say(customerTexts.saved, { name: values.name }),
  });
  const duplicates = refused?.code === 'duplicate-found' ? (refused.details as readonly PossibleDuplicate[]) : [];
  const known = [...read.known, ...duplicates.map(({ line: twin }) => twin)].slice(0, 6);
  const who =
    picked || (known.length === 0 ? adding : read.sure && duplicates.length === 0 ? (known[0]?.id ?? '') : '');
  const customer = known.find(({ id }) => id === who);
  const origin = (field: PieceField) =>
    read.pieces
      .filter((piece) => piece.field === field)
      .map(({ from }) => from)
      .join(' ');
  const from = (field: PieceField) => {
    const text = origin(field);
    return text === '' ? undefined : say(lineTexts.from, { text });
  };
  const set = (change: Partial<LineRead>) => {
    setEdits({ ...edits, ...change });
    complain({});
  };

  const send = async () => {
    const missing = (field: string) => say(frameTexts.missing, { field });
    const wrong = {
      ...(who === '' && { who: say(lineTexts.who) }),
      ...(who === adding && values.name.trim() === '' && { customer: missing(labelOf('customers', 'name')) }),
      ...(customer && values.summary.trim() === '' && { summary: missing(labelOf('interactions', 'summary')) }),
      ...(values.nextStep !== '' && !values.nextOn && { nextOn: say(logTexts.nextOnMissing) }),
      ...(values.nextStep === '' && values.nextOn && { nextStep: say(logTexts.nextStepMissing) }),
    };
    complain(wrong);
    if (Object.keys(wrong).length > 0) return;
    const { name, phone, email, wechat } = values;
    const noReachYet = phone + email + wechat === '';
    const owner = opening.user.name;
    const saved = await save({
      customer: customer?.id ?? null,
      ...(customer && { row: customer.row }),
      added: customer ? null : { name, phone, email, wechat, owner, noReachYet, anyway: reason, next_action: null },
      contact: customer ? null : values.contact,
      channel: values.channel,
      summary: values.summary,
      nextStep: values.nextStep,
      nextOn: values.nextOn,
      tags: [...values.tags],
      newTags: [...made],
    });
    if (!saved) return;
    onSaved();
    go({ page: 'customer', id: saved.id, ...(saved.row !== undefined && { row: saved.row }) });
  };

  return (
    <Form
      title={say(lineTexts.title)}
      aside={say(customerTexts.notSavedYet)}
      problems={problems}
      refused={refused}
      busy={busy}
      changed
      cancelText={say(lineTexts.fullForm)}
      onSave={send}
      onCancel={onKeep}
    >
      <TextField name="name" label={say(customerTexts.nameOrLine)} long focus value={line} onInput={onLine} />
      {known.length > 0 && (
        <div class="field">
          <p class="label head">{say(lineTexts.who)}</p>
          <Radios
            look="chips"
            label={say(lineTexts.who)}
            choices={[
              ...known.map(({ id, name, phones, city }) => ({
                key: id,
                label: [name, phones[0], city].filter(Boolean).join(' · '),
              })),
              { key: adding, label: say(lineTexts.addNew) },
            ]}
            value={who}
            onPick={(id) => {
              setPicked(id);
              complain({});
              if (id !== adding) forgive();
            }}
          />
          <Problem name="who" />
        </div>
      )}
      {who === adding && (
        <>
          <TextField
            name="customer"
            label={labelOf('customers', 'name')}
            required
            help={from('customer')}
            value={values.name}
            onInput={(name) => set({ name })}
          />
          {values.contact !== '' && (
            <TextField
              name="contact"
              label={say(customerTexts.contact)}
              help={from('contact')}
              value={values.contact}
              onInput={(contact) => set({ contact })}
            />
          )}
          {reachFields.map(
            (field) =>
              (read[field] !== '' || values[field] !== '') && (
                <TextField
                  key={field}
                  name={field}
                  label={labelOf('customers', field)}
                  help={from(field)}
                  value={values[field]}
                  onInput={(text) => set({ [field]: text })}
                />
              ),
          )}
          {duplicates.length > 0 && (
            <TextField
              name="anyway"
              label={say(duplicateTexts.reason)}
              placeholder={say(duplicateTexts.reasonHint)}
              max={200}
              value={reason}
              onInput={setReason}
            />
          )}
        </>
      )}
      <div class="field">
        <ChannelTiles value={values.channel} onPick={(channel) => set({ channel })} />
        <p class="caption help">{from('channel') ?? (read.channel === '' && say(lineTexts.usual))}</p>
      </div>
      <TextField
        name="summary"
        label={labelOf('interactions', 'summary')}
        required={customer !== undefined}
        help={from('summary')}
        value={values.summary}
        onInput={(summary) => set({ summary })}
      />
      <TextField
        name="nextStep"
        label={say(cardTexts.nextStep)}
        max={200}
        help={from('nextStep')}
        value={values.nextStep}
        onInput={(nextStep) => set({ nextStep })}
      />
      <div>
        <DateChips
          key={String(read.nextOn)}
          label={say(cardTexts.nextStep)}
          value={values.nextOn}
          onPick={(nextOn) => set({ nextOn })}
        />
        <Problem name="nextOn" />
      </div>
      <TagField
        label={labelOf('customers', 'tags')}
        value={values.tags}
        onChange={(tags) => set({ tags })}
        addText={say(customerTexts.addTag)}
      />
      {read.unknownTags.map((tag) => (
        <Check
          key={tag}
          checked={made.includes(tag)}
          onChange={(is) => setMade(is ? [...made, tag] : made.filter((other) => other !== tag))}
        >
          {say(lineTexts.newTag, { tag })}
        </Check>
      ))}
    </Form>
  );
}
