import type { Change, Ports } from '../../ports.ts';
import type { Tag } from '../../schema/sheets/tags.ts';

export interface Wearer {
  readonly id: string;
  readonly row: number;
  readonly tags: readonly string[];
}

/** Whether a label means the tag, in either language. */
export function isLabelOf({ zh, en }: Pick<Tag, 'zh' | 'en'>, label: string): boolean {
  return [zh, en].some((text) => text?.toLowerCase() === label.toLowerCase());
}

/** Every row of Customers that carries the tag, archived ones too: they may come back. */
export function wearersOf(tag: Pick<Tag, 'zh' | 'en'>, ports: Ports): Wearer[] {
  return ports
    .table('customers')
    .columns(['id', 'tags'])
    .filter(({ id, tags }) => id && tags.some((label) => isLabelOf(tag, label)));
}

/** The cells in which one tag becomes another label; who has both keeps one. */
export function relabelled(tag: Pick<Tag, 'zh' | 'en'>, label: string, ports: Ports): Change[] {
  return wearersOf(tag, ports).map(({ id, row, tags }) => {
    const labels = tags.map((worn) => (isLabelOf(tag, worn) ? label : worn));
    return { kind: 'update', sheet: 'customers', id, row, set: { tags: [...new Set(labels)] } };
  });
}
