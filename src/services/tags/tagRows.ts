import type { Ports, Stored } from '../../ports.ts';
import type { Tag } from '../../schema/sheets/tags.ts';
import { isActive } from '../common/active.ts';

/** The catalogue as it stands in its tab now, without tags that were merged or deleted. */
export function tagRows(ports: Ports): Stored<Tag>[] {
  return ports
    .table('tags')
    .all()
    .filter(({ values }) => values.id && isActive(values));
}
