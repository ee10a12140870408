import { useState } from 'preact/hooks';
import type { Card, NextStep } from '../../src/contract/card.ts';
import { shortDay } from '../../templates/format.ts';
import { IconButton } from '../parts/Button.tsx';
import { choiceLabel } from '../parts/choiceLabel.ts';
import { Icon } from '../parts/Icon.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { cardTexts } from '../texts/card.ts';
import { language, say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';
import { AskMove, AskResult } from '../today/asking.tsx';

interface TaskLineProps {
  readonly card: Card;
  readonly step: NextStep;
  readonly writable: boolean;
  /** edits in place; else the form of the task opens */
  readonly onEdit?: () => void;
}

/** One open task of a customer with its tick. */
export function TaskLine({ card, step, writable, onEdit }: TaskLineProps) {
  const { opening, go } = useSession();
  const name = card.values.name ?? '';
  const [asking, setAsking] = useState<'done' | 'move' | null>(null);
  const finish = useSave('finishLine', { saved: say(todayTexts.doneToast, { name }) });
  const line = { rule: 'R01', ref: step.task, customer: card.id };
  const late = step.late !== null && step.late > 0;
  const toggle = (what: 'done' | 'move') => () => setAsking(asking === what ? null : what);
  const facts = [
    late
      ? say(cardTexts.lateDays, { n: step.late ?? 0 })
      : step.dueOn && shortDay(step.dueOn, language(), opening.today),
    step.owner !== opening.user.name && step.owner,
    step.helper && say(cardTexts.helpedBy, { name: step.helper }),
    step.repeat && step.repeat !== 'none' && choiceLabel(opening, 'repeat', step.repeat),
  ];
  const edit = () => go({ page: 'add', entry: 'task', customer: { id: card.id, name }, task: step });
  return (
    <div class="next-step">
      <button
        type="button"
        class="tick"
        aria-label={say(todayTexts.tick, { what: step.title })}
        aria-expanded={asking === 'done'}
        disabled={!writable}
        onClick={toggle('done')}
      >
        <Icon name="check" />
      </button>
      <div>
        <p class="strong">{step.title}</p>
        <p class={late ? 'due late' : 'due'}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {writable && (
        <span>
          <IconButton icon="calendar" label={say(cardTexts.moveTask, { task: step.title })} onClick={toggle('move')} />
          <IconButton
            icon="pen"
            label={onEdit ? say(cardTexts.setNextStep) : say(cardTexts.editTask, { task: step.title })}
            onClick={onEdit ?? edit}
          />
        </span>
      )}
      <div class="whole">
        {asking === 'done' && (
          <AskResult busy={finish.busy} onDone={(result) => finish.save({ ...line, result: result || null })} />
        )}
        {asking === 'move' && <AskMove line={line} name={step.title} asking="move" onMoved={() => setAsking(null)} />}
        <Refusal refused={finish.refused} />
      </div>
    </div>
  );
}
