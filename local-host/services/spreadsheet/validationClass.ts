import type { RuleValue, Validation } from '../../workbook/validation.ts';
import {
  type ArgumentType,
  HostStrictError,
  type Method,
  type ServiceClass,
  ServiceError,
  type ServiceObject,
} from '../service.ts';
import { enumName, enums } from './enums.ts';
import type { RangeState } from './makers.ts';
import { methodsOn, serviceClass, serviceObject, stateOf } from './method.ts';
import type { Session } from './session.ts';

export interface ValidationState {
  readonly session: Session;
  readonly rule: Validation;
}

interface BuilderState {
  readonly session: Session;
  rule: Omit<Validation, 'criteria'> & { criteria: string | null };
}

const rangeClass = { service: 'SpreadsheetApp.Range' } as const;
const MAX_LIST_ENTRIES = 500; // S74

const storedDate = (date: Date): RuleValue => ({ dateMs: date.getTime() });

function storedRange(range: ServiceObject): RuleValue {
  const { sheet, area } = stateOf<RangeState>(range);
  return { sheetId: sheet.id, area };
}

/** What getCriteriaValues answers for a stored argument. */
function shownValue(session: Session, value: RuleValue): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('dateMs' in value) return new Date(value.dateMs);
  if (!('sheetId' in value)) return value;
  const sheet = session.book.sheetById(value.sheetId);
  return sheet && session.make.range(session, sheet, value.area);
}

const reading = methodsOn<{ readonly session: Session; readonly rule: BuilderState['rule'] }>();

const readMethods = {
  copy: reading.answer([[]], ({ session, rule }) => newValidation(session, rule)),
  getAllowInvalid: reading.answer([[]], ({ rule }) => rule.allowInvalid),
  getCriteriaType: reading.answer([[]], ({ rule }) =>
    rule.criteria ? enums.DataValidationCriteria[rule.criteria] : null,
  ),
  getCriteriaValues: reading.answer([[]], ({ session, rule }) =>
    rule.values.map((value) => shownValue(session, value)),
  ),
  getHelpText: reading.answer([[]], ({ rule }) => rule.helpText),
};

export const validationClass: ServiceClass<ValidationState> = serviceClass<ValidationState>(
  'SpreadsheetApp.DataValidation',
  {
    ...readMethods,
  },
);

const { answer, deed } = methodsOn<BuilderState>();

function require(builder: BuilderState, criteria: string, values: readonly RuleValue[]): void {
  builder.rule = { ...builder.rule, criteria, values };
}

function listed(values: readonly unknown[], showDropdown: boolean): RuleValue[] {
  if (values.length > MAX_LIST_ENTRIES) throw new HostStrictError('a list of more than 500 entries (S74)');
  const hasOther = values.some((value) => value === null || value === undefined || typeof value === 'object');
  if (hasOther) throw new HostStrictError('list entries that are no texts, numbers or truth values');
  return [values.map(String), showDropdown];
}

/** require… methods whose arguments are stored as they are. */
const simple = (criteria: string, argument: ArgumentType | null, count = 1): Method<BuilderState> => {
  const signature = argument === null ? [] : new Array<ArgumentType>(count).fill(argument);
  return deed([signature], (builder, args) =>
    require(builder, criteria, (args as readonly unknown[])
      .slice(0, signature.length)
      .map((value) => (value instanceof Date ? storedDate(value) : (value as RuleValue)))),
  );
};

const any = 'any' as const;

