import type { Card } from '../../src/contract/card.ts';
import { Link } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Reach } from '../parts/Reach.tsx';
import type { CustomerRef } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { cardTexts } from '../texts/card.ts';
import { say } from '../texts/say.ts';

interface ContactBlockProps {
  readonly card: Card;
  readonly customer: CustomerRef;
  readonly writable: boolean;
}

/** How to reach the customer, the preferred way first, and the people there. */
export function ContactBlock({ card, customer, writable }: ContactBlockProps) {
  const { go } = useSession();
  const { phone, email, wechat, channel_pref } = card.values;
  const ways = [
    { kind: 'wechat' as const, value: wechat },
    { kind: 'phone' as const, value: phone },
    { kind: 'email' as const, value: email },
  ]
    .filter((way): way is typeof way & { value: string } => way.value !== null)
    .sort((one, other) => Number(other.kind === channel_pref) - Number(one.kind === channel_pref));
  return (
    <section class="block" aria-label={say(cardTexts.reach)}>
      <div class="between">
        <h2>{say(cardTexts.reach)}</h2>
        {writable && (
          <Link onClick={() => go({ page: 'contact', customer, id: null })}>
            <Icon name="plus" />
            {say(cardTexts.addContact)}
          </Link>
        )}
      </div>
      {ways.map(({ kind, value }) => (
        <Reach
          key={kind}
          kind={kind}
          value={value}
          {...(kind === channel_pref && { note: say(cardTexts.preferred) })}
        />
      ))}
      {ways.length === 0 && (
        <p class="between">
          <span class="caption">{say(cardTexts.noReach)}</span>
          {writable && (
            <Link onClick={() => go({ page: 'edit', id: card.id, part: 'reach' })}>{say(cardTexts.addReach)}</Link>
          )}
        </p>
      )}
      {card.contacts.map((contact) => (
        <button
          key={contact.id}
          type="button"
          class="contact-line"
          onClick={() => go({ page: 'contact', customer, id: contact.id })}
        >
          <Icon name="person" />
          <span>
            {contact.name}
            <span class="caption">
              {' '}
              {[contact.position, contact.phone ?? contact.wechat ?? contact.email].filter(Boolean).join(' · ')}
            </span>
          </span>
          <Icon name="right" />
        </button>
      ))}
    </section>
  );
}
