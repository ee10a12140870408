import type { Input, Output } from '../../contract/call.ts';
import type { moveLine as contract } from '../../contract/today.ts';
import { addDays } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { commitLine, shownLine } from './commitLine.ts';
import { moving } from './settleLine.ts';

/** A line may rest for at most this long (rules.md 1, Snooze). */
const longestDays = { R03: 30, R04: 30, other: 90 };

export function moveLine(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const today = ports.clock.today();
  const longest = input.rule === 'R03' || input.rule === 'R04' ? longestDays[input.rule] : longestDays.other;
  const latest = addDays(today, longest);
  if (input.to < today || input.to > latest) {
    return { ok: false, code: 'out-of-range', places: { min: today, max: latest } };
  }
  const shown = shownLine(input, ports);
  const what = input.what ?? shown?.values.what ?? input.rule;
  const settled = moving(input, what, input.to, ports);
  const answer = { task: settled.ok ? settled.task : '', dueOn: input.to };
  return commitLine('moveLine', settled, shown, answer, ports);
}
