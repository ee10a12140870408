import type { Execution } from '../../service.ts';
import type { RangeState } from '../makers.ts';
import { methodsOn } from '../method.ts';

const { deed } = methodsOn<RangeState>();

type Part = 'contentsOnly' | 'formatOnly' | 'validationsOnly' | 'commentsOnly';

const parts: Record<Part, (range: RangeState, execution: Execution) => void> = {
  contentsOnly: ({ session, sheet, area }, execution) => session.clearContent(execution, sheet, area),
  formatOnly: clearFormat,
  validationsOnly: (range, execution) => clearAttribute(range, execution, 'validation'),
  commentsOnly: (range, execution) => clearAttribute(range, execution, 'note'),
};

function clearFormat({ session, sheet, area }: RangeState, execution: Execution): void {
  session.requireEditable(execution, sheet, area);
  session.chargeFormat(execution, 1);
  session.buffer.forgetFormats(sheet, area);
  sheet.clearFormat(area);
}

function clearAttribute({ session, sheet, area }: RangeState, execution: Execution, name: 'validation' | 'note'): void {
  session.requireEditable(execution, sheet, area);
  if (name === 'validation') session.chargeFeature(execution);
  else session.chargeFormat(execution, 1);
  sheet.setAttribute(name, area, undefined);
}

/** Without options content and formats go, rules and notes stay. */
export function clear(
  range: RangeState,
  options: Readonly<Record<string, unknown>> | undefined,
  execution: Execution,
): void {
  const chosen = (Object.keys(parts) as Part[]).filter((part) => options?.[part] === true);
  const cleared: readonly Part[] = chosen.length > 0 ? chosen : ['contentsOnly', 'formatOnly'];
  for (const part of cleared) parts[part](range, execution);
}

export const clearingMethods = {
  clear: deed([[], ['Object']], (range, [options], execution) => clear(range, options, execution)),
  clearFormat: deed([[]], (range, _args, execution) => clearFormat(range, execution)),
  clearDataValidations: deed([[]], (range, _args, execution) => clearAttribute(range, execution, 'validation')),
  clearNote: deed([[]], (range, _args, execution) => clearAttribute(range, execution, 'note')),
};
