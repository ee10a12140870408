import type { DuplicateBand, PairReason } from '../../schema/duplicatePairs.ts';
import { similarity } from '../keys/similarity.ts';
import { isNear } from '../search/isNear.ts';
import { compareNames, type NameKnowledge, type NameLevel } from './compareNames.ts';
import type { DuplicateRecord } from './duplicateRecord.ts';
import type { NameForm } from './nameForm.ts';

export interface PairScore {
  readonly score: number;
  readonly band: DuplicateBand;
  readonly reasons: readonly PairReason[];
}

/** In how many customers' hands a phone or address is, counted by their names. */
export interface Sharing extends NameKnowledge {
  readonly holders: (key: string) => number;
  /** customers of one name, and people who name one firm */
  readonly namesakes: (nameKey: string) => number;
  readonly colleagues: (firmKey: string) => number;
}

/** From which score on a pair is in a band. */
const from: Record<DuplicateBand, number> = { sure: 15, likely: 11, possible: 6 };
/** A host with more customers than this is no single firm's. */
const mostOfHost = 8;
/** A phone or an address of more people than this is a switchboard's or a firm's. */
const fewHolders = 2;

/**
 * How surely two customers are one.
 *
 * Each field adds the logarithm (base 2) of how much likelier its agreement or difference is among duplicates than among
 * others (Fellegi and Sunter 1969, "A Theory for Record Linkage"), rare names weighing more than common ones and values
 * of many holders less (term frequencies, as Splink adjusts them). The fields of households, switchboards and branches
 * are not independent, so that no sum of them makes a pair sure where the names, the birthdays or a firm's cities differ.
 *
 * @returns null for a pair that nobody needs to look at
 */
export function comparePair(a: DuplicateRecord, b: DuplicateRecord, sharing: Sharing): PairScore | null {
  const name = nameEvidence(a, b, sharing);
  const reach = reachEvidence(a, b, name.isSame ?? false, sharing);
  const sides = sideEvidence(a, b, name.isSame ?? false, sharing);
  const parts = [name, ...reach, ...sides];
  const score = parts.reduce((sum, part) => sum + part.weight, 0);
  const ways = reach.filter(({ weight }) => weight > 0).length;
  const isSure = ways >= (name.needsWays ?? 0) && parts.every(({ isDoubt }) => !isDoubt);
  const band = bandOf(score, isSure) ?? (ways > 0 && !isEverybodys(a, b, sharing) ? 'possible' : null);
  if (!band) return null;
  const reasons = [...new Set(parts.flatMap(({ weight, reason }) => (weight > 0 && reason ? [reason] : [])))];
  return { score: Math.round(score * 10) / 10, band, reasons };
}

interface Part {
  readonly weight: number;
  readonly reason?: PairReason;
  /** the pair is not sure, whatever else agrees */
  readonly isDoubt?: boolean;
  /** the names are one, however they are written */
  readonly isSame?: boolean;
  /** the pair is sure only where so many of phone, address, WeChat and code agree */
  readonly needsWays?: number;
}

function bandOf(score: number, mayBeSure: boolean): DuplicateBand | null {
  if (score >= from.sure) return mayBeSure ? 'sure' : 'likely';
  return score >= from.likely ? 'likely' : score >= from.possible ? 'possible' : null;
}

const nameWeights: Record<NameForm['kind'], Record<NameLevel, number>> = {
  person: { equal: 0, variant: -1, slip: -1, part: -4, near: -6, none: -6, other: -16 },
  company: { equal: 0, variant: -2, slip: -4, part: -9, near: -6, none: -12, other: -20 },
};
/** How many of phone, address, WeChat and code must agree before a pair of such names is sure. */
const waysFor: Record<NameLevel, number> = { equal: 0, variant: 0, slip: 1, part: 2, near: 2, none: 3, other: 3 };

function nameEvidence(a: DuplicateRecord, b: DuplicateRecord, sharing: Sharing): Part {
  if (a.name.kind !== b.name.kind && a.name.key !== b.name.key) return acrossKinds(a, b, sharing);
  const { namesakes } = sharing;
  const level = compareNames(a.name, b.name, sharing);
  const { kind } = a.name;
  const common = Math.log2(Math.max(1, Math.min(namesakes(a.name.key), namesakes(b.name.key)) - 1));
  const weight = Math.min(rarity(a.name), rarity(b.name)) + nameWeights[kind][level] - (level === 'equal' ? common : 0);
  if (level === 'other') return { weight: Math.min(weight, -8), isDoubt: true };
  const reason = level === 'equal' ? 'name' : level === 'none' ? null : 'similar';
  const isSame = level === 'equal' || level === 'variant';
  return { weight, ...(reason && { reason }), needsWays: waysFor[level], isSame };
}

/** What an equal name is worth: two characters of a Chinese name are thousands of people's. */
function rarity({ kind, chinese, key }: NameForm): number {
  if (kind === 'person') return chinese !== '' ? (chinese.length <= 2 ? 6 : 8) : 8;
  return chinese !== '' && key.length <= 3 ? 10 : 13;
}

/** A person whose firm, or a firm whose contact, the other is. */
function acrossKinds(a: DuplicateRecord, b: DuplicateRecord, known: NameKnowledge): Part {
  const [person, firm] = a.name.kind === 'person' ? [a, b] : [b, a];
  const isSame = (one: NameForm, other: NameForm) => ['equal', 'variant'].includes(compareNames(one, other, known));
  const worksThere = person.company !== null && isSame(person.company, firm.name);
  const isContact = firm.contacts.some((contact) => isSame(contact, person.name));
  if (!worksThere && !isContact) return { weight: 0, isDoubt: true };
  return { weight: worksThere && isContact ? 6 : 2, reason: 'similar', isDoubt: true };
}

