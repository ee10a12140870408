import type { Config } from '../../ports.ts';
import type { FieldErrors } from './invalid.ts';
import { tagOf } from './tagLabels.ts';

/** A fault of the field `tags` when a label stands in no row of the catalogue; labels that were there before may stay. */
export function unknownTags(
  labels: readonly string[] | undefined,
  config: Config,
  former: readonly string[] = [],
): FieldErrors {
  const unknown = (labels ?? []).find((label) => !former.includes(label) && !tagOf(label, config));
  return unknown === undefined ? {} : { tags: { code: 'unknown-tag', places: { value: unknown } } };
}
