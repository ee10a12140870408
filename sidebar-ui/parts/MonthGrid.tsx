import { useEffect, useRef, useState } from 'preact/hooks';
import { addDays, addMonths, type Day, dayOf, weekdayOf } from '../../src/domain/day.ts';
import { lengthOfMonth } from '../../src/schema/day.ts';
import { headingDay } from '../../templates/format.ts';
import { dayTexts } from '../texts/days.ts';
import { language, say } from '../texts/say.ts';
import { IconButton } from './Button.tsx';

interface MonthGridProps {
  readonly from: Day;
  readonly chosen: Day | null;
  readonly today: Day;
  readonly isWorked: (day: Day) => boolean;
  readonly onPick: (day: Day) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month to pick from; arrows move by day and week, also into the next month. */
export function MonthGrid({ from, chosen, today, isWorked, onPick }: MonthGridProps) {
  const [at, setAt] = useState(from);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at]);
  const first = dayOf(at.slice(0, 8) + '01');
  const days = Array.from({ length: lengthOfMonth(Number(at.slice(0, 4)), Number(at.slice(5, 7))) }, (_, index) =>
    addDays(first, index),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt(addDays(at, step));
  };
  return (
    <div class="month" role="group" aria-label={say(dayTexts.month)} ref={grid} onKeyDown={onKeyDown}>
      <div class="between">
        <IconButton icon="left" label={say(dayTexts.before)} onClick={() => setAt(addMonths(at, -1))} />
        <span class="strong">{at.slice(0, 7)}</span>
        <IconButton icon="right" label={say(dayTexts.after)} onClick={() => setAt(addMonths(at, 1))} />
      </div>
      <div class="month-days">
        {say(dayTexts.weekdays)
          .split(' ')
          .map((name) => (
            <span key={name} class="caption" aria-hidden="true">
              {name}
            </span>
          ))}
        {days.map((day, index) => (
          <button
            key={day}
            type="button"
            class={isWorked(day) ? '' : 'off'}
            style={index === 0 ? { gridColumnStart: weekdayOf(day) } : undefined}
            tabIndex={day === at ? 0 : -1}
            aria-label={headingDay(day, language())}
            aria-pressed={day === chosen}
            aria-current={day === today ? 'date' : undefined}
            onClick={() => onPick(day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
    </div>
  );
}
