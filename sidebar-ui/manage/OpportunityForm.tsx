import { useState } from 'preact/hooks';
import type { Day } from '../../src/domain/day.ts';
import { parseCents, parseNumber } from '../../src/domain/import/parseAmount.ts';
import { isDay } from '../../src/schema/day.ts';
import type { Opportunity } from '../../src/schema/sheets/opportunities.ts';
import { choicesOf } from '../parts/choiceLabel.ts';
import { ChoiceField, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { PersonField } from '../parts/PersonField.tsx';
import { usePage } from '../session/page.ts';
import { useSave } from '../session/useSave.ts';
import { salesTexts } from '../texts/sales.ts';
import { say } from '../texts/say.ts';
import { OtherCustomer } from './OtherCustomer.tsx';

interface OpportunityFormProps {
  /** null adds one */
  readonly row: Opportunity | null;
  readonly customer: string | null;
  readonly onDone: () => void;
}

export function OpportunityForm({ row, customer, onDone }: OpportunityFormProps) {
  const { opening } = usePage();
  const [whom, setWhom] = useState({ id: row?.customer ?? customer ?? '', name: row?.customer_name ?? '' });
  const [values, setValues] = useState({
    title: row?.title ?? '',
    stage: row?.stage ?? 'new',
    amount: row?.amount == null ? '' : String(row.amount / 100),
    prob: row?.prob == null ? '' : String(Math.round(row.prob * 100)),
    expected: row?.expected_on ?? '',
    owner: row?.owner ?? '',
    need: row?.need ?? '',
    competitor: row?.competitor ?? '',
    lost: row?.lost_reason ?? '',
  });
  const [changed, setChanged] = useState(false);
  const { save, busy, refused, forgive } = useSave('saveOpportunity', { saved: say(salesTexts.saved) });
  const set = (change: Partial<Record<keyof typeof values, string>>) => {
    setValues({ ...values, ...change } as typeof values);
    setChanged(true);
    if (refused) forgive();
  };
  const send = async () => {
    const { expected } = values;
    const prob = parseNumber(values.prob);
    const input = {
      ...(row ? { id: row.id, base: { ...row } } : { customer: whom.id }),
      ...{ title: values.title, stage: values.stage, amountCents: parseCents(values.amount) },
      prob: prob === null ? null : prob / 100,
      expectedOn: isDay(expected) ? (expected as Day) : null,
      ...{ owner: values.owner, need: values.need, competitor: values.competitor, lostReason: values.lost || null },
    };
    if (await save(input)) onDone();
  };
  const text = (name: 'title' | 'amount' | 'prob' | 'expected' | 'competitor', more = {}) => (
    <TextField
      name={name}
      label={say(salesTexts[name])}
      value={values[name]}
      onInput={(typed) => set({ [name]: typed })}
      {...more}
    />
  );
  return (
    <Form
      title={row?.title ?? say(salesTexts.add)}
      {...(whom.name && { aside: whom.name })}
      refused={refused}
      busy={busy}
      changed={changed}
      {...(whom.id === '' && { blocked: say(salesTexts.whom) })}
      onSave={send}
      onCancel={onDone}
    >
      {!row && !customer && <OtherCustomer onPick={setWhom} />}
      {text('title', { required: true, max: 200 })}
      <ChoiceField
        name="stage"
        label={say(salesTexts.stage)}
        value={values.stage}
        choices={choicesOf(opening, 'opp_stage')}
        empty={null}
        onChange={(stage) => set({ stage })}
      />
      {values.stage === 'lost' && (
        <ChoiceField
          name="lostReason"
          label={say(salesTexts.lost)}
          required
          value={values.lost}
          choices={choicesOf(opening, 'lost')}
          onChange={(lost) => set({ lost })}
        />
      )}
      <div class="pair">
        {text('amount', { mode: 'decimal' })}
        {text('prob', { mode: 'decimal', placeholder: say(salesTexts.byStage) })}
      </div>
      <div class="pair">
        {text('expected', { placeholder: '2026-12-31' })}
        <PersonField
          name="owner"
          label={say(salesTexts.owner)}
          value={values.owner}
          onChange={(owner) => set({ owner })}
        />
      </div>
      <TextField
        name="need"
        label={say(salesTexts.need)}
        long
        max={20_000}
        value={values.need}
        onInput={(need) => set({ need })}
      />
      {text('competitor')}
    </Form>
  );
}
