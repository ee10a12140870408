import type { Input, Output } from '../../contract/call.ts';
import type { moveLine as contract } from '../../contract/today.ts';
import { addDays } from '../../domain/day.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Ports } from '../../ports.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { commitLine, shownLines } from './commitLine.ts';
import { moving } from './settleLine.ts';

/** A line may rest for at most this long (rules.md 1, Snooze). */
const longestDays = { R03: 30, R04: 30, other: 90 };

export function moveLine(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const today = ports.clock.today();
  const { to = null, owner } = input;
  const longest = input.rule === 'R03' || input.rule === 'R04' ? longestDays[input.rule] : longestDays.other;
  const latest = addDays(today, longest);
  if (to === null ? owner === null : to < today || to > latest) {
    return { ok: false, code: 'out-of-range', places: { min: today, max: latest } };
  }
  const refusal = invalid(
    faultsOf(schemaOf('tasks'), owner === null ? {} : { owner }, checksOf(ports.config), { partial: true }),
  );
  if (refusal) return refusal;
  const shown = shownLines(input, ports);
  const what = input.what ?? shown[0]?.values.what ?? input.rule;
  const settled = moving(input, what, { to, owner }, ports);
  return commitLine('moveLine', settled, shown, { task: settled.ok ? settled.task : '' }, ports);
}