/** Families and switchboards share a phone, under different names. */
const ownPhone = { ofOne: 13, ofOthers: 11 };
/** That two of one name have numbers that are a slip apart is no chance. */
const nearPhone = { ofOne: 7, ofOthers: 3 };

function reachEvidence(a: DuplicateRecord, b: DuplicateRecord, isSameName: boolean, { holders }: Sharing): Part[] {
  const isFirm = a.name.kind === 'company';
  const differs = isFirm ? -1 : -2;
  const worth = (key: string, alone: number, shared: number) => (holders(key) > fewHolders ? shared : alone);
  return [
    field(a.phones, b.phones, {
      ...{ reason: 'phone', differs, near: isSameName ? nearPhone.ofOne : nearPhone.ofOthers },
      equal: (key) => worth(key, isSameName ? ownPhone.ofOne : ownPhone.ofOthers, 5),
    }),
    field(a.emails, b.emails, {
      ...{ reason: 'email', differs, near: 6 },
      equal: (key) => (a.officeEmails.includes(key) ? worth(key, isFirm ? 9 : 6, 4) : worth(key, 12, 5)),
    }),
    field(a.wechats, b.wechats, { reason: 'wechat', differs: -1, near: 0, equal: (key) => worth(key, 12, 5) }),
    field(listOf(a.extCode), listOf(b.extCode), { reason: 'code', differs: 0, near: 0, equal: () => 10 }),
  ];
}

interface FieldRule {
  readonly reason: PairReason;
  readonly equal: (key: string) => number;
  readonly near: number;
  readonly differs: number;
}

/** The strongest value that both have; else one that is a slip of the other. */
function field(a: readonly string[], b: readonly string[], { reason, equal, near, differs }: FieldRule): Part {
  if (a.length === 0 || b.length === 0) return { weight: 0 };
  const shared = a.filter((key) => b.includes(key));
  if (shared.length > 0) return { weight: Math.max(...shared.map(equal)), reason };
  const isSlip = near > 0 && a.some((key) => b.some((other) => isNear(key, other) && !isNumbered(key, other)));
  return isSlip ? { weight: near, reason } : { weight: differs };
}

function sideEvidence(a: DuplicateRecord, b: DuplicateRecord, isSameName: boolean, sharing: Sharing): Part[] {
  const isFirm = a.name.kind === 'company' && b.name.kind === 'company';
  const hasOwnPhone = a.phones.some((key) => b.phones.includes(key) && sharing.holders(key) <= fewHolders);
  const parts: Part[] = [cityEvidence(a, b, isFirm, isSameName && hasOwnPhone)];
  const hosts = a.hosts.filter((host) => b.hosts.includes(host));
  if (hosts.some((host) => sharing.holders(host) <= mostOfHost)) parts.push({ weight: isFirm ? 4 : 2, reason: 'host' });
  if (a.birthday && b.birthday) {
    const isSame = a.birthday === b.birthday;
    parts.push(isSame ? { weight: 6, reason: 'birthday' } : { weight: -4, isDoubt: !isNear(a.birthday, b.birthday) });
  }
  if (isFirm && a.contacts.some(({ key }) => b.contacts.some((contact) => contact.key === key))) {
    parts.push({ weight: 4, reason: 'contact' });
  }
  if (a.address.length >= 5 && b.address.length >= 5 && similarity(a.address, b.address) >= sameAddress) {
    parts.push({ weight: 4, reason: 'address' });
  }
  if (a.company && b.company && !isFirm) {
    const level = compareNames(a.company, b.company, sharing);
    const many = level === 'other' ? 0 : Math.log2(Math.max(1, sharing.colleagues(a.company.key) - 1));
    parts.push({
      weight: Math.max(companyWeights[level] - many, Math.min(companyWeights[level], 1)),
      reason: 'company',
    });
  }
  return parts;
}

const sameAddress = 0.93;
const companyWeights: Record<NameLevel, number> = {
  equal: 7,
  variant: 6,
  slip: 5,
  part: 4,
  near: 2,
  none: 0,
  other: -3,
};

/** @param hasMoved a firm of one name that kept its phone: it went to another city */
function cityEvidence(a: DuplicateRecord, b: DuplicateRecord, isFirm: boolean, hasMoved: boolean): Part {
  if (!a.city || !b.city) return { weight: 0 };
  if (a.city === b.city) return { weight: 2, reason: 'city' };
  return isFirm && !hasMoved ? { weight: -4, isDoubt: true } : { weight: -2 };
}

/** All that they share is in the hands of many. */
function isEverybodys(a: DuplicateRecord, b: DuplicateRecord, { holders }: Sharing): boolean {
  const shared = [...a.phones, ...a.emails, ...a.wechats].filter((key) =>
    [...b.phones, ...b.emails, ...b.wechats].includes(key),
  );
  return shared.length > 0 && shared.every((key) => holders(key) > fewHolders);
}

/** Addresses that only a number tells apart (`kim1@`, `kim2@`) are two people's. */
function isNumbered(a: string, b: string): boolean {
  return a.includes('@') && a.replace(/\d/g, '') === b.replace(/\d/g, '');
}

function listOf(text: string): string[] {
  return text === '' ? [] : [text];
}
