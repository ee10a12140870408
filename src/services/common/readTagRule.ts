import { type ChoiceReader, parseTagRule, type RuleColumns } from '../../domain/tagRules/parseTagRule.ts';
import { eventFields, type RuleEvent } from '../../domain/teamRules/events.ts';
import type { Config } from '../../ports.ts';

/** A tag's or a team's rule with the choices of the workbook's own lists, by key, label or alias. */
export function readTagRule(
  rule: string,
  { lists }: Pick<Config, 'lists'>,
  event?: RuleEvent,
  added: RuleColumns = {},
): ReturnType<typeof parseTagRule> {
  const choiceOf: ChoiceReader = (list, typed) => {
    const wanted = typed.toLowerCase();
    const found = lists[list].find(({ key, zh, en, aliases }) =>
      [key, zh, en, ...aliases].some((text) => text.toLowerCase() === wanted),
    );
    return found?.key ?? null;
  };
  return parseTagRule(rule, choiceOf, { ...(event && eventFields(event)), ...added });
}
