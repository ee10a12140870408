import { validationCriteria } from '../../workbook/validation.ts';
import type { ServiceClass, ServiceObject } from '../service.ts';
import { methodsOn, serviceClass, serviceObject } from './method.ts';

interface EnumState {
  readonly name: string;
  readonly ordinal: number;
}

type EnumConstants = Readonly<Record<string, ServiceObject<EnumState>>>;

const { answer } = methodsOn<EnumState>();

const enumMethods = {
  toString: answer([[]], ({ name }) => name),
  name: answer([[]], ({ name }) => name),
  ordinal: answer([[]], ({ ordinal }) => ordinal),
  compareTo: answer([['any']], (self, [other]) => self.ordinal - ((other as ServiceObject).state as EnumState).ordinal),
};

/** The constants of an enumeration: one object each, so that `===` holds between executions too. */
function enumOf(name: string, names: readonly string[]): EnumConstants {
  const type: ServiceClass<EnumState> = serviceClass(`SpreadsheetApp.${name}`, enumMethods);
  return Object.fromEntries(
    names.map((constant, ordinal) => [constant, serviceObject(type, { name: constant, ordinal })]),
  );
}

const comparisons = [
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
];

const conditionCriteria = [
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  ...comparisons,
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
];

const copyPasteTypes = [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
];

const relativeDates = ['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR'];

/** SpreadsheetApp's enumerations by their names there. */
export const enums = {
  BooleanCriteria: enumOf('BooleanCriteria', conditionCriteria),
  BorderStyle: enumOf('BorderStyle', ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']),
  CopyPasteType: enumOf('CopyPasteType', copyPasteTypes),
  DataValidationCriteria: enumOf('DataValidationCriteria', validationCriteria),
  DeveloperMetadataLocationType: enumOf('DeveloperMetadataLocationType', ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']),
  DeveloperMetadataVisibility: enumOf('DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']),
  Dimension: enumOf('Dimension', ['COLUMNS', 'ROWS']),
  Direction: enumOf('Direction', ['UP', 'DOWN', 'PREVIOUS', 'NEXT']),
  ProtectionType: enumOf('ProtectionType', ['RANGE', 'SHEET']),
  RelativeDate: enumOf('RelativeDate', relativeDates),
  SheetType: enumOf('SheetType', ['GRID', 'OBJECT', 'DATASOURCE']),
  ValueType: enumOf('ValueType', ['IMAGE']),
  WrapStrategy: enumOf('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']),
} as const;

export const enumName = (constant: ServiceObject): string => (constant.state as EnumState).name;
