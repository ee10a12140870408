import { schemaOf } from '../../schema/sheets.ts';
import { isId } from '../ids.ts';
import type { AuditRule } from './audit.ts';

/**
 * An id that nobody made: another form, or its last letter does not check the others. One that is only spelled otherwise, in
 * small letters or with O for 0, is understood; formulas of people's own would not find it.
 */
export const damagedId = {
  id: 'A03',
  severity: 'error',
  hourly: true,
  lookAt: (sheet, _book, report) => {
    const { prefix } = schemaOf(sheet);
    return {
      row: (row) => {
        const id = row.bad.id ?? (row.values.id as string | null);
        if (id && !isId(id, prefix)) report({ row, field: 'id', value: id });
        else if (row.bad.id)
          report({
            row,
            field: 'id',
            value: row.bad.id,
            fix: { set: { id: row.values.id }, shown: String(row.values.id) },
          });
      },
    };
  },
} as const satisfies AuditRule;
