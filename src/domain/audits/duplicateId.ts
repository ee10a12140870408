import { schemaOf } from '../../schema/sheets.ts';
import type { AuditRow, AuditRule } from './audit.ts';

/** A row copied with its id. The row that last night's snapshot knows keeps it; without one the upper row does. */
export const duplicateId = {
  id: 'A02',
  severity: 'error',
  hourly: true,
  lookAt: (sheet, book, report) => {
    const first = new Map<string, AuditRow>();
    const copies: { original: AuditRow; copy: AuditRow }[] = [];
    return {
      row: (row) => {
        const id = String(row.values.id ?? '');
        if (id === '') return;
        const original = first.get(id);
        if (!original) first.set(id, row);
        else copies.push({ original, copy: row });
      },
      end: () => {
        for (const { original, copy } of copies) {
          const id = String(copy.values.id);
          const known = book.checksumLastNight(sheet, id);
          const keepsCopy = known !== null && copy.checksum() === known && original.checksum() !== known;
          const row = keepsCopy ? original : copy;
          const fresh = book.newId(schemaOf(sheet).prefix);
          report({ row, field: 'id', value: id, fix: { set: { id: fresh }, shown: fresh } });
        }
      },
    };
  },
} as const satisfies AuditRule;
