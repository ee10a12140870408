import type { Execution, Method, ServiceClass, ServiceObject } from '../service.ts';
import type { RangeState } from './makers.ts';
import { methodsOn, serviceClass, serviceObject } from './method.ts';
import { rangeClass } from './range/rangeClass.ts';
import { filled } from './range/values.ts';
import type { Session } from './session.ts';

interface RangeListState {
  readonly session: Session;
  readonly ranges: readonly RangeState[];
}

const { answer, deed } = methodsOn<RangeListState>();

/** Methods that do with each range what Range's own method does. */
function onEach(names: readonly string[]): Record<string, Method<RangeListState>> {
  const methods = names.map((name) => {
    const method = rangeClass.methods[name];
    if (!method) throw new Error(`no range method ${name}`);
    const call = (self: RangeListState, args: readonly unknown[], execution: Execution): ServiceObject => {
      for (const range of self.ranges) method.call(range, args, execution);
      return serviceObject(rangeListClass, self);
    };
    return [name, { signatures: method.signatures, call }] as const;
  });
  return Object.fromEntries(methods);
}

const shared = [
  'breakApart',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setVerticalAlignment',
  'setWrap',
  'setWrapStrategy',
  'trimWhitespace',
  'uncheck',
];

export const rangeListClass: ServiceClass<RangeListState> = serviceClass('SpreadsheetApp.RangeList', {
  ...onEach(shared),
  setValue: deed([['any']], ({ session, ranges }, [value], execution) => {
    const [first] = ranges;
    const areas = ranges.map(({ area }) => ({ area, values: filled(area, value) }));
    if (first) session.writeAreas(execution, first.sheet, areas);
  }),
  getRanges: answer([[]], ({ ranges }) =>
    ranges.map(({ session, sheet, area }) => session.make.range(session, sheet, area)),
  ),
  activate: deed([[]], ({ session, ranges }, _args, execution) => {
    const [first] = ranges;
    if (first)
      session.book.select(
        session.userOf(execution),
        first.sheet,
        ranges.map(({ area }) => area),
      );
  }),
});
