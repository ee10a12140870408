import type { Settings } from '../../schema/settings.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { addDays, type Day } from '../day.ts';
import { phoneKey } from '../keys/phoneKey.ts';

/** Checks of a customer's record and their weights. Source: rules.md 7.1. No column that a team adds can be required. */
export const checkWeights = {
  ...{ name: 10, phone: 20, channel: 10, type: 10, place: 5, owner: 10 },
  ...{ source: 5, contact: 10, next: 10, fresh: 10, findings: 10 },
} as const;
export type QualityCheck = keyof typeof checkWeights;

/** How bad the worst open finding of a record is. */
export type WorstFinding = 'error' | 'warning' | null;

/** What counts beside the customer's own cells. */
export interface QualityFacts {
  readonly stage: Customer['stage'];
  readonly lastContactOn: Day | null;
  readonly isOwnerActive: boolean;
  readonly hasContactPhone: boolean;
  readonly hasPrimaryContact: boolean;
  readonly worst: WorstFinding;
}

export interface RecordQuality {
  /** 0 to 1 */
  readonly score: number;
  /** share passed of each check that applies, 0 to 1 */
  readonly passed: Readonly<Partial<Record<QualityCheck, number>>>;
}

/** Weight of the checks passed over the weight of those that apply. */
export function recordQuality(
  customer: Customer,
  facts: QualityFacts,
  today: Day,
  { data_refresh_days, phone_region }: Pick<Settings, 'data_refresh_days' | 'phone_region'>,
): RecordQuality {
  const isCompany = customer.type === 'company';
  const oldest = addDays(today, -data_refresh_days);
  const hasPhone = customer.phone !== null && phoneKey(customer.phone, phone_region) !== null;
  const isRecent = (day: Day | null): boolean => day !== null && day >= oldest && day <= today;
  const passed: Partial<Record<QualityCheck, number>> = {
    name: one(customer.name?.trim()),
    phone: one(hasPhone || facts.hasContactPhone),
    channel: one(customer.email || customer.wechat),
    type: one(customer.type && (!isCompany || customer.industry)),
    place: one(customer.province || customer.city),
    ...(customer.pool !== 'pool' && { owner: one(facts.isOwnerActive) }),
    source: one(customer.source),
    ...(isCompany && { contact: one(facts.hasPrimaryContact) }),
    next: one(customer.next_action || facts.stage === 'closed'),
    fresh: one(isRecent(customer.verified_on) || isRecent(facts.lastContactOn)),
    findings: facts.worst === 'error' ? 0 : facts.worst === 'warning' ? 0.5 : 1,
  };
  let [part, whole] = [0, 0];
  for (const [check, share] of Object.entries(passed) as [QualityCheck, number][]) {
    part += checkWeights[check] * share;
    whole += checkWeights[check];
  }
  return { score: part / whole, passed };
}

function one(isPassed: unknown): number {
  return isPassed ? 1 : 0;
}
