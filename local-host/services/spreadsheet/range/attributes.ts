import { cellArea } from '../../../workbook/area.ts';
import type { AttributeName, CellAttributes } from '../../../workbook/attributes.ts';
import { AUTOMATIC_FORMAT } from '../../../workbook/numberFormat.ts';
import { type ArgumentType, type Execution, HostStrictError, type Method, type ServiceObject } from '../../service.ts';
import { colourOf } from '../colour.ts';
import { enumName, enums } from '../enums.ts';
import type { RangeState } from '../makers.ts';
import { methodsOn } from '../method.ts';
import { checkShape } from './values.ts';

const { answer, deed } = methodsOn<RangeState>();

/** An attribute of cells as scripts get and set it. */
interface Property<Name extends AttributeName> {
  readonly name: Name;
  /** in method names: get<one>, get<many> */
  readonly one: string;
  readonly many: string;
  readonly argument: ArgumentType;
  /** the argument null resets to the default */
  readonly isNullable: boolean;
  /** what a script reads */
  read(value: CellAttributes[Name] | undefined): unknown;
  /** undefined for the default @throws HostStrictError for values that the platform may or may not take */
  write(argument: unknown): CellAttributes[Name] | undefined;
}

function read<Name extends AttributeName>(
  { session, sheet, area }: RangeState,
  execution: Execution,
  property: Property<Name>,
): unknown[][] {
  session.beforeRead(execution);
  const values: unknown[][] = Array.from({ length: area.rows }, () => new Array(area.columns));
  for (let offset = 0; offset < area.columns; offset++) {
    for (const run of sheet.attributeRuns(property.name, area.column + offset, area.row, area.row + area.rows - 1)) {
      const value = property.read(run.value);
      for (let row = run.from; row <= run.to; row++) (values[row - area.row] as unknown[])[offset] = value;
    }
  }
  session.chargeRead(execution, values);
  return values;
}

const firstOf = (range: RangeState): RangeState => ({ ...range, area: cellArea(range.area.row, range.area.column) });

function methodsOf<Name extends AttributeName>(property: Property<Name>): Record<string, Method<RangeState>> {
  const { name, one, many, argument, isNullable } = property;
  const write = (value: unknown) => (value === null || value === undefined ? undefined : property.write(value));
  const requireItem = (value: unknown) => {
    if (value === undefined || (value === null && !isNullable))
      throw new HostStrictError(`${String(value)} in set${many}`);
    return write(value);
  };
  return {
    [`get${one}`]: answer([[]], (range, _args, execution) => read(firstOf(range), execution, property)[0]?.[0]),
    [`get${many}`]: answer([[]], (range, _args, execution) => read(range, execution, property)),
    [`set${one}`]: deed(isNullable ? [[argument], ['null']] : [[argument]], (range, [value], execution) => {
      const { session, sheet, area } = range;
      session.requireEditable(execution, sheet, area);
      const attribute = write(value);
      session.chargeFormat(execution, 1);
      if (name === 'numberFormat') session.buffer.forgetFormats(sheet, area);
      sheet.setAttribute(name, area, attribute);
    }),
    [`set${many}`]: deed([['Object[][]']], (range, [values], execution) => {
      const { session, sheet, area } = range;
      checkShape(area, values);
      session.requireEditable(execution, sheet, area);
      const attributes = values.map((row) => row.map(requireItem));
      session.chargeFormat(execution, area.rows * area.columns);
      if (name === 'numberFormat') session.buffer.forgetFormats(sheet, area);
      sheet.setAttributes(name, area, attributes);
    }),
  };
}

/** One of a few texts. */
const oneOf =
  (what: string, allowed: readonly string[], fallback: string) =>
  (argument: unknown): string | undefined => {
    if (!allowed.includes(argument as string)) throw new HostStrictError(`unknown ${what} ${JSON.stringify(argument)}`);
    return argument === fallback ? undefined : (argument as string);
  };

const orElse =
  <T>(fallback: T) =>
  (value: T | undefined): T =>
    value ?? fallback;

function numberFormat(argument: unknown): string | undefined {
  if (typeof argument !== 'string' || argument === '') throw new HostStrictError('an empty number format');
  return argument === AUTOMATIC_FORMAT || /^general$/i.test(argument) ? undefined : argument;
}

