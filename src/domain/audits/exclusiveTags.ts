import type { AuditRule } from './audit.ts';

/** Two tags of which a customer can have only one. */
export const exclusiveTags = {
  id: 'A43',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'customers' || book.config.tags.length === 0) return null;
    const dimOf = new Map<string, string>();
    for (const { zh, en, dim, exclusive } of book.config.tags)
      if (exclusive && dim) for (const text of [zh, en]) if (text) dimOf.set(text, dim);
    if (dimOf.size === 0) return null;
    return {
      row: (row) => {
        const worn = ((row.values.tags ?? []) as string[]).filter((label) => dimOf.has(label));
        if (new Set(worn.map((label) => dimOf.get(label))).size < worn.length)
          report({ row, field: 'tags', value: worn.join(', ') });
      },
    };
  },
} as const satisfies AuditRule;
