import type { Input, Output } from '../../contract/call.ts';
import { viewLimits } from '../../contract/viewLimits.ts';
import type { filter as contract } from '../../contract/views.ts';
import { matches } from '../../domain/tagRules/ruleTree.ts';
import type { Config, Ports } from '../../ports.ts';
import { isActive } from '../common/active.ts';
import { readRule } from './readRule.ts';

/** The customers for whom a rule holds: reads the columns that it looks at, whole, and no row. */
export function filter(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const read = readRule(input.rule, ports);
  if (!read.ok) return read;
  const today = ports.clock.today();
  const me = ports.user.member?.name ?? null;
  const spellings = tagSpellings(ports.config);
  const found = ports
    .table('customers')
    .columns([...new Set(['id', 'state', ...read.fields] as const)])
    .filter((row) => row.id !== '' && isActive(row))
    .filter((row) => {
      const { owner, tags } = row as Partial<typeof row>;
      return matches(
        read.rule,
        {
          ...row,
          // a list holds each of its words, so the owner who asks is also `me`, and a tag its label in both languages
          owner: owner && owner === me ? [owner, 'me'] : owner,
          tags: tags?.flatMap((label) => spellings.get(label.toLowerCase()) ?? label),
        },
        today,
      );
    });
  return {
    ok: true,
    value: { found: found.length, ids: found.length > viewLimits.listed ? [] : found.map(({ id }) => id) },
  };
}

/** A saved rule outlives a change of the workbook's language, and with it the labels in the cells. */
export function tagSpellings({ tags }: Config): Map<string, string[]> {
  return new Map(
    tags.flatMap(({ zh, en }) => {
      const labels = [zh, en].filter((label) => label !== null && label !== '') as string[];
      return labels.map((label) => [label.toLowerCase(), labels] as const);
    }),
  );
}
