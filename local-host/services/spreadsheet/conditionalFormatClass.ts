import type { ConditionalFormat, Sheet } from '../../workbook/sheet.ts';
import type { RuleValue } from '../../workbook/validation.ts';
import {
  type ArgumentType,
  HostStrictError,
  type Method,
  type ServiceClass,
  ServiceError,
  type ServiceObject,
} from '../service.ts';
import { colourOf } from './colour.ts';
import { enumName, enums } from './enums.ts';
import type { RangeState } from './makers.ts';
import { methodsOn, serviceClass, serviceObject, stateOf } from './method.ts';
import type { Session } from './session.ts';

interface ConditionalFormatState {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly rule: ConditionalFormat;
}

const shownValue = (value: RuleValue): unknown =>
  typeof value === 'object' && value !== null && 'dateMs' in value ? new Date(value.dateMs) : value;

const condition = methodsOn<ConditionalFormatState>();

const conditionClass: ServiceClass<ConditionalFormatState> = serviceClass('SpreadsheetApp.BooleanCondition', {
  getCriteriaType: condition.answer([[]], ({ rule }) => enums.BooleanCriteria[rule.criteria]),
  getCriteriaValues: condition.answer([[]], ({ rule }) => rule.values.map(shownValue)),
  getBackground: condition.answer([[]], ({ rule }) => rule.style.background ?? null),
  getFontColor: condition.answer([[]], ({ rule }) => rule.style.fontColor ?? null),
  getBold: condition.answer([[]], ({ rule }) => rule.style.bold ?? null),
  getItalic: condition.answer([[]], ({ rule }) => rule.style.italic ?? null),
  getUnderline: condition.answer([[]], ({ rule }) => rule.style.underline ?? null),
  getStrikethrough: condition.answer([[]], ({ rule }) => rule.style.strikethrough ?? null),
});

const reading = methodsOn<ConditionalFormatState>();

export const conditionalFormatClass: ServiceClass<ConditionalFormatState> = serviceClass(
  'SpreadsheetApp.ConditionalFormatRule',
  {
    getRanges: reading.answer([[]], ({ session, sheet, rule }) =>
      rule.areas.map((area) => session.make.range(session, sheet, area)),
    ),
    // a state of its own: the rule and its condition are two objects
    getBooleanCondition: reading.answer([[]], (state) => serviceObject(conditionClass, { ...state })),
    getGradientCondition: reading.answer([[]], () => null),
    copy: reading.answer([[]], ({ session, sheet, rule }) => newConditionalFormat(session, { sheet, ...rule })),
  },
);

interface Draft {
  readonly sheet: Sheet | null;
  readonly areas: ConditionalFormat['areas'];
  readonly criteria: string | null;
  readonly values: readonly RuleValue[];
  readonly style: ConditionalFormat['style'];
}

interface BuilderState {
  readonly session: Session;
  draft: Draft;
}

const { answer, deed } = methodsOn<BuilderState>();

const change = (builder: BuilderState, changed: Partial<Draft>) => {
  builder.draft = { ...builder.draft, ...changed };
};

const restyle = (builder: BuilderState, style: ConditionalFormat['style']) =>
  change(builder, { style: { ...builder.draft.style, ...style } });

const stored = (value: unknown): RuleValue => {
  if (value instanceof Date) return { dateMs: value.getTime() };
  if (typeof value === 'object' && value !== null) return enumName(value as ServiceObject); // a RelativeDate
  return value as RuleValue;
};

/** when… methods: the criteria with their arguments. */
const when = (criteria: string, argument: ArgumentType | null, count = 1): Method<BuilderState> => {
  const signature = argument === null ? [] : new Array<ArgumentType>(count).fill(argument);
  return deed([signature], (builder, args) =>
    change(builder, { criteria, values: (args as readonly unknown[]).slice(0, signature.length).map(stored) }),
  );
};

const relativeDate = { service: 'SpreadsheetApp.RelativeDate' } as const;

