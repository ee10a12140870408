import { useId, useState } from 'preact/hooks';
import { isWorkday } from '../../src/domain/calendar/workdays.ts';
import type { Day } from '../../src/domain/day.ts';
import { headingDay } from '../../templates/format.ts';
import { calendarOf } from '../days/calendarOf.ts';
import { chipDays, type DayChip } from '../days/chipDays.ts';
import { typedDay } from '../days/typedDay.ts';
import { workCalendar } from '../days/workCalendar.ts';
import { usePage } from '../session/page.ts';
import { dayTexts } from '../texts/days.ts';
import { language, say } from '../texts/say.ts';
import { Icon } from './Icon.tsx';
import { MonthGrid } from './MonthGrid.tsx';

interface DateChipsProps {
  readonly label: string;
  readonly value: Day | null;
  readonly onPick: (day: Day | null) => void;
  readonly chips?: readonly DayChip[];
}

/** A day by one press, or typed, or from the month; the line below names it. */
export function DateChips({
  label,
  value,
  onPick,
  chips = ['tomorrow', 'in3', 'nextWeek', 'nextMonth'],
}: DateChipsProps) {
  const { opening } = usePage();
  const calendar = workCalendar(opening.settings);
  const days = chipDays(opening.today, calendar);
  const [picking, setPicking] = useState(value !== null && !chips.some((chip) => days[chip] === value));
  // two chips may mean the same day before a long holiday: only the first shows as chosen
  const chosen = picking ? undefined : chips.find((chip) => days[chip] === value);
  return (
    <div role="group" aria-label={label}>
      <div class="chips">
        {chips.map((chip) => (
          <button
            key={chip}
            type="button"
            class="chip"
            aria-pressed={chosen === chip}
            onClick={() => {
              setPicking(false);
              onPick(chosen === chip ? null : days[chip]);
            }}
          >
            {say(dayTexts[chip])}
          </button>
        ))}
        <button type="button" class="chip" aria-pressed={picking} onClick={() => setPicking(!picking)}>
          <Icon name="calendar" />
          {say(dayTexts.pick)}
        </button>
      </div>
      {picking && <DayField label={label} value={value} onPick={onPick} />}
      {value && !picking && (
        <p class="caption help" aria-live="polite">
          {dayInWords(value, isWorkday(value, calendar))}
        </p>
      )}
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  /** what ties the input to the label and the error of the field around it */
  readonly aria?: { readonly id: string; readonly 'aria-invalid': boolean };
  readonly value: Day | null;
  readonly onPick: (day: Day | null) => void;
}

/** A day typed in any usual form; what was understood stands below, with the month to pick from. */
export function DayField({ label, aria, value, onPick }: DayFieldProps) {
  const { opening } = usePage();
  const below = useId();
  const [text, setText] = useState<string>(value ?? '');
  const [open, setOpen] = useState(false);
  const unread = text.trim() !== '' && value === null;
  const type = (typed: string) => {
    setText(typed);
    onPick(typedDay(typed, calendarOf(opening)));
  };
  return (
    <div class="day-field">
      <div class="row">
        <input
          {...aria}
          class="input"
          value={text}
          aria-label={label}
          aria-invalid={unread || aria?.['aria-invalid'] === true}
          aria-describedby={below}
          placeholder={say(dayTexts.example)}
          autocomplete="off"
          onInput={(event) => type(event.currentTarget.value)}
        />
        <button
          type="button"
          class="chip"
          aria-expanded={open}
          aria-label={say(dayTexts.month)}
          onClick={() => setOpen(!open)}
        >
          <Icon name="calendar" />
        </button>
      </div>
      {open && (
        <MonthGrid
          from={value ?? opening.today}
          chosen={value}
          today={opening.today}
          isWorked={(day) => isWorkday(day, workCalendar(opening.settings))}
          onPick={(day) => {
            setText(day);
            setOpen(false);
            onPick(day);
          }}
        />
      )}
      <p id={below} class={unread ? 'problem' : 'caption help'} aria-live="polite">
        {unread ? say(dayTexts.unread) : value && dayInWords(value, isWorkday(value, workCalendar(opening.settings)))}
      </p>
    </div>
  );
}

function dayInWords(day: Day, worked: boolean): string {
  return say(worked ? dayTexts.worked : dayTexts.notWorked, { day: headingDay(day, language()) });
}
