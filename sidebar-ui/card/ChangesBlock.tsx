import { useState } from 'preact/hooks';
import { shortStamp } from '../../templates/format.ts';
import { Link } from '../parts/Button.tsx';
import { choiceLabel } from '../parts/choiceLabel.ts';
import { Icon } from '../parts/Icon.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import { useAsked } from '../session/useAsked.ts';
import { cardTexts, conflictTexts } from '../texts/card.ts';
import { language, say } from '../texts/say.ts';

/** The Change log's lines of this customer, folded and asked for when it is opened. */
export function ChangesBlock({ id }: { id: string }) {
  const { opening } = useSession();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [older, setOlder] = useState(false);
  const { value, refused } = useAsked('changeLog', open ? { id, older } : null);
  const lines = value?.lines.filter(({ field, by, old, new: now }) =>
    `${field} ${by} ${old} ${now}`.toLowerCase().includes(text.trim().toLowerCase()),
  );
  const words = (cell: string | null) => cell || say(conflictTexts.empty);
  return (
    <section class="details" aria-label={say(cardTexts.changes)}>
      <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'down' : 'right'} />
        <span>{say(cardTexts.changes)}</span>
      </button>
      {open && (
        <div class="part">
          <Refusal refused={refused} />
          {value && (
            <input
              class="input"
              aria-label={say(cardTexts.searchChanges)}
              placeholder={say(cardTexts.searchChanges)}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
          {lines?.length === 0 && <p class="caption">{say(cardTexts.noChanges)}</p>}
          <ul class="plain-list">
            {lines?.map((line, index) => (
              <li key={index}>
                <p>
                  {line.field ?? say(cardTexts.created)}{' '}
                  {line.field && say(cardTexts.fromTo, { old: words(line.old), now: words(line.new) })}
                </p>
                <p class="caption">
                  {[
                    line.at && shortStamp(line.at, language(), opening.today),
                    line.by,
                    choiceLabel(opening, 'how', line.how),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
          {value?.hasOlder && <Link onClick={() => setOlder(true)}>{say(cardTexts.olderChanges)}</Link>}
        </div>
      )}
    </section>
  );
}
