import { amountDiffers } from './amountDiffers.ts';
import type { AuditRule, Severity } from './audit.ts';
import { badEmail } from './badEmail.ts';
import { badPhone } from './badPhone.ts';
import { brokenLink } from './brokenLink.ts';
import { dateIsText } from './dateIsText.ts';
import { doubleOrder } from './doubleOrder.ts';
import { duplicateCustomer } from './duplicateCustomer.ts';
import { duplicateId } from './duplicateId.ts';
import { emptyRequired } from './emptyRequired.ts';
import { futureDate } from './futureDate.ts';
import { looksLikeFormula } from './looksLikeFormula.ts';
import { missingId } from './missingId.ts';
import { numberIsText } from './numberIsText.ts';
import { phoneIsNumber } from './phoneIsNumber.ts';
import { unknownChoice } from './unknownChoice.ts';
import { unknownPerson } from './unknownPerson.ts';

/** Every rule that looks at rows, in the order in which fixes of one cell go: identity, types, business. */
export const auditRules: readonly AuditRule[] = [
  missingId,
  duplicateId,
  brokenLink,
  emptyRequired,
  unknownChoice,
  unknownPerson,
  badPhone,
  phoneIsNumber,
  badEmail,
  dateIsText,
  futureDate,
  numberIsText,
  doubleOrder,
  amountDiffers,
  duplicateCustomer,
  looksLikeFormula,
];

/** Rules about tabs and columns: the structure says what is wrong, here stands how bad it is. */
export const structureRules: Readonly<Record<'A44' | 'A45' | 'A46' | 'A47' | 'A53', Severity>> = {
  A44: 'hint',
  A45: 'error',
  A46: 'hint',
  A47: 'error',
  A53: 'error',
};

/** The mirror of the next action was changed in two places: found where the mirror is reconciled. */
export const mirrorRule = { id: 'A35', severity: 'hint' } as const;

export function severityOf(rule: string): Severity {
  const ofStructure: Readonly<Record<string, Severity>> = structureRules;
  if (rule === mirrorRule.id) return mirrorRule.severity;
  return auditRules.find(({ id }) => id === rule)?.severity ?? ofStructure[rule] ?? 'warning';
}
