import { schemaOf } from '../../schema/sheets.ts';
import type { AuditRule } from './audit.ts';

/** A row typed or pasted without an id. */
export const missingId = {
  id: 'A01',
  severity: 'warning',
  hourly: true,
  auto: true,
  lookAt: (sheet, book, report) => {
    const { prefix } = schemaOf(sheet);
    return {
      row: (row) => {
        if (row.values.id || row.bad.id) return;
        const id = book.newId(prefix);
        const set = { id, created_at: row.values.created_at ?? book.now, state: row.values.state ?? 'active' };
        report({ row, field: 'id', value: '', fix: { set, shown: id } });
      },
    };
  },
} as const satisfies AuditRule;
