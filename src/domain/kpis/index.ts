import type { ChoiceOf } from '../../schema/lists.ts';
import { csat, csatMean, nps } from './feedbackKpis.ts';
import type { Kpi } from './kpi.ts';
import {
  activeCustomers,
  averageOrder,
  churn,
  conversion,
  customerValue,
  loyalty,
  newCustomers,
  repeatRate,
  retention,
  revenue,
  winbackRate,
} from './orderKpis.ts';
import { dataQuality } from './qualityKpi.ts';
import { firstReplyHours, fixHours, repliedInTime, tasksOnTime, usage } from './serviceKpis.ts';

export type KpiKey = ChoiceOf<'kpi'>;

/** How a value is shown; money is counted in cents. */
export type KpiUnit = 'percent' | 'money' | 'count' | 'points' | 'score' | 'hours';

interface KpiLine {
  readonly of: Kpi;
  readonly unit: KpiUnit;
  /** a smaller figure is the better one */
  readonly isLowGood?: true;
  /** it grows from 0 over its period; all others stand at a level from the first day on */
  readonly isSum?: true;
  /** of a month that is over it goes on changing with what is true today, not by late entries alone */
  readonly goesOn?: true;
}

/** Formulas: rules.md 8. */
export const kpis: Readonly<Record<KpiKey, KpiLine>> = {
  csat: { of: csat, unit: 'percent' },
  csat_mean: { of: csatMean, unit: 'score' },
  nps: { of: nps, unit: 'points' },
  repeat_rate: { of: repeatRate, unit: 'percent' },
  retention: { of: retention, unit: 'percent' },
  churn: { of: churn, unit: 'percent', isLowGood: true },
  conversion: { of: conversion, unit: 'percent', goesOn: true },
  revenue: { of: revenue, unit: 'money', isSum: true },
  aov: { of: averageOrder, unit: 'money' },
  new_customers: { of: newCustomers, unit: 'count', isSum: true },
  active_customers: { of: activeCustomers, unit: 'count' },
  loyalty: { of: loyalty, unit: 'percent', goesOn: true },
  winback_rate: { of: winbackRate, unit: 'percent' },
  first_reply_h: { of: firstReplyHours, unit: 'hours', isLowGood: true, goesOn: true },
  fix_h: { of: fixHours, unit: 'hours', isLowGood: true },
  sla: { of: repliedInTime, unit: 'percent' },
  clv: { of: customerValue, unit: 'money', goesOn: true },
  task_on_time: { of: tasksOnTime, unit: 'percent' },
  data_quality: { of: dataQuality, unit: 'percent', goesOn: true },
  usage: { of: usage, unit: 'percent', goesOn: true },
};
