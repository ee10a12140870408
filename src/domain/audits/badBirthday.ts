import { isDay } from '../../schema/day.ts';
import type { AuditRule } from './audit.ts';

/** A birthday that is no day of its calendar, or outside the years that the calendar knows. */
export const badBirthday = {
  id: 'A18',
  severity: 'warning',
  lookAt: (sheet, _book, report) => {
    if (sheet !== 'customers' && sheet !== 'contacts') return null;
    return {
      row: (row) => {
        const { birthday, birthday_cal } = row.values as Record<string, string | null>;
        if (birthday && !isBirthday(birthday, birthday_cal !== null && birthday_cal !== 'solar'))
          report({ row, field: 'birthday', value: birthday });
      },
    };
  },
} as const satisfies AuditRule;

/** A lunar month has at most thirty days. */
function isBirthday(text: string, isLunar: boolean): boolean {
  const [, year, month, date] = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  if (!month || !date || (year && (year < '1901' || year > '2099'))) return false;
  if (isLunar) return Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 30;
  return isDay(`${year ?? '2000'}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
