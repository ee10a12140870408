import type { Stamp } from '../../schema/day.ts';
import type { Consent } from '../../schema/sheets/consents.ts';
import { dayOfStamp } from '../day.ts';

type Status = NonNullable<Consent['status']>;
export type ConsentRow = Pick<Consent, 'contact' | 'purpose' | 'channel' | 'status' | 'at' | 'until'>;

/** For what somebody is asked: a message by a channel, to a contact; null stands for every one. */
export interface Asked {
  readonly purpose: NonNullable<Consent['purpose']>;
  readonly channel: string | null;
  readonly contact: string | null;
}

/** At one moment withdrawn beats granted. */
const strictness: Readonly<Record<Status, number>> = { unknown: 0, granted: 1, denied: 2, withdrawn: 3 };

/**
 * What holds at a moment: the latest row; one for the contact beats those for the customer, one for the channel those for
 * all channels. No row, or one that has ended, is unknown. Source: workbook.md 2.20.
 *
 * @param rows of one customer, in any order
 */
export function consentAt(rows: readonly ConsentRow[], asked: Asked, at: Stamp): Status {
  const fitting = rows.filter(
    (row) =>
      row.purpose === asked.purpose &&
      (row.at ?? '') <= at &&
      (row.contact === null || row.contact === asked.contact) &&
      (row.channel === null || row.channel === asked.channel),
  );
  const [first] = fitting.sort(
    (a, b) =>
      Number(b.contact !== null) - Number(a.contact !== null) ||
      Number(b.channel !== null) - Number(a.channel !== null) ||
      (b.at ?? '').localeCompare(a.at ?? '') ||
      strictness[b.status ?? 'unknown'] - strictness[a.status ?? 'unknown'],
  );
  const hasEnded = first?.until != null && first.until < dayOfStamp(at);
  return first?.status && !(hasEnded && first.status === 'granted') ? first.status : 'unknown';
}

/** What somebody said about one purpose, by one way, for one contact. */
export type Answer = Asked & { readonly status: Status };

/**
 * What has to be said anew where customers become one, so that the stricter of their answers holds: each said no, or took it
 * back, and a later yes of another would stand over it.
 *
 * @param sides the consents of each
 */
export function stricterAnswers(sides: readonly (readonly ConsentRow[])[], at: Stamp): Answer[] {
  const all = sides.flat();
  const asked = new Map(
    all.flatMap(({ purpose, channel, contact }) =>
      purpose === null ? [] : [[[purpose, channel, contact].join('|'), { purpose, channel, contact }] as const],
    ),
  );
  return [...asked.values()].flatMap((one) => {
    const answers = sides.map((rows) => consentAt(rows, one, at));
    const strictest = answers.sort((a, b) => strictness[b] - strictness[a])[0]!;
    const isNo = strictest === 'denied' || strictest === 'withdrawn';
    return isNo && consentAt(all, one, at) !== strictest ? [{ ...one, status: strictest }] : [];
  });
}

/** A customer's answer to marketing in one word: that for all channels; else granted where one channel is. Null where nobody asked. */
export function marketingConsent(rows: readonly ConsentRow[], at: Stamp): Status | null {
  const asked = rows.filter(({ purpose, contact }) => purpose === 'marketing' && contact === null);
  if (asked.length === 0) return null;
  const by = (channel: string | null) => consentAt(asked, { purpose: 'marketing', channel, contact: null }, at);
  if (asked.some(({ channel }) => channel === null)) return by(null);
  const answers = asked.map(({ channel }) => by(channel));
  if (answers.includes('granted')) return 'granted';
  return answers.sort((a, b) => strictness[b] - strictness[a])[0]!;
}
