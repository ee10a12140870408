import { Banner, Skeleton } from '../parts/Banner.tsx';
import { Check, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { dropDraft, readDraft } from '../session/drafts.ts';
import type { CustomerRef } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { useAsked } from '../session/useAsked.ts';
import { useForm } from '../session/useForm.ts';
import { useSave } from '../session/useSave.ts';
import { cardTexts } from '../texts/card.ts';
import { labelOf } from '../texts/fields.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

interface ContactPageProps {
  readonly customer: CustomerRef;
  /** null makes a new one */
  readonly id: string | null;
}

/** A person at a customer. */
export function ContactPage({ customer, id }: ContactPageProps) {
  const { value: card, refused } = useAsked('card', { id: customer.id });
  const contact = card?.contacts.find((candidate) => candidate.id === id);
  if (!card) return <div class="scroll">{refused ? <Banner kind="bad">{refused.message}</Banner> : <Skeleton />}</div>;
  return (
    <ContactForm
      key={id ?? 'new'}
      customer={customer}
      id={id}
      stored={{
        name: contact?.name ?? '',
        position: contact?.position ?? '',
        phone: contact?.phone ?? '',
        email: contact?.email ?? '',
        wechat: contact?.wechat ?? '',
        primary: contact?.primary ?? card.contacts.length === 0,
      }}
    />
  );
}

interface Values {
  readonly name: string;
  readonly position: string;
  readonly phone: string;
  readonly email: string;
  readonly wechat: string;
  readonly primary: boolean;
}

function ContactForm({ customer, id, stored }: ContactPageProps & { stored: Values }) {
  const { go, mayWrite } = useSession();
  const form = useForm<Values>('contact:' + customer.id + ':' + (id ?? ''), stored);
  const { save, busy, refused } = useSave('saveContact', { saved: say(cardTexts.contactSaved) });
  const { values } = form;
  const close = () => go({ page: 'customer', id: customer.id });
  const send = async () => {
    const saved = await save({ ...values, customer: customer.id, ...(id !== null && { id }) });
    if (!saved) return;
    form.clear();
    // whoever was typed as a new customer is in the book now, as a contact
    const typed = readDraft('customer') as Partial<Values> | null;
    if (typed && typed.name === values.name && typed.phone === values.phone) dropDraft('customer');
    close();
  };
  const text = (key: 'name' | 'position' | 'phone' | 'email' | 'wechat', max = 500) => (
    <TextField
      name={key}
      label={labelOf('contacts', key)}
      required={key === 'name'}
      max={max}
      value={values[key]}
      focus={key === 'name'}
      onInput={(value) => form.set({ [key]: value })}
    />
  );
  return (
    <Form
      title={say(id === null ? cardTexts.newContact : cardTexts.editContact)}
      aside={customer.name}
      refused={refused}
      busy={busy}
      changed={form.changed}
      {...(!mayWrite && { blocked: say(frameTexts.viewer) })}
      onSave={send}
      onCancel={close}
    >
      {text('name', 60)}
      {text('position')}
      {text('phone', 100)}
      <div class="pair">
        {text('wechat')}
        {text('email', 254)}
      </div>
      <Check checked={values.primary} onChange={(primary) => form.set({ primary })}>
        {say(cardTexts.primary)}
      </Check>
    </Form>
  );
}
