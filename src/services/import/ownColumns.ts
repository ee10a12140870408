import type { ImportKind } from '../../contract/import.ts';
import type { Ports } from '../../ports.ts';
import { isForeignKey } from '../../schema/foreignKey.ts';

/** Keys of the columns that people added to the tab, which a file may fill as well. */
export function addedFields(kind: ImportKind, ports: Ports): string[] {
  return ports.table(kind).added();
}

/** A mapping without added columns that have been taken out since it was chosen. */
export function presentMapping(mapping: readonly (string | null)[], kind: ImportKind, ports: Ports): (string | null)[] {
  if (!mapping.some((field) => field !== null && isForeignKey(field))) return [...mapping];
  const added = addedFields(kind, ports);
  return mapping.map((field) => (field !== null && isForeignKey(field) && !added.includes(field) ? null : field));
}
