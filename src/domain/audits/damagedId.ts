import { schemaOf } from '../../schema/sheets.ts';
import { isId } from '../ids.ts';
import type { AuditRule } from './audit.ts';

/** An id that nobody made: another form, or its last letter does not check the others. */
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
      },
    };
  },
} as const satisfies AuditRule;
