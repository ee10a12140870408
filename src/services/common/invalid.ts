import type { FieldError, Refusal } from '../../contract/call.ts';

export type FieldErrors = Readonly<Record<string, FieldError>>;

/** The refusal of a form whose fields have faults; null when they have none. */
export function invalid(...faults: readonly FieldErrors[]): Refusal<'invalid'> | null {
  const fields: FieldErrors = Object.assign({}, ...faults);
  return Object.keys(fields).length > 0 ? { ok: false, code: 'invalid', fields } : null;
}
