import { tokensOf } from '../../domain/tagRules/tokensOf.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Tag } from '../../schema/sheets/tags.ts';
import { isLabelOf } from './wearers.ts';

/** The rules of other tags and of the team that name a tag by its label, with its new one: else they would find nobody from now on. */
export function rulesWithLabel(rows: readonly Stored<Tag>[], tag: Tag, label: string, ports: Ports): Change[] {
  return [...tagRulesWithLabel(rows, tag, label), ...teamRulesWithLabel(tag, label, ports)];
}

function tagRulesWithLabel(rows: readonly Stored<Tag>[], tag: Tag, label: string): Change[] {
  return rows.flatMap(({ row, values }): Change[] => {
    if (values.id === tag.id || !values.rule) return [];
    const rule = withLabel(values.rule, tag, label);
    return rule === values.rule ? [] : [{ kind: 'update', sheet: 'tags', id: values.id, row, set: { rule } }];
  });
}

function teamRulesWithLabel(tag: Tag, label: string, ports: Ports): Change[] {
  return ports
    .table('automation')
    .all()
    .flatMap(({ row, values: { id, when, action, text } }): Change[] => {
      const setsIt = (action === 'add_tag' || action === 'remove_tag') && isLabelOf(tag, text ?? '');
      const now = { when: when && withLabel(when, tag, label), text: setsIt ? label : text };
      if (now.when === when && now.text === text) return [];
      return [{ kind: 'update', sheet: 'automation', id, row, set: now }];
    });
}

/** From the last to the first, so that the places before stay where they are. */
function withLabel(rule: string, tag: Tag, label: string): string {
  const tokens = tokensOf(rule);
  const named = tokens.filter(
    ({ kind, text }, index) =>
      (kind === 'text' || kind === 'word') && isLabelOf(tag, text) && isValueOfTags(tokens.slice(0, index)),
  );
  return named.reduceRight((text, token) => {
    const length = token.text.length + (token.kind === 'text' ? 2 : 0);
    return `${text.slice(0, token.at)}"${label}"${text.slice(token.at + length)}`;
  }, rule);
}

/** Whether the last field named before is the one that holds tags. */
function isValueOfTags(before: readonly { readonly kind: string; readonly text: string }[]): boolean {
  const operators = ['=', '!=', 'contains', '(', ','];
  const last = before[before.length - 1];
  if (!last || !operators.includes(last.text.toLowerCase())) return false;
  const words = before.filter(({ kind, text }) => kind === 'word' && !['in', 'contains'].includes(text.toLowerCase()));
  return words[words.length - 1]?.text.toLowerCase() === 'tags';
}
