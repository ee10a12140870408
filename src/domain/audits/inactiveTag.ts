import type { AuditRule } from './audit.ts';

/** A tag that is switched off and still worn. */
export const inactiveTag = {
  id: 'A42',
  severity: 'hint',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'customers' || book.config.tags.length === 0) return null;
    const off = new Set(
      book.config.tags
        .filter(({ active }) => !active)
        .flatMap(({ zh, en }) => [zh, en].filter((text) => text !== null)),
    );
    if (off.size === 0) return null;
    return {
      row: (row) => {
        const worn = (row.values.tags ?? []) as string[];
        const found = worn.filter((label) => off.has(label));
        if (found.length === 0) return;
        const left = worn.filter((label) => !off.has(label));
        report({
          row,
          field: 'tags',
          value: found.join(', '),
          fix: { set: { tags: left }, shown: left.join(', ') || '–' },
        });
      },
    };
  },
} as const satisfies AuditRule;
