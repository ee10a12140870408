import { fill } from '../../../templates/fill.ts';
import { operationText } from '../../../templates/operationText.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { history as contract } from '../../contract/history.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { readerLanguage } from '../common/readerLanguage.ts';

/** The latest operations, newest first. */
export function history(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const language = readerLanguage(ports);
  const lines = ports.operations.recent(input.limit).map(({ id, kind, about, at, by, rows, state }) => ({
    ...{ id, about, at, by, rows },
    what: fill(inLanguage(operationText(kind), language), { about }),
    undone: state === 'undone',
  }));
  return { ok: true, value: { lines } };
}
