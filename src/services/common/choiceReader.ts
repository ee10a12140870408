import type { ChoiceReader } from '../../domain/tagRules/parseTagRule.ts';
import type { Config } from '../../ports.ts';

/** Reads a choice in a rule by its key, its label in either language, or another spelling of its list. */
export function choiceReader({ lists }: Config): ChoiceReader {
  return (list, typed) => {
    const wanted = typed.toLowerCase();
    const found = lists[list].find(({ key, zh, en, aliases }) =>
      [key, zh, en, ...aliases].some((text) => text.toLowerCase() === wanted),
    );
    return found?.key ?? null;
  };
}
