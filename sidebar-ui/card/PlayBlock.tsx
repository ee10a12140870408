import { useState } from 'preact/hooks';
import type { Card } from '../../src/contract/card.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { cardTexts } from '../texts/card.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

/** What the team does with customers of this stage, folded: its tasks are taken with one click, its words copied. */
export function PlayBlock({ card, writable }: { card: Card; writable: boolean }) {
  const { tell } = useSession();
  const [open, setOpen] = useState(false);
  const take = useSave('takePlays', { saved: say(cardTexts.playsTaken) });
  if (card.plays.length === 0) return null;
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => tell({ kind: 'done', text: say(frameTexts.copied) }),
      () => tell({ kind: 'problem', text: say(frameTexts.copyFailed) }),
    );
  };
  return (
    <section class="details" aria-label={say(cardTexts.plays)}>
      <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'down' : 'right'} />
        <span>{say(cardTexts.plays)}</span>
      </button>
      {open && (
        <div class="part stack">
          {card.plays.map(({ as, text, days }) => (
            <p key={text} class="between">
              <span>
                {text} {as === 'task' && <span class="caption">{say(cardTexts.playDays, { n: days })}</span>}
              </span>
              {as !== 'task' && <IconButton icon="copy" label={say(frameTexts.copy)} onClick={() => copy(text)} />}
            </p>
          ))}
          {writable && card.plays.some(({ as }) => as === 'task') && (
            <Button small busy={take.busy} onClick={() => take.save({ customer: card.id })}>
              {say(cardTexts.takePlays)}
            </Button>
          )}
          <Refusal refused={take.refused} />
        </div>
      )}
    </section>
  );
}
