import type { WishLine } from '../../contract/wishes.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { isActive } from '../common/active.ts';

/** How a wish is called in the Improvement log. */
export const wishKinds = { field: 'wish_field', figure: 'wish_figure' } as const satisfies Record<
  WishLine['kind'],
  string
>;

export interface OpenWish extends Pick<Stored<Row<'improve'>>, 'row' | 'values'> {
  readonly kind: WishLine['kind'];
}

/** Wishes that nobody has decided on, the oldest first. */
export function openWishes(ports: Ports): OpenWish[] {
  const kinds = Object.keys(wishKinds) as WishLine['kind'][];
  return ports
    .table('improve')
    .all()
    .flatMap(({ row, values }): OpenWish[] => {
      const kind = kinds.find((each) => wishKinds[each] === values.kind);
      return kind && values.id && isActive(values) && values.status === 'open' ? [{ kind, row, values }] : [];
    });
}