/** Dates have two overloads: a Date, or a day relative to today. */
const whenDate = (criteria: string): Method<BuilderState> =>
  deed([['Date'], [relativeDate]], (builder, [date]) =>
    change(builder, { criteria: date instanceof Date ? criteria : `${criteria}_RELATIVE`, values: [stored(date)] }),
  );

const builderClass: ServiceClass<BuilderState> = serviceClass('SpreadsheetApp.ConditionalFormatRuleBuilder', {
  setRanges: deed([['Object[]']], (builder, [ranges]) => {
    const states = ranges.map((range) => {
      const isRange = (range as ServiceObject | null)?.type?.name === 'SpreadsheetApp.Range';
      if (!isRange) throw new HostStrictError('an entry of setRanges is no Range');
      return stateOf<RangeState>(range as ServiceObject);
    });
    change(builder, { sheet: states[0]?.sheet ?? null, areas: states.map(({ area }) => area) });
  }),
  whenCellEmpty: when('CELL_EMPTY', null),
  whenCellNotEmpty: when('CELL_NOT_EMPTY', null),
  whenDateAfter: whenDate('DATE_AFTER'),
  whenDateBefore: whenDate('DATE_BEFORE'),
  whenDateEqualTo: whenDate('DATE_EQUAL_TO'),
  whenFormulaSatisfied: when('CUSTOM_FORMULA', 'String'),
  whenNumberBetween: when('NUMBER_BETWEEN', 'number', 2),
  whenNumberEqualTo: when('NUMBER_EQUAL_TO', 'number'),
  whenNumberGreaterThan: when('NUMBER_GREATER_THAN', 'number'),
  whenNumberGreaterThanOrEqualTo: when('NUMBER_GREATER_THAN_OR_EQUAL_TO', 'number'),
  whenNumberLessThan: when('NUMBER_LESS_THAN', 'number'),
  whenNumberLessThanOrEqualTo: when('NUMBER_LESS_THAN_OR_EQUAL_TO', 'number'),
  whenNumberNotBetween: when('NUMBER_NOT_BETWEEN', 'number', 2),
  whenNumberNotEqualTo: when('NUMBER_NOT_EQUAL_TO', 'number'),
  whenTextContains: when('TEXT_CONTAINS', 'String'),
  whenTextDoesNotContain: when('TEXT_DOES_NOT_CONTAIN', 'String'),
  whenTextEqualTo: when('TEXT_EQUAL_TO', 'String'),
  whenTextStartsWith: when('TEXT_STARTS_WITH', 'String'),
  whenTextEndsWith: when('TEXT_ENDS_WITH', 'String'),
  withCriteria: deed([[{ service: 'SpreadsheetApp.BooleanCriteria' }, 'Object[]']], (builder, [criteria, values]) =>
    change(builder, { criteria: enumName(criteria), values: values.map(stored) }),
  ),
  setBackground: deed([['String']], (builder, [colour]) => restyle(builder, { background: colourOf(colour) })),
  setFontColor: deed([['String']], (builder, [colour]) => restyle(builder, { fontColor: colourOf(colour) })),
  setBold: deed([['Boolean']], (builder, [bold]) => restyle(builder, { bold })),
  setItalic: deed([['Boolean']], (builder, [italic]) => restyle(builder, { italic })),
  setUnderline: deed([['Boolean']], (builder, [underline]) => restyle(builder, { underline })),
  setStrikethrough: deed([['Boolean']], (builder, [strikethrough]) => restyle(builder, { strikethrough })),
  build: answer([[]], ({ session, draft }) => {
    const { sheet, areas, criteria, values, style } = draft;
    if (criteria === null || !sheet || areas.length === 0) {
      throw new ServiceError('A conditional format rule needs at least one range and a condition.');
    }
    return session.make.conditionalFormat(session, { areas, criteria, values, style }, sheet);
  }),
});

const emptyDraft: Draft = { sheet: null, areas: [], criteria: null, values: [], style: {} };

/** SpreadsheetApp.newConditionalFormatRule(), or the copy of a rule. */
export function newConditionalFormat(session: Session, draft: Draft = emptyDraft): ServiceObject {
  return serviceObject(builderClass, { session, draft });
}
