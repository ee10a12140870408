import { useState } from 'preact/hooks';
import type { Card } from '../../src/contract/card.ts';
import { showManage } from '../pageRunner.ts';
import { Link } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { EditPart } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { cardTexts, partTexts } from '../texts/card.ts';
import { customerLabel } from '../texts/fields.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { editFields, editParts } from './editFields.ts';
import { valueInWords } from './valueInWords.ts';

/** All fields by group, folded to one line; each group is edited on a page of its own. */
export function DetailsBlock({ card, writable }: { card: Card; writable: boolean }) {
  const { opening } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <section class="details" aria-label={say(cardTexts.details)}>
      <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'down' : 'right'} />
        <span>{say(cardTexts.details)}</span>
      </button>
      {open && editParts.map((part) => <Part key={part} card={card} part={part} writable={writable} />)}
      {opening.settings.sales && (
        <button type="button" class="fold" onClick={() => showManage('sales:' + card.id)}>
          <Icon name="right" />
          <span>{say(cardTexts.sales)}</span>
        </button>
      )}
      {open && writable && <OwnLink customer={card.id} />}
    </section>
  );
}

/** The customer's own link to the team's form, copied. */
function OwnLink({ customer }: { customer: string }) {
  const { ask, tell } = useSession();
  const copy = async () => {
    const reply = await ask('formLink', { customer });
    if (!reply.ok) return tell({ kind: 'problem', text: reply.message });
    await navigator.clipboard.writeText(reply.value.url).catch(() => window.prompt('', reply.value.url));
    tell({ kind: 'done', text: say(frameTexts.copied) });
  };
  return <Link onClick={copy}>{say(cardTexts.ownLink)}</Link>;
}

function Part({ card, part, writable }: { card: Card; part: EditPart; writable: boolean }) {
  const { go, opening } = useSession();
  const filled = editFields[part].filter(({ key }) => card.values[key] !== null && card.values[key] !== '');
  return (
    <div class="part">
      <div class="between">
        <h2>{say(partTexts[part])}</h2>
        {writable && (
          <Link onClick={() => go({ page: 'edit', id: card.id, part })}>
            <Icon name="pen" />
            <span class="aloud">{say(cardTexts.edit, { part: say(partTexts[part]) })}</span>
            <span aria-hidden="true">{say(frameTexts.change)}</span>
          </Link>
        )}
      </div>
      <dl>
        {filled.map(({ key }) => (
          <>
            <dt>{customerLabel(key)}</dt>
            <dd>{valueInWords(opening, key, card.values[key])}</dd>
          </>
        ))}
      </dl>
    </div>
  );
}
