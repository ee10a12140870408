import type { Digest, DigestItem } from './digestHtml.ts';

/** The plain-text twin of the digest, in the same order. */
export function digestText(digest: Digest): string {
  let number = 0;
  const sections = digest.sections.map((section) =>
    [`${section.title} ${section.items.length}`, ...section.items.map((item) => itemText(item, ++number))].join('\n'),
  );
  return [
    digest.greeting,
    ...sections,
    ...(digest.more ? [digest.more] : []),
    `${digest.button.text}: ${digest.button.url}`,
    digest.foot.join('\n'),
  ].join('\n\n');
}

function itemText(item: DigestItem, number: number): string {
  const tier = item.tier === 'vip' || item.tier === 'key' ? ` (${item.tierLabel})` : '';
  const lines = [`${number}. ${item.name}${tier} ${item.when}`.trimEnd()];
  if (item.what !== item.name) lines.push(`   ${item.what}`);
  lines.push(`   ${item.whyLabelled}`);
  if (item.reach) lines.push(`   ${item.reach.label} ${item.reach.value}`);
  if (item.id) lines.push(`   ${item.id}`);
  return lines.join('\n');
}