const builderMethods: Record<string, Method<BuilderState>> = {
  ...(readMethods as Record<string, Method<BuilderState>>),
  build: answer([[]], ({ session, rule }) => {
    if (rule.criteria === null) throw new ServiceError('The data validation rule has no criteria.');
    return session.make.validation(session, { ...rule, criteria: rule.criteria });
  }),
  setAllowInvalid: deed([['Boolean']], (builder, [allowInvalid]) => {
    builder.rule = { ...builder.rule, allowInvalid };
  }),
  setHelpText: deed([['String'], ['null']], (builder, [helpText]) => {
    builder.rule = { ...builder.rule, helpText };
  }),
  requireCheckbox: deed([[], [any], [any, any]], (builder, args) =>
    require(builder, 'CHECKBOX', args.slice(0, 2).filter((value) => value !== undefined) as RuleValue[]),
  ),
  requireValueInList: deed([['Object[]'], ['Object[]', 'Boolean']], (builder, [values, showDropdown = true]) =>
    require(builder, 'VALUE_IN_LIST', listed(values, showDropdown)),
  ),
  requireValueInRange: deed([[rangeClass], [rangeClass, 'Boolean']], (builder, [range, showDropdown = true]) =>
    require(builder, 'VALUE_IN_RANGE', [storedRange(range), showDropdown]),
  ),
  requireDate: simple('DATE_IS_VALID_DATE', null),
  requireDateAfter: simple('DATE_AFTER', 'Date'),
  requireDateBefore: simple('DATE_BEFORE', 'Date'),
  requireDateBetween: simple('DATE_BETWEEN', 'Date', 2),
  requireDateEqualTo: simple('DATE_EQUAL_TO', 'Date'),
  requireDateNotBetween: simple('DATE_NOT_BETWEEN', 'Date', 2),
  requireDateOnOrAfter: simple('DATE_ON_OR_AFTER', 'Date'),
  requireDateOnOrBefore: simple('DATE_ON_OR_BEFORE', 'Date'),
  requireFormulaSatisfied: simple('CUSTOM_FORMULA', 'String'),
  requireNumberBetween: simple('NUMBER_BETWEEN', 'number', 2),
  requireNumberEqualTo: simple('NUMBER_EQUAL_TO', 'number'),
  requireNumberGreaterThan: simple('NUMBER_GREATER_THAN', 'number'),
  requireNumberGreaterThanOrEqualTo: simple('NUMBER_GREATER_THAN_OR_EQUAL_TO', 'number'),
  requireNumberLessThan: simple('NUMBER_LESS_THAN', 'number'),
  requireNumberLessThanOrEqualTo: simple('NUMBER_LESS_THAN_OR_EQUAL_TO', 'number'),
  requireNumberNotBetween: simple('NUMBER_NOT_BETWEEN', 'number', 2),
  requireNumberNotEqualTo: simple('NUMBER_NOT_EQUAL_TO', 'number'),
  requireTextContains: simple('TEXT_CONTAINS', 'String'),
  requireTextDoesNotContain: simple('TEXT_DOES_NOT_CONTAIN', 'String'),
  requireTextEqualTo: simple('TEXT_EQUAL_TO', 'String'),
  requireTextIsEmail: simple('TEXT_IS_VALID_EMAIL', null),
  requireTextIsUrl: simple('TEXT_IS_VALID_URL', null),
  withCriteria: deed(
    [[{ service: 'SpreadsheetApp.DataValidationCriteria' }, 'Object[]']],
    (builder, [criteria, args]) => {
      const isRange = (value: unknown): value is ServiceObject =>
        typeof value === 'object' && (value as Partial<ServiceObject> | null)?.type?.name === rangeClass.service;
      const values = args.map((value) =>
        value instanceof Date ? storedDate(value) : isRange(value) ? storedRange(value) : (value as RuleValue),
      );
      require(builder, enumName(criteria), values);
    },
  ),
};

const builderClass: ServiceClass<BuilderState> = serviceClass('SpreadsheetApp.DataValidationBuilder', builderMethods);

const freshRule: BuilderState['rule'] = { criteria: null, values: [], allowInvalid: true, helpText: null }; // S70

/** SpreadsheetApp.newDataValidation(), or the copy of a rule. */
export function newValidation(session: Session, rule = freshRule): ServiceObject {
  return serviceObject(builderClass, { session, rule });
}
