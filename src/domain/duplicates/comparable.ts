import { emailKey } from '../keys/emailKey.ts';
import { nameKey } from '../keys/nameKey.ts';
import { phoneEvidence } from '../keys/phoneEvidence.ts';
import { phoneKey } from '../keys/phoneKey.ts';
import { simplified } from '../keys/simplified.ts';

/** By what two customers may turn out to be one; keys, not texts. A customer's contacts count as its own. */
export interface Comparable {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly wechats: readonly string[];
  readonly names: readonly string[];
}

export type DuplicateReason = 'phone' | 'email' | 'wechat' | 'name';

/** Cells of a customer or a contact that tell who it is. */
export interface Reachable {
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly wechat?: string | null;
  readonly city?: string | null;
}

/** The keys of a customer's or a contact's cells. @param region of phones without a country's code */
export function comparableOf({ name, phone, email, wechat, city }: Reachable, region: string): Comparable {
  return {
    phones: keysOf(phone, (text) => phoneEvidence(phoneKey(text, region), city)),
    emails: keysOf(email, emailKey),
    wechats: keysOf(wechat, (text) => text.trim().toLowerCase()),
    names: keysOf(name, (text) => nameKey(text, simplified)),
  };
}

/** Why two may be the same, strongest first; empty when nothing says so. */
export function duplicateReasons(a: Comparable, b: Comparable): DuplicateReason[] {
  const shared: [DuplicateReason, boolean][] = [
    ['phone', meet(a.phones, b.phones)],
    ['email', meet(a.emails, b.emails)],
    ['wechat', meet(a.wechats, b.wechats)],
    ['name', meet(a.names, b.names)],
  ];
  return shared.filter(([, same]) => same).map(([reason]) => reason);
}

function keysOf(text: string | null | undefined, keyOf: (text: string) => string | null): string[] {
  const key = text ? keyOf(text) : null;
  return key ? [key] : [];
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}
