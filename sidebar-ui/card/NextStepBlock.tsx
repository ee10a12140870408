import type { Card } from '../../src/contract/card.ts';
import type { Day } from '../../src/domain/day.ts';
import { Button, Link } from '../parts/Button.tsx';
import { DateChips } from '../parts/DateChips.tsx';
import { TextField } from '../parts/Field.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { isComposing } from '../session/keys.ts';
import { useSession } from '../session/session.ts';
import { useForm } from '../session/useForm.ts';
import { useSave } from '../session/useSave.ts';
import { cardTexts } from '../texts/card.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { TaskLine } from './TaskLine.tsx';

interface NextStepBlockProps {
  readonly card: Card;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly writable: boolean;
}

/** What comes next for this customer: done, moved, handed over and edited in place. */
export function NextStepBlock({ card, open, onOpen, writable }: NextStepBlockProps) {
  if (open) return <NextStepForm card={card} onClose={() => onOpen(false)} />;
  if (card.nextSteps.length === 0) {
    return (
      <div class="next-step none">
        <Icon name="arrow" />
        <span>{say(cardTexts.noNextStep)}</span>
        {writable && <Link onClick={() => onOpen(true)}>{say(cardTexts.setNextStep)}</Link>}
      </div>
    );
  }
  return (
    <div class="next-steps">
      {card.nextSteps.map((step, index) => (
        <TaskLine
          key={step.task}
          card={card}
          step={step}
          writable={writable}
          {...(index === 0 && { onEdit: () => onOpen(true) })}
        />
      ))}
    </div>
  );
}

function NextStepForm({ card, onClose }: { card: Card; onClose: () => void }) {
  const { go } = useSession();
  const { next_action, next_on } = card.values;
  const form = useForm('next:' + card.id, { text: next_action ?? '', day: next_on as Day | null });
  const { save, busy, refused } = useSave('updateCustomer', { saved: say(cardTexts.nextStepSaved) });
  const { text, day } = form.values;
  const send = async () => {
    const saved = await save({
      id: card.id,
      row: card.row,
      set: { next_action: text || null, next_on: day },
      base: { next_action, next_on },
    });
    if (!saved) return;
    form.clear();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the keys of the fields inside
    <div
      class="tag-picker"
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          send();
        }
      }}
    >
      <TextField
        name="next_action"
        label={say(cardTexts.nextStep)}
        value={text}
        max={200}
        focus
        onInput={(value) => form.set({ text: value })}
      />
      <DateChips label={say(cardTexts.nextStep)} value={day} onPick={(value) => form.set({ day: value })} />
      <Refusal refused={refused} />
      <div class="row">
        <Button look="filled" busy={busy} onClick={send}>
          {say(frameTexts.save)}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say(frameTexts.cancel)}
        </Button>
        <Link
          onClick={() => go({ page: 'add', entry: 'task', customer: { id: card.id, name: card.values.name ?? '' } })}
        >
          {say(cardTexts.anotherTask)}
        </Link>
      </div>
    </div>
  );
}
