import { Check } from '../parts/Field.tsx';
import { useAsked } from '../session/useAsked.ts';
import { logTexts } from '../texts/forms.ts';
import { say } from '../texts/say.ts';

interface OpenTasksProps {
  readonly customer: string;
  readonly chosen: readonly string[];
  readonly onChoose: (tasks: readonly string[]) => void;
  /** nothing new is planned: where nothing else stays open either, Today will remind of the customer */
  readonly isLast: boolean;
}

/** The customer's open tasks; ticked ones are closed by the save. */
export function OpenTasks({ customer, chosen, onChoose, isLast }: OpenTasksProps) {
  const { value: card } = useAsked('card', { id: customer });
  if (!card) return null;
  const leavesNone = card.nextSteps.every(({ task }) => chosen.includes(task));
  return (
    <>
      {card.nextSteps.map(({ task, title }) => (
        <Check
          key={task}
          checked={chosen.includes(task)}
          onChange={(is) => onChoose(is ? [...chosen, task] : chosen.filter((id) => id !== task))}
        >
          {say(logTexts.settle, { task: title })}
        </Check>
      ))}
      {isLast && leavesNone && <p class="caption help">{say(logTexts.noNextStep)}</p>}
    </>
  );
}
