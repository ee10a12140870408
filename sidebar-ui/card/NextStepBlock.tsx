import type { Card } from '../../src/contract/card.ts';
import type { Day } from '../../src/domain/day.ts';
import { shortDay } from '../../templates/format.ts';
import { Button, IconButton, Link } from '../parts/Button.tsx';
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
import { language, say } from '../texts/say.ts';

interface NextStepBlockProps {
  readonly card: Card;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly writable: boolean;
}

/** What comes next for this customer, edited in place. */
export function NextStepBlock({ card, open, onOpen, writable }: NextStepBlockProps) {
  const { opening } = useSession();
  const [first, ...further] = card.nextSteps;
  if (open) return <NextStepForm card={card} onClose={() => onOpen(false)} />;
  if (!first) {
    return (
      <div class="next-step none">
        <Icon name="arrow" />
        <span>{say(cardTexts.noNextStep)}</span>
        {writable && <Link onClick={() => onOpen(true)}>{say(cardTexts.setNextStep)}</Link>}
      </div>
    );
  }
  const late = first.late !== null && first.late > 0;
  return (
    <div class="next-step">
      <Icon name="arrow" />
      <div>
        <p class="strong">{first.title}</p>
        <p class={late ? 'due late' : 'due'}>
          {late
            ? say(cardTexts.lateDays, { n: first.late ?? 0 })
            : first.dueOn && shortDay(first.dueOn, language(), opening.today)}
          {first.owner && first.owner !== opening.user.name && ' · ' + first.owner}
        </p>
        {further.map((step) => (
          <p key={step.task} class="caption">
            {[step.title, step.dueOn && shortDay(step.dueOn, language(), opening.today), step.owner]
              .filter(Boolean)
              .join(' · ')}
          </p>
        ))}
      </div>
      {writable && <IconButton icon="pen" label={say(cardTexts.setNextStep)} onClick={() => onOpen(true)} />}
    </div>
  );
}

function NextStepForm({ card, onClose }: { card: Card; onClose: () => void }) {
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
      </div>
    </div>
  );
}
