import { useEffect, useState } from 'preact/hooks';
import type { Input } from '../../src/contract/call.ts';
import type { Calls } from '../../src/contract/calls.ts';
import type { Day } from '../../src/domain/day.ts';
import { parseCents, parseNumber } from '../../src/domain/import/parseAmount.ts';
import { formatMoney } from '../../templates/format.ts';
import { Button, Link } from '../parts/Button.tsx';
import { choicesOf } from '../parts/choiceLabel.ts';
import { DayField } from '../parts/DateChips.tsx';
import { ChoiceField, Field, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { MoreFields } from '../parts/MoreFields.tsx';
import { CustomerPicker } from '../search/CustomerPicker.tsx';
import type { CustomerRef } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { useForm } from '../session/useForm.ts';
import { useSave } from '../session/useSave.ts';
import { labelOf } from '../texts/fields.ts';
import { customerTexts, orderTexts } from '../texts/forms.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { searchTexts } from '../texts/search.ts';
import { OrderLine } from './OrderLine.tsx';
import { emptyLine, lineCents, lineProblems, type TypedLine, typedLines } from './orderLines.ts';

interface Values {
  readonly customer: CustomerRef | null;
  readonly orderedOn: Day | null;
  readonly orderNo: string;
  readonly lines: readonly TypedLine[];
  readonly status: string;
  readonly deliveryOn: Day | null;
  readonly dueOn: Day | null;
  readonly paid: string;
  readonly channel: string;
  readonly note: string;
}

/** An order of one or more lines; amounts and the total follow while typing. */
export function OrderForm({ customer }: { customer: CustomerRef | null }) {
  const { ask, go, back, opening, tell } = useSession();
  const form = useForm<Values>('order:' + (customer?.id ?? ''), {
    customer,
    orderedOn: opening.today,
    orderNo: '',
    lines: [emptyLine],
    status: 'confirmed',
    deliveryOn: null,
    dueOn: null,
    paid: '',
    channel: '',
    note: '',
  });
  const { values } = form;
  const { save, busy, refused, problems, complain, forgive } = useSave('addOrder', {
    saved: say(orderTexts.savedPlain),
  });
  const [proposed, setProposed] = useState('');

  useEffect(() => {
    ask('nextOrderNo', {}).then((reply) => {
      if (reply.ok) setProposed(reply.value.orderNo);
    });
  }, []);

  const set = (change: Partial<Values>) => {
    form.set(change);
    forgive();
  };
  const setLine = (index: number, change: Partial<TypedLine>) =>
    set({ lines: values.lines.map((line, at) => (at === index ? { ...line, ...change } : line)) });
  const addLine = () => set({ lines: [...values.lines, emptyLine] });
  const isBegun = JSON.stringify(values.lines) !== JSON.stringify([emptyLine]);
  const repeat = async ({ id }: CustomerRef) => {
    const reply = await ask('lastOrder', { customer: id });
    if (!reply.ok) complain({ customer: reply.message });
    else if (reply.value.lines.length === 0) complain({ customer: say(orderTexts.noEarlier) });
    else set({ lines: typedLines(reply.value.lines) });
  };
  const totalCents = values.lines.reduce((sum, line) => sum + (lineCents(line) ?? 0), 0);

  const send = async (more: Partial<Input<Calls['addOrder']>> = {}) => {
    const wrong = problemsOf(values);
    complain(wrong);
    if (Object.keys(wrong).length > 0 || !values.customer || !values.orderedOn) return;
    const saved = await save({
      customer: values.customer.id,
      ...(values.customer.row !== undefined && { row: values.customer.row }),
      orderedOn: values.orderedOn,
      orderNo: values.orderNo || null,
      lines: values.lines.map((line) => ({
        product: line.product || null,
        model: line.model || null,
        qty: parseNumber(line.qty),
        unitPriceCents: parseCents(line.price),
        discountCents: parseCents(line.discount),
        amountCents: parseCents(line.amount),
      })),
      status: values.status,
      deliveryOn: values.deliveryOn,
      dueOn: values.dueOn,
      paidCents: parseCents(values.paid),
      channel: values.channel || null,
      note: values.note || null,
      ...more,
    });
    if (!saved) return;
    form.clear();
    tell({
      kind: 'done',
      text: saved.recovered
        ? say(orderTexts.recovered, { name: values.customer.name })
        : say(orderTexts.saved, { no: saved.orderNo, amount: formatMoney(saved.amountCents) }),
    });
    go({ page: 'customer', id: values.customer.id });
  };

  return (
    <Form
      title={say(orderTexts.title)}
      aside={form.restored ? say(frameTexts.draftFound) : say(frameTexts.required)}
      problems={problems}
      refused={refused}
      busy={busy}
      changed={form.changed}
      onSave={() => send()}
      onCancel={() => back()}
    >
      <CustomerPicker required value={values.customer} onPick={(picked) => set({ customer: picked })} />
      <Field name="orderedOn" label={labelOf('orders', 'ordered_on')} required>
        {(aria) => (
          <DayField
            aria={aria}
            label={labelOf('orders', 'ordered_on')}
            value={values.orderedOn}
            onPick={(orderedOn) => set({ orderedOn })}
          />
        )}
      </Field>
      {values.lines.map((line, index) => (
        <OrderLine
          key={index}
          index={index}
          line={line}
          only={values.lines.length === 1}
          onChange={(change) => setLine(index, change)}
          onRemove={() => set({ lines: values.lines.filter((_, at) => at !== index) })}
          onLast={index === values.lines.length - 1 ? addLine : undefined}
        />
      ))}
      <div class="between">
        <Link onClick={addLine}>{say(orderTexts.addLine)}</Link>
        {values.customer && !isBegun && (
          <Link onClick={() => values.customer && repeat(values.customer)}>{say(orderTexts.repeat)}</Link>
        )}
      </div>
      <p class="total" aria-live="polite">
        <span class="label">{say(orderTexts.total)}</span>
        <b class="figures">{formatMoney(totalCents)}</b>
      </p>
      <div class="pair">
        <TextField
          name="orderNo"
          label={labelOf('orders', 'order_no')}
          placeholder={proposed}
          max={100}
          value={values.orderNo}
          onInput={(orderNo) => set({ orderNo })}
        />
        <ChoiceField
          name="status"
          label={labelOf('orders', 'status')}
          value={values.status}
          choices={choicesOf(opening, 'order_status')}
          empty={null}
          onChange={(status) => set({ status })}
        />
      </div>
      {refused?.code === 'order-exists' && (
        <Button onClick={() => send({ addToOrder: true })}>{say(orderTexts.addToOrder)}</Button>
      )}
      {refused?.code === 'same-order-again' && (
        <Button onClick={() => send({ again: true })}>{say(orderTexts.again)}</Button>
      )}
      {refused?.code === 'over-credit' && (
        <Button onClick={() => send({ overCredit: true })}>{say(customerTexts.keepPhone)}</Button>
      )}
      <MoreFields title={say(orderTexts.details)}>
        <Field name="deliveryOn" label={labelOf('orders', 'delivery_on')}>
          {(aria) => (
            <DayField
              aria={aria}
              label={labelOf('orders', 'delivery_on')}
              value={values.deliveryOn}
              onPick={(deliveryOn) => set({ deliveryOn })}
            />
          )}
        </Field>
        <Field name="dueOn" label={labelOf('orders', 'due_on')}>
          {(aria) => (
            <DayField
              aria={aria}
              label={labelOf('orders', 'due_on')}
              value={values.dueOn}
              onPick={(dueOn) => set({ dueOn })}
            />
          )}
        </Field>
        <div class="pair">
          <TextField
            name="paidCents"
            label={labelOf('orders', 'paid')}
            mode="decimal"
            value={values.paid}
            onInput={(paid) => set({ paid })}
          />
          <ChoiceField
            name="channel"
            label={labelOf('orders', 'channel')}
            value={values.channel}
            choices={choicesOf(opening, 'source')}
            onChange={(channel) => set({ channel })}
          />
        </div>
        <TextField
          name="note"
          label={labelOf('orders', 'note')}
          long
          max={20_000}
          value={values.note}
          onInput={(note) => set({ note })}
        />
      </MoreFields>
    </Form>
  );
}

function problemsOf(values: Values): Record<string, string> {
  return {
    ...(!values.customer && { customer: say(frameTexts.missing, { field: say(searchTexts.pick) }) }),
    ...(!values.orderedOn && { orderedOn: say(orderTexts.dayMissing) }),
    ...(values.paid !== '' && parseCents(values.paid) === null && { paidCents: say(orderTexts.notANumber) }),
    ...Object.fromEntries(
      values.lines.flatMap((line, index) =>
        Object.entries(lineProblems(line)).map(([field, why]) => [
          'lines.' + index + '.' + field,
          say(orderTexts[why]),
        ]),
      ),
    ),
  };
}
