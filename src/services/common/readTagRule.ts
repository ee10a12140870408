import { parseTagRule } from '../../domain/tagRules/parseTagRule.ts';
import type { Config } from '../../ports.ts';

/** A tag's rule with the choices of the workbook's own lists, by key, label or alias. */
export function readTagRule(rule: string, { lists }: Pick<Config, 'lists'>): ReturnType<typeof parseTagRule> {
  return parseTagRule(rule, (list, typed) => {
    const wanted = typed.toLowerCase();
    const found = lists[list].find(({ key, zh, en, aliases }) =>
      [key, zh, en, ...aliases].some((text) => text.toLowerCase() === wanted),
    );
    return found?.key ?? null;
  });
}
