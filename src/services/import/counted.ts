import type { ImportCounts } from '../../contract/import.ts';
import type { RowPlan, Verdict } from '../../domain/import/plan.ts';

const countOf = {
  added: 'added',
  updated: 'updated',
  unchanged: 'unchanged',
  duplicate: 'duplicates',
  rejected: 'rejected',
} as const satisfies Record<Verdict, keyof ImportCounts>;

/** The counts with one more row. */
export function counted(counts: ImportCounts, { verdict, customersCreated }: RowPlan): ImportCounts {
  const key = countOf[verdict];
  return {
    ...counts,
    [key]: counts[key] + 1,
    rows: counts.rows + 1,
    customersCreated: counts.customersCreated + customersCreated,
  };
}

export function sumOf(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    rows: a.rows + b.rows,
    added: a.added + b.added,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    duplicates: a.duplicates + b.duplicates,
    rejected: a.rejected + b.rejected,
    customersCreated: a.customersCreated + b.customersCreated,
  };
}