function text(argument: unknown): string {
  if (typeof argument !== 'string') throw new HostStrictError(`a text was expected, not ${typeof argument}`);
  return argument;
}

function fontSize(argument: unknown): number {
  if (typeof argument !== 'number' || !Number.isInteger(argument) || argument < 1)
    throw new HostStrictError('bad font size');
  return argument;
}

const wrapStrategy = (argument: unknown): string => enumName(argument as ServiceObject);

const asText = { argument: 'String', isNullable: true } as const;

/** Formats of cells, and notes. */
export const attributeMethods: Record<string, Method<RangeState>> = {
  ...methodsOf<'numberFormat'>({
    ...asText,
    name: 'numberFormat',
    one: 'NumberFormat',
    many: 'NumberFormats',
    isNullable: false,
    read: orElse(AUTOMATIC_FORMAT),
    write: numberFormat,
  }),
  ...methodsOf<'background'>({
    ...asText,
    name: 'background',
    one: 'Background',
    many: 'Backgrounds',
    read: orElse('#ffffff'),
    write: (argument) => colourOf(text(argument)),
  }),
  ...methodsOf<'fontColor'>({
    ...asText,
    name: 'fontColor',
    one: 'FontColor',
    many: 'FontColors',
    read: orElse('#000000'),
    write: (argument) => colourOf(text(argument)),
  }),
  ...methodsOf<'fontFamily'>({
    ...asText,
    name: 'fontFamily',
    one: 'FontFamily',
    many: 'FontFamilies',
    read: orElse('Arial'),
    write: text,
  }),
  ...methodsOf<'fontSize'>({
    name: 'fontSize',
    one: 'FontSize',
    many: 'FontSizes',
    argument: 'Integer',
    isNullable: false,
    read: orElse(10),
    write: fontSize,
  }),
  ...methodsOf<'fontWeight'>({
    ...asText,
    name: 'fontWeight',
    one: 'FontWeight',
    many: 'FontWeights',
    read: orElse('normal'),
    write: oneOf('font weight', ['normal', 'bold'], 'normal'),
  }),
  ...methodsOf<'fontStyle'>({
    ...asText,
    name: 'fontStyle',
    one: 'FontStyle',
    many: 'FontStyles',
    read: orElse('normal'),
    write: oneOf('font style', ['normal', 'italic'], 'normal'),
  }),
  ...methodsOf<'fontLine'>({
    ...asText,
    name: 'fontLine',
    one: 'FontLine',
    many: 'FontLines',
    read: orElse('none'),
    write: oneOf('font line', ['none', 'underline', 'line-through'], 'none'),
  }),
  ...methodsOf<'horizontalAlignment'>({
    ...asText,
    name: 'horizontalAlignment',
    one: 'HorizontalAlignment',
    many: 'HorizontalAlignments',
    read: orElse('general'),
    write: (argument) => {
      const alignment = oneOf('alignment', ['normal', 'left', 'center', 'right'], '')(argument);
      return alignment === 'normal' ? 'general-left' : alignment;
    },
  }),
  ...methodsOf<'verticalAlignment'>({
    ...asText,
    name: 'verticalAlignment',
    one: 'VerticalAlignment',
    many: 'VerticalAlignments',
    read: orElse('bottom'),
    write: oneOf('alignment', ['top', 'middle', 'bottom'], 'bottom'),
  }),
  ...methodsOf<'wrap'>({
    name: 'wrap',
    one: 'Wrap',
    many: 'Wraps',
    argument: 'Boolean',
    isNullable: false,
    read: (value) => value === undefined || value === 'WRAP', // a fresh cell answers true, though its text runs over
    write: (argument) => (argument === true ? 'WRAP' : 'OVERFLOW'),
  }),
  ...methodsOf<'wrap'>({
    name: 'wrap',
    one: 'WrapStrategy',
    many: 'WrapStrategies',
    argument: { service: 'SpreadsheetApp.WrapStrategy' },
    isNullable: false,
    read: (value) => enums.WrapStrategy[value ?? 'OVERFLOW'],
    write: wrapStrategy,
  }),
  ...methodsOf<'note'>({
    ...asText,
    name: 'note',
    one: 'Note',
    many: 'Notes',
    read: orElse(''),
    write: (argument) => text(argument) || undefined,
  }),
};
