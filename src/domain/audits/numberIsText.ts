import { parseCents, parseNumber } from '../import/parseAmount.ts';
import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

const numeric = ['money', 'number', 'int', 'percent'];

/** A number's cell holds a text that is no number; offered as one when only a currency or spaces stand around it. */
export const numberIsText = {
  id: 'A21',
  severity: 'error',
  hourly: true,
  lookAt: (sheet, _book, report) => {
    const numbers = columnsOf(sheet, ({ kind }) => numeric.includes(kind));
    if (numbers.length === 0) return null;
    return {
      row: (row) => {
        for (const [field, { kind }] of numbers) {
          const value = row.bad[field];
          if (value === undefined) continue;
          const number = kind === 'money' ? parseCents(value) : parseNumber(value);
          const fits = number !== null && (kind !== 'int' || Number.isInteger(number));
          const shown = kind === 'money' ? ((number ?? 0) / 100).toFixed(2) : String(number);
          report({ row, field, value, ...(fits && { fix: { set: { [field]: number }, shown } }) });
        }
      },
    };
  },
} as const satisfies AuditRule;
