import type { PossibleDuplicate } from '../../src/contract/customers.ts';
import type { SearchLine } from '../../src/contract/search.ts';
import { emailKey } from '../../src/domain/keys/emailKey.ts';
import { nameKey } from '../../src/domain/keys/nameKey.ts';
import { phoneEvidence } from '../../src/domain/keys/phoneEvidence.ts';
import { phoneKey } from '../../src/domain/keys/phoneKey.ts';
import { similarity } from '../../src/domain/keys/similarity.ts';
import type { Simplify } from '../../src/domain/keys/simplifierOf.ts';

/** What of a new customer has been typed so far. */
export interface TypedCustomer {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly wechat: string;
}

type Reason = PossibleDuplicate['reasons'][number];

/** How much a reason weighs when the likeliest come first (flows.md 8). */
const weights: Record<Reason, number> = { phone: 60, email: 60, wechat: 50, name: 50, similar: 25 };
const mostShown = 5;
/** Lower than for a merge: this only asks to look. */
const similarFrom = 0.88;

interface Known {
  readonly line: SearchLine;
  readonly phones: readonly (string | null)[];
  readonly emails: readonly (string | null)[];
  readonly wechat: string;
  readonly names: readonly string[];
  /** without the city that many firms put first */
  readonly bareName: string;
}

/**
 * Prepares the lines once and answers who of them may be the customer that is being typed, likeliest first. Archived
 * lines are left out. The server looks once more when it saves.
 *
 * @param region of phones without a country's code
 */
export function duplicateFinder(
  lines: readonly SearchLine[],
  simplify: Simplify,
  region: string,
): (typed: TypedCustomer) => readonly PossibleDuplicate[] {
  let prepared: readonly Known[] | null = null;
  return (typed) => {
    prepared ??= lines.filter(({ archived }) => !archived).map((line) => knownOf(line, simplify, region));
    const wanted = {
      phone: typed.phone ? phoneEvidence(phoneKey(typed.phone, region), null) : null,
      email: emailKey(typed.email),
      wechat: typed.wechat.trim().toLowerCase(),
      name: typed.name.trim().length >= 2 ? nameKey(typed.name, simplify) : '',
    };
    const found: (PossibleDuplicate & { weight: number })[] = [];
    for (const known of prepared) {
      const reasons = reasonsOf(wanted, known);
      if (reasons.length === 0) continue;
      found.push({ line: known.line, reasons, weight: reasons.reduce((sum, reason) => sum + weights[reason], 0) });
    }
    return found
      .sort((one, other) => other.weight - one.weight)
      .slice(0, mostShown)
      .map(({ line, reasons }) => ({ line, reasons }));
  };
}

function knownOf(line: SearchLine, simplify: Simplify, region: string): Known {
  const names = [line.name, ...line.contacts].map((name) => nameKey(name, simplify));
  const city = line.city ? nameKey(line.city, simplify) : '';
  const [own = ''] = names;
  return {
    line,
    phones: line.phones.map((phone) => phoneEvidence(phoneKey(phone, region), null)),
    emails: line.emails.map(emailKey),
    wechat: line.wechat?.trim().toLowerCase() ?? '',
    names,
    bareName: city !== '' && own.startsWith(city) ? own.slice(city.length) : own,
  };
}

type Wanted = { readonly [K in 'phone' | 'email']: string | null } & { readonly [K in 'wechat' | 'name']: string };

function reasonsOf(wanted: Wanted, known: Known): Reason[] {
  const isName = wanted.name !== '' && known.names.includes(wanted.name);
  const shared: [Reason, boolean][] = [
    ['phone', wanted.phone !== null && known.phones.includes(wanted.phone)],
    ['email', wanted.email !== null && known.emails.includes(wanted.email)],
    ['wechat', wanted.wechat !== '' && known.wechat === wanted.wechat],
    ['name', isName],
    ['similar', !isName && isSimilar(wanted.name, known.bareName)],
  ];
  return shared.filter(([, is]) => is).map(([reason]) => reason);
}

/** Short names are alike by chance: three characters are needed, six where they are letters. */
function isSimilar(name: string, other: string): boolean {
  const fewest = /^[\x20-\x7f]*$/.test(name) ? 6 : 3;
  return name.length >= fewest && other.length >= fewest && similarity(name, other) >= similarFrom;
}
