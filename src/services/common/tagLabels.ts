import type { Config } from '../../ports.ts';
import type { Tag } from '../../schema/sheets/tags.ts';

/** The catalogue's tag with this label in either language, or with this id; an inactive one only when it is `former`. */
export function tagOf(label: string, { tags }: Config, former: readonly string[] = []): Tag | undefined {
  const wanted = label.trim().toLowerCase();
  return tags.find(
    (tag) =>
      (tag.id === label || [tag.zh, tag.en].some((text) => text?.toLowerCase() === wanted)) &&
      (tag.active || former.includes(label)),
  );
}

/** How a tag stands in cells: its label in the workbook's language, else the other. */
export function labelOfTag(tag: Tag, { language }: Config): string {
  return (language === 'en' ? (tag.en ?? tag.zh) : (tag.zh ?? tag.en)) ?? '';
}
