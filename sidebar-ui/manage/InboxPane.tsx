import { useState } from 'preact/hooks';
import type { InboxLine } from '../../src/contract/inbox.ts';
import { valueInWords } from '../card/valueInWords.ts';
import { Button } from '../parts/Button.tsx';
import { choicesOf } from '../parts/choiceLabel.ts';
import { Check, ChoiceField } from '../parts/Field.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useSave } from '../session/useSave.ts';
import { customerLabel } from '../texts/fields.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { say } from '../texts/say.ts';
import { OtherCustomer } from './OtherCustomer.tsx';

type Kind = 'customer' | 'interaction' | 'order' | 'feedback' | 'task' | 'change';

interface InboxPaneProps {
  readonly row: InboxLine;
  readonly onSettled: () => void;
  /** somebody else may have settled it, or changed the customer */
  readonly onRefused: () => void;
}

/** One row: what it says, whom it is about, and what is made of it. */
export function InboxPane({ row, onSettled, onRefused }: InboxPaneProps) {
  const { opening, mayWrite } = usePage();
  const [found, setFound] = useState(row.customers);
  const [customer, setCustomer] = useState(row.customers[0]?.id ?? '');
  const [as, setAs] = useState<Kind>(row.what === 'customer' && row.fields.length > 0 ? 'change' : (row.what as Kind));
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const take = useSave('settleInbox', { saved: say(inboxTexts.taken) });
  const drop = useSave('settleInbox', { saved: say(inboxTexts.dropped) });
  const proposes = customer !== '' && customer === row.customers[0]?.id && row.fields.length > 0;
  const kinds = choicesOf(opening, 'inbox_kind').filter(({ key }) => key !== 'change' || proposes);
  const isChange = as === 'change' && proposes;
  const mark = (field: string, on: boolean) =>
    setAccepted(on ? [...accepted, field] : accepted.filter((other) => other !== field));
  const send = async () => {
    const base = Object.fromEntries(row.fields.map(({ field, now }) => [field, now]));
    const input = { id: row.id, as: as === 'change' && !proposes ? ('interaction' as const) : as };
    const more = isChange ? { accept: [...accepted], base } : {};
    if (await take.save({ ...input, customer: customer || null, ...more })) onSettled();
    else onRefused();
  };
  const dismiss = async () => {
    if (await drop.save({ id: row.id, as: null })) onSettled();
  };
  const facts = [row.when, row.amountCents === null ? null : String(row.amountCents / 100), row.nextOn];
  return (
    <div class="scroll stack">
      <div class="heading">
        <h1>{row.who || row.from}</h1>
        <span class="caption">
          {say(inboxTexts.from, { from: row.from, time: row.at?.slice(0, 16).replace('T', ' ') ?? '' })}
        </span>
      </div>
      {row.problem && <p class="strong">{row.problem}</p>}
      <p class="inbox-text">{row.text}</p>
      <p class="caption">{facts.filter(Boolean).join(' · ')}</p>
      {mayWrite && (
        <>
          <ChoiceField
            name="customer"
            label={say(inboxTexts.whom)}
            value={customer}
            empty={say(inboxTexts.newCustomer)}
            choices={found.map(({ id, name }) => ({ key: id, label: name }))}
            onChange={setCustomer}
          />
          <OtherCustomer
            onPick={(other) => {
              setFound([...found.filter(({ id }) => id !== other.id), other]);
              setCustomer(other.id);
            }}
          />
          <ChoiceField
            name="as"
            label={say(inboxTexts.as)}
            value={kinds.some(({ key }) => key === as) ? as : 'interaction'}
            choices={kinds}
            empty={null}
            onChange={(key) => setAs(key as Kind)}
          />
          {isChange && (
            <fieldset>
              <legend class="label">{say(inboxTexts.accept)}</legend>
              {row.fields.map(({ field, now, proposed }) => (
                <Check key={field} checked={accepted.includes(field)} onChange={(on) => mark(field, on)}>
                  {customerLabel(field)}: <span class="strong">{valueInWords(opening, field, proposed)}</span>
                  <br />
                  <span class="caption">
                    {say(inboxTexts.now, { value: valueInWords(opening, field, now) || say(inboxTexts.nothing) })}
                  </span>
                </Check>
              ))}
            </fieldset>
          )}
          <Refusal refused={take.refused ?? drop.refused} />
          <div class="row">
            <Button
              look="filled"
              busy={take.busy}
              {...(isChange && accepted.length === 0 && { blocked: say(inboxTexts.accept) })}
              onClick={send}
            >
              {isChange ? say(inboxTexts.takeOver, { n: accepted.length }) : say(inboxTexts.take)}
            </Button>
            <Button look="quiet" busy={drop.busy} onClick={dismiss}>
              {say(inboxTexts.drop)}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
