import { type ArgumentType, ServiceError, type ServiceObject } from './service.ts';

const isServiceObject = (value: unknown): value is ServiceObject =>
  typeof value === 'object' && value !== null && 'type' in value && 'state' in value;

/** An argument's type as Google prints it in E8. */
function printedType(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'function') return 'Function';
  if (value instanceof Date) return 'Date';
  if (Array.isArray(value)) return `${value.length > 0 ? printedType(value[0]) : 'Object'}[]`;
  if (isServiceObject(value)) return value.type.name;
  return '(class)';
}

const isArrayOf = (value: unknown, test: (item: unknown) => boolean) => Array.isArray(value) && value.every(test);
const isString = (value: unknown) => typeof value === 'string';

const accepts: Record<Extract<ArgumentType, string>, (value: unknown) => boolean> = {
  Integer: Number.isInteger,
  number: Number.isFinite,
  String: isString,
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => value instanceof Date,
  Object: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isServiceObject(value) && !isDate(value),
  'Object[]': Array.isArray,
  'Object[][]': (value) => isArrayOf(value, Array.isArray),
  'String[]': (value) => isArrayOf(value, isString),
  'String[][]': (value) => isArrayOf(value, (row) => isArrayOf(row, isString)),
  Function: (value) => typeof value === 'function',
  null: (value) => value === null,
  any: () => true,
};

const isDate = (value: unknown) => value instanceof Date;

function acceptsArgument(type: ArgumentType, value: unknown): boolean {
  return typeof type === 'string' ? accepts[type](value) : isServiceObject(value) && value.type.name === type.service;
}

/**
 * Compares a call's arguments with the argument lists the method accepts (host-strictness.md H03).
 *
 * @param method full name as Google prints it: 'SpreadsheetApp.Range.setValues'
 * @throws ServiceError E8
 */
export function checkSignature(
  method: string,
  signatures: readonly (readonly ArgumentType[])[],
  args: readonly unknown[],
): void {
  const fits = (signature: readonly ArgumentType[]) =>
    signature.length === args.length && signature.every((type, index) => acceptsArgument(type, args[index]));
  if (signatures.some(fits)) return;
  const types = args.map(printedType).join(',');
  throw new ServiceError(`The parameters (${types}) don't match the method signature for ${method}.`);
}
