import { schemaOf } from '../../schema/sheets.ts';
import type { AuditRow, AuditRule } from './audit.ts';

/** A row copied with its id. The row that last night's snapshot knows keeps it; without one the upper row does. */
export const duplicateId = {
  id: 'A02',
  severity: 'error',
  hourly: true,
  lookAt: (sheet, book, report) => {
    const firstRow = new Map<string, number>();
    const copies: AuditRow[] = [];
    return {
      row: (row) => {
        const id = row.values.id as string | null;
        if (!id) return;
        if (firstRow.has(id)) copies.push(row);
        else firstRow.set(id, row.row);
      },
      end: () => {
        for (const copy of copies) {
          const id = String(copy.values.id);
          const fix = freshId(book.newId(schemaOf(sheet).prefix));
          const known = book.checksumLastNight(sheet, id);
          const isOriginal = known !== null && copy.checksum === known;
          const upper = firstRow.get(id)!;
          // asked only where it decides: the upper row may be a copy that was pasted above the original
          const isUpperCopied = isOriginal && book.checksumOf(sheet, id, upper) !== known;
          report({ row: isUpperCopied ? placeOf(copy, upper) : copy, field: 'id', value: id, fix });
        }
      },
    };
  },
} as const satisfies AuditRule;

function freshId(id: string) {
  return { set: { id }, shown: id };
}

/** The other row with this id: what it holds beside does not matter. */
function placeOf(copy: AuditRow, row: number): AuditRow {
  const { bad } = copy;
  return { row, values: { id: copy.values.id }, bad, checksum: '', raw: () => ({}) };
}
