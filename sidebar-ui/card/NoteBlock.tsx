import { useState } from 'preact/hooks';
import { Link } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { cardTexts } from '../texts/card.ts';
import { say } from '../texts/say.ts';

const shortest = 120;

/** The customer's note, pinned at the top of the card; a long one is cut until somebody wants it. */
export function NoteBlock({ note }: { note: string | null }) {
  const [whole, setWhole] = useState(false);
  if (!note) return null;
  const isCut = note.length > shortest && !whole;
  return (
    <p class="card-note">
      <Icon name="page" />
      <span>
        {isCut ? `${[...note.slice(0, shortest)].slice(0, -1).join('')}… ` : note}
        {isCut && <Link onClick={() => setWhole(true)}>{say(cardTexts.showAll)}</Link>}
      </span>
    </p>
  );
}
