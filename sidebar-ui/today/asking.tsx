import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TodayItem } from '../../src/contract/today.ts';
import type { Day } from '../../src/domain/day.ts';
import { shortDay } from '../../templates/format.ts';
import { Button } from '../parts/Button.tsx';
import { DateChips } from '../parts/DateChips.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { isComposing } from '../session/keys.ts';
import { useSave } from '../session/useSave.ts';
import { language, say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';

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

/** To which day a line of Today moves. */
export function AskDay({ item, asking }: { item: TodayItem; asking: 'move' | 'skip' }) {
  const box = useRef<HTMLDivElement>(null);
  const [day, setDay] = useState<Day | null>(null);
  const shown = day ? shortDay(day, language()) : '';
  const move = useSave('moveLine', {
    saved: say(todayTexts.movedToast, { name: item.name || item.what, day: shown }),
  });
  useLayoutEffect(() => box.current?.querySelector('button')?.focus(), []);
  const label = say(asking === 'move' ? todayTexts.moveTo : todayTexts.skipUntil);
  return (
    <div class="asking" ref={box}>
      <p class="label">{label}</p>
      <DateChips
        label={label}
        value={day}
        onPick={setDay}
        chips={asking === 'move' ? ['tomorrow', 'in3', 'nextWeek', 'nextMonth'] : ['tomorrow', 'nextWeek']}
      />
      {day && (
        <Button
          look="filled"
          busy={move.busy}
          onClick={() => move.save({ rule: item.rule, ref: item.ref, customer: item.customer, to: day })}
        >
          {say(asking === 'move' ? todayTexts.move : todayTexts.skip)}
        </Button>
      )}
      <Refusal refused={move.refused} />
    </div>
  );
}
