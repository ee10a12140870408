import type { Opportunity } from '../../schema/sheets/opportunities.ts';
import { addDays } from '../day.ts';
import { isOpenStage } from '../sales/pipeline.ts';
import type { AuditRule } from './audit.ts';

/** An open opportunity of which nobody says when it is decided, or whose day is long past. */
export const noExpectedDay = {
  id: 'A40',
  severity: 'hint',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'opportunities') return null;
    const oldest = addDays(book.today, -book.config.settings.A40_days);
    return {
      row: (row) => {
        const { stage, expected_on } = row.values as unknown as Opportunity;
        if (!isOpenStage(stage) || 'expected_on' in row.bad) return;
        if (!expected_on || expected_on < oldest) report({ row, field: 'expected_on', value: expected_on ?? '' });
      },
    };
  },
} as const satisfies AuditRule;
