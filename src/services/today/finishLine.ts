import type { Input, Output } from '../../contract/call.ts';
import type { finishLine as contract } from '../../contract/today.ts';
import type { Ports } from '../../ports.ts';
import { commitLine, shownLines } from './commitLine.ts';
import { finishing } from './settleLine.ts';

export function finishLine(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const shown = shownLines(input, ports);
  const settled = finishing(input, shown[0]?.values.what ?? input.rule, input.result, ports);
  return commitLine('finishLine', settled, shown, { task: settled.ok ? settled.task : '' }, ports);
}
