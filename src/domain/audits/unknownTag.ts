import { foldText } from '../cells/cellContext.ts';
import type { AuditRule } from './audit.ts';

/** A tag that the catalogue does not have; one that differs only in case, width or language is offered. */
export const unknownTag = {
  id: 'A41',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'customers' || book.config.tags.length === 0) return null;
    const { language, tags } = book.config;
    const labels = new Set<string>();
    const byFold = new Map<string, string>();
    for (const { zh, en } of tags) {
      const label = (language === 'en' ? (en ?? zh) : (zh ?? en)) ?? '';
      labels.add(label);
      for (const text of [zh, en]) if (text) byFold.set(foldText(text), label);
    }
    return {
      row: (row) => {
        const worn = (row.values.tags ?? []) as string[];
        const unknown = worn.filter((label) => !labels.has(label));
        if (unknown.length === 0) return;
        const mapped = [...new Set(worn.map((label) => byFold.get(foldText(label)) ?? label))];
        const isKnown = mapped.every((label) => labels.has(label));
        const fix = isKnown && { set: { tags: mapped }, shown: mapped.join(', ') };
        report({ row, field: 'tags', value: unknown.join(', '), ...(fix && { fix }) });
      },
    };
  },
} as const satisfies AuditRule;
