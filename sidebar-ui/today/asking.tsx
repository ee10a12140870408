import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../../src/domain/day.ts';
import { shortDay } from '../../templates/format.ts';
import { Button } from '../parts/Button.tsx';
import { DateChips } from '../parts/DateChips.tsx';
import { PersonField } from '../parts/PersonField.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { isComposing } from '../session/keys.ts';
import { useSave } from '../session/useSave.ts';
import { language, say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';

/** What identifies a line of Today, as the calls about it want it. */
export interface Line {
  readonly rule: string;
  readonly ref: string;
  readonly customer: string;
}

/** One line of result before a line of Today is done; it may stay empty. */
export function AskResult({ busy, onDone }: { busy: boolean; onDone: (result: string) => void }) {
  const [result, setResult] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <div class="asking">
      <input
        ref={input}
        class="input"
        value={result}
        maxLength={500}
        placeholder={say(todayTexts.result)}
        aria-label={say(todayTexts.result)}
        onInput={(event) => setResult(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          event.preventDefault();
          onDone(result);
        }}
      />
      <Button look="filled" busy={busy} icon="check" hint="↵" onClick={() => onDone(result)}>
        {say(todayTexts.done)}
      </Button>
    </div>
  );
}

interface AskMoveProps {
  readonly line: Line;
  /** whom or what it is about */
  readonly name: string;
  readonly asking: 'move' | 'skip';
  readonly onMoved?: () => void;
}

/** To which day a line moves, and to whom. */
export function AskMove({ line, name, asking, onMoved }: AskMoveProps) {
  const box = useRef<HTMLDivElement>(null);
  const [day, setDay] = useState<Day | null>(null);
  const [person, setPerson] = useState('');
  const places = { name, person, day: day ? shortDay(day, language()) : '' };
  const move = useSave('moveLine', { saved: say(person ? todayTexts.handedToast : todayTexts.movedToast, places) });
  useLayoutEffect(() => box.current?.querySelector('button')?.focus(), []);
  const label = say(asking === 'move' ? todayTexts.moveTo : todayTexts.skipUntil);
  const send = async () => {
    if (await move.save({ ...line, to: day, owner: person || null })) onMoved?.();
  };
  return (
    <div class="asking" ref={box}>
      <p class="label">{label}</p>
      <DateChips
        label={label}
        value={day}
        onPick={setDay}
        chips={asking === 'move' ? ['tomorrow', 'in3', 'monday', 'nextMonth'] : ['tomorrow', 'nextWeek']}
      />
      {asking === 'move' && (
        <PersonField
          name="owner"
          label={say(todayTexts.handTo)}
          value={person}
          empty={say(todayTexts.handToNobody)}
          onChange={setPerson}
        />
      )}
      {(day || person) && (
        <Button look="filled" busy={move.busy} onClick={send}>
          {say(person ? todayTexts.handOver : asking === 'move' ? todayTexts.move : todayTexts.skip)}
        </Button>
      )}
      <Refusal refused={move.refused} />
    </div>
  );
}
