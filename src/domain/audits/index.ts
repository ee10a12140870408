import { amountDiffers } from './amountDiffers.ts';
import { amountNotPositive } from './amountNotPositive.ts';
import { amountUnusual } from './amountUnusual.ts';
import { archivedLink } from './archivedLink.ts';
import type { AuditRule, Severity } from './audit.ts';
import { badBirthday } from './badBirthday.ts';
import { badEmail } from './badEmail.ts';
import { badPhone } from './badPhone.ts';
import { brokenLink } from './brokenLink.ts';
import { damagedId } from './damagedId.ts';
import { dateAmbiguous } from './dateAmbiguous.ts';
import { dateIsText } from './dateIsText.ts';
import { dateOutOfRange } from './dateOutOfRange.ts';
import { datesContradict } from './datesContradict.ts';
import { doubleOrder } from './doubleOrder.ts';
import { duplicateCustomer } from './duplicateCustomer.ts';
import { duplicateId } from './duplicateId.ts';
import { emptyRequired } from './emptyRequired.ts';
import { exclusiveTags } from './exclusiveTags.ts';
import { feedbackOfNobody } from './feedbackOfNobody.ts';
import { feedbackTooOld } from './feedbackTooOld.ts';
import { futureDate } from './futureDate.ts';
import { inactiveTag } from './inactiveTag.ts';
import { looksLikeFormula } from './looksLikeFormula.ts';
import { mergedLink } from './mergedLink.ts';
import { missingId } from './missingId.ts';
import { noConsent } from './noConsent.ts';
import { noExpectedDay } from './noExpectedDay.ts';
import { noPaymentDay } from './noPaymentDay.ts';
import { noResolution } from './noResolution.ts';
import { numberIsText } from './numberIsText.ts';
import { oldRecord } from './oldRecord.ts';
import { orderNoOfTwo } from './orderNoOfTwo.ts';
import { outcomeIncomplete } from './outcomeIncomplete.ts';
import { ownerLeft } from './ownerLeft.ts';
import { paidTooMuch } from './paidTooMuch.ts';
import { phoneIsNumber } from './phoneIsNumber.ts';
import { pointsBelowZero } from './pointsBelowZero.ts';
import { primaryLeft } from './primaryLeft.ts';
import { primaryUnclear } from './primaryUnclear.ts';
import { referralLoop } from './referralLoop.ts';
import { sensitiveNumber } from './sensitiveNumber.ts';
import { suppressedPerson } from './suppressedPerson.ts';
import { taskOfClosed } from './taskOfClosed.ts';
import { timesContradict } from './timesContradict.ts';
import { unknownChoice } from './unknownChoice.ts';
import { unknownPerson } from './unknownPerson.ts';
import { unknownTag } from './unknownTag.ts';
import { unreachable } from './unreachable.ts';

/** Every rule that looks at rows, in the order in which fixes of one cell go: identity, types, business. */
export const auditRules: readonly AuditRule[] = [
  missingId,
  duplicateId,
  damagedId,
  brokenLink,
  mergedLink,
  archivedLink,
  emptyRequired,
  unreachable,
  unknownChoice,
  unknownPerson,
  ownerLeft,
  badPhone,
  phoneIsNumber,
  badEmail,
  dateIsText,
  dateAmbiguous,
  dateOutOfRange,
  badBirthday,
  futureDate,
  datesContradict,
  numberIsText,
  orderNoOfTwo,
  doubleOrder,
  amountDiffers,
  amountNotPositive,
  amountUnusual,
  paidTooMuch,
  noPaymentDay,
  noResolution,
  feedbackOfNobody,
  timesContradict,
  feedbackTooOld,
  duplicateCustomer,
  taskOfClosed,
  primaryUnclear,
  primaryLeft,
  outcomeIncomplete,
  noExpectedDay,
  unknownTag,
  inactiveTag,
  exclusiveTags,
  looksLikeFormula,
  oldRecord,
  noConsent,
  sensitiveNumber,
  pointsBelowZero,
  referralLoop,
  suppressedPerson,
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

/** Empty rows in a tab: found by the pass, which sees where rows stand. */
export const emptyRule = { id: 'A52', severity: 'hint' } as const;

/** Choices of Lists: looked at when the pass is done. */
export const choiceRule = { id: 'A61', severity: 'error' } as const;

/** A person typed into a computed cell: found where the figures are written. */
export const overtypedRule = { id: 'A50', severity: 'hint' } as const;

/** Customers alike by name: found once a week by the scan for duplicates. */
export const similarRule = { id: 'A34', severity: 'hint' } as const;

/** Nobody said in this quarter that they had looked who may open the spreadsheet: the script may not ask Google itself. */
export const sharingRule = { id: 'A57', severity: 'warning' } as const;

/** Rules that look at no row of their own. */
export const otherRules = [mirrorRule, overtypedRule, emptyRule, choiceRule, similarRule, sharingRule] as const;

/** What happened to many cells at once: found by comparing a tab with last night. */
export const tamperRules: Readonly<Record<'A48' | 'A49' | 'A62', Severity>> = {
  A48: 'error',
  A49: 'error',
  A62: 'warning',
};

export function severityOf(rule: string): Severity {
  const ofStructure: Readonly<Record<string, Severity>> = { ...structureRules, ...tamperRules };
  return [...auditRules, ...otherRules].find(({ id }) => id === rule)?.severity ?? ofStructure[rule] ?? 'warning';
}
