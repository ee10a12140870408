import type { Choice, Opening } from '../../src/contract/open.ts';
import type { ListKey } from '../../src/schema/lists.ts';

export function choicesOf(opening: Opening, list: ListKey): readonly Choice[] {
  return opening.lists[list] ?? [];
}

/** A choice's label; a key that the team removed is shown as it is. */
export function choiceLabel(opening: Opening, list: ListKey, key: string | null | undefined): string {
  return choicesOf(opening, list).find((choice) => choice.key === key)?.label ?? key ?? '';
}
