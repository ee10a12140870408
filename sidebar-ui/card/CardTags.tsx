import type { Card } from '../../src/contract/card.ts';
import { Icon } from '../parts/Icon.tsx';
import { TagMark } from '../parts/marks.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { TagPicker } from '../parts/TagPicker.tsx';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { cardTexts } from '../texts/card.ts';
import { say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';

interface CardTagsProps {
  readonly card: Card;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly writable: boolean;
}

/** The customer's tags; opened, each press puts one on or takes it off, with undo. */
export function CardTags({ card, open, onOpen, writable }: CardTagsProps) {
  const { opening } = useSession();
  const { save, refused, busy } = useSave('setTags', { saved: say(cardTexts.tagsSaved) });
  const worn = card.values.tags;
  if (worn.length === 0 && !writable) return null;
  const exclusiveRivals = (label: string): string[] => {
    const tag = opening.tags.find((candidate) => candidate.label === label);
    if (!tag?.exclusive) return [];
    return opening.tags
      .filter(
        ({ dim, exclusive, label: other }) => dim === tag.dim && exclusive && other !== label && worn.includes(other),
      )
      .map((rival) => rival.label);
  };
  const toggle = (label: string) => {
    if (busy) return;
    if (worn.includes(label)) save({ ids: [card.id], add: [], remove: [label] });
    else save({ ids: [card.id], add: [label], remove: exclusiveRivals(label) });
  };
  return (
    <>
      <div class="card-tags">
        {worn.map((label) => (
          <TagMark
            key={label}
            label={label}
            {...(open && { onRemove: () => toggle(label), removeLabel: say(cardTexts.removeTag, { tag: label }) })}
          />
        ))}
        {writable && (
          <button
            type="button"
            class="tag new"
            aria-expanded={open}
            aria-label={say(open ? todayTexts.done : cardTexts.addTag)}
            onClick={() => onOpen(!open)}
          >
            <Icon name={open ? 'check' : 'plus'} />
          </button>
        )}
      </div>
      {open && <TagPicker chosen={worn} onToggle={toggle} />}
      <Refusal refused={refused} />
    </>
  );
}
