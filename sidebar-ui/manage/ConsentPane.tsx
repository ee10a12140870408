import { useState } from 'preact/hooks';
import type { Day } from '../../src/domain/day.ts';
import { isDay } from '../../src/schema/day.ts';
import type { Consent } from '../../src/schema/sheets/consents.ts';
import { Skeleton } from '../parts/Banner.tsx';
import { choiceLabel, choicesOf } from '../parts/choiceLabel.ts';
import { ChoiceField, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { useSave } from '../session/useSave.ts';
import { privacyTexts } from '../texts/privacy.ts';
import { say } from '../texts/say.ts';

const blank = { purpose: 'marketing', channel: '', status: 'granted', basis: 'consent', until: '', proof: '' };

/** A customer's consents, and the form that adds one. */
export function ConsentPane({ customer }: { customer: { id: string; name: string } }) {
  const { opening, mayWrite } = usePage();
  const { value, refused } = useAsked('consents', { customer: customer.id });
  const [values, setValues] = useState(blank);
  const saving = useSave('saveConsent', { saved: say(privacyTexts.saved) });
  const send = async () => {
    const { until, channel, basis, ...others } = values;
    const input = { ...others, channel: channel || null, basis: basis || null };
    const done = await saving.save({
      ...{ ...input, customer: customer.id, until: isDay(until) ? (until as Day) : null },
    });
    if (done) setValues(blank);
  };
  const choice = (
    name: keyof typeof blank,
    list: 'purpose_c' | 'channel' | 'consent' | 'basis',
    empty: string | null,
  ) => (
    <ChoiceField
      name={name}
      label={say(privacyTexts[name])}
      value={values[name]}
      choices={choicesOf(opening, list)}
      empty={empty}
      onChange={(key) => setValues({ ...values, [name]: key })}
    />
  );
  const text = (name: 'until' | 'proof', placeholder: string) => (
    <TextField
      name={name}
      label={say(privacyTexts[name])}
      value={values[name]}
      placeholder={placeholder}
      onInput={(typed) => setValues({ ...values, [name]: typed })}
    />
  );
  const lines = value ? <ConsentList rows={value.rows} marketing={value.marketing} /> : <Skeleton rows={3} />;
  if (!mayWrite || refused) return <div class="scroll">{refused ? <Refusal refused={refused} /> : lines}</div>;
  return (
    <Form
      title={customer.name}
      refused={saving.refused}
      busy={saving.busy}
      changed={values !== blank}
      saveText={say(privacyTexts.add)}
      onSave={send}
      onCancel={null}
    >
      {lines}
      <div class="pair">
        {choice('purpose', 'purpose_c', null)}
        {choice('status', 'consent', null)}
      </div>
      <div class="pair">
        {choice('channel', 'channel', say(privacyTexts.every))}
        {choice('basis', 'basis', '–')}
      </div>
      {text('until', '2027-12-31')}
      {text('proof', '')}
    </Form>
  );
}

function ConsentList({ rows, marketing }: { rows: readonly Consent[]; marketing: Consent['status'] }) {
  const { opening } = usePage();
  const label = (list: 'consent' | 'purpose_c' | 'channel', key: string | null) => choiceLabel(opening, list, key);
  if (rows.length === 0) return <p class="caption">{say(privacyTexts.nothing)}</p>;
  return (
    <>
      <p class="strong">{say(privacyTexts.marketing, { status: label('consent', marketing ?? 'unknown') })}</p>
      <ul class="plain-list">
        {rows.map(({ id, at, purpose, channel, status, until, proof }) => (
          <li key={id}>
            {label('purpose_c', purpose)} · {label('consent', status)}{' '}
            <span class="caption">
              {[channel && label('channel', channel), at?.slice(0, 10), until && `→ ${until}`, proof]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
