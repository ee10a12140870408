import type { ChoiceOf } from './lists.ts';
import type { ModuleKey } from './modules.ts';

interface Purpose {
  /** what is measured, and the value to reach within a year; the team changes it as it likes */
  readonly kpi: ChoiceOf<'kpi'>;
  readonly target: number;
  readonly modules: readonly ModuleKey[];
}

/** What a team may want of its workbook: each brings a goal and the modules that serve it. */
export const purposes = {
  satisfaction: { kpi: 'csat', target: 0.9, modules: ['improve'] },
  repeat: { kpi: 'repeat_rate', target: 0.35, modules: ['care'] },
  churn: { kpi: 'churn', target: 0.1, modules: ['care'] },
  sales: { kpi: 'conversion', target: 0.2, modules: ['sales'] },
  collaboration: { kpi: 'task_on_time', target: 0.9, modules: ['improve', 'staff'] },
} as const satisfies Record<string, Purpose>;

export type PurposeKey = keyof typeof purposes;
export const purposeKeys = Object.keys(purposes) as PurposeKey[];
