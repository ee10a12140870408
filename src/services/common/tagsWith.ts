import type { Config } from '../../ports.ts';
import type { Tag } from '../../schema/sheets/tags.ts';
import { labelOfTag, tagOf } from './tagLabels.ts';

/** A customer's labels with some tags more; two tags where the customer may carry one of their dimension. */
export function tagsWith(
  kept: readonly string[],
  added: readonly Tag[],
  config: Config,
): string[] | { tag: string; other: string } {
  return exclusiveClash(kept, added, config) ?? [...new Set([...kept, ...added.map((tag) => labelOfTag(tag, config))])];
}

/** Two different tags of a dimension of which a customer may carry one. */
function exclusiveClash(
  kept: readonly string[],
  added: readonly Tag[],
  config: Config,
): { tag: string; other: string } | null {
  const all = [...kept.map((label) => tagOf(label, config, kept)), ...added].filter((tag) => tag?.exclusive);
  for (const tag of added) {
    const other = all.find(
      (candidate) => candidate && tag.exclusive && candidate.dim === tag.dim && candidate.id !== tag.id,
    );
    if (other) return { tag: labelOfTag(tag, config), other: labelOfTag(other, config) };
  }
  return null;
}
