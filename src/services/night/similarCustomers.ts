import type { Found } from '../../domain/audits/auditTab.ts';
import { similarRule } from '../../domain/audits/index.ts';
import type { DuplicateCells } from '../../domain/duplicates/duplicateRecord.ts';
import { emailKey } from '../../domain/keys/emailKey.ts';
import { phoneEvidence } from '../../domain/keys/phoneEvidence.ts';
import { phoneKey } from '../../domain/keys/phoneKey.ts';
import type { Ports } from '../../ports.ts';
import { duplicateBook } from '../duplicates/duplicateBook.ts';
import { duplicatePairs } from '../duplicates/duplicates.ts';

/**
 * Customers who may be one by their names (A34), by the same scan that the list of duplicates shows; pairs of which a person
 * said that they are two are left out. The one entered later is the one found.
 */
export function similarCustomers(ports: Ports): Found[] {
  const book = duplicateBook(ports);
  return duplicatePairs(book, ports)
    .filter(
      ({ band, reasons, pair: [one, other] }) =>
        (band !== 'possible' || (reasons.includes('name') && reasons.includes('city'))) &&
        !isOfA33(book.cells[one]!, book.cells[other]!, ports.config.settings.phone_region),
    )
    .map(({ pair }) => {
      const [first, second] = pair
        .map((index) => book.customers[index]!)
        .sort((a, b) => ((a.created_at ?? '') < (b.created_at ?? '') ? -1 : 1)) as [
        (typeof book.customers)[number],
        (typeof book.customers)[number],
      ];
      const { id, row, name, owner } = second;
      const value = `${name} = ${first.name} (${first.id})`;
      return { rule: similarRule.id, sheet: 'customers', id, row, field: 'name', value, places: {}, fix: null, owner };
    });
}

/** A33 tells every hour of those who have one phone or address. */
function isOfA33(one: DuplicateCells, other: DuplicateCells, region: string): boolean {
  const keysOf = ({ phones, emails, city }: DuplicateCells) => [
    ...phones.map((phone) => phoneEvidence(phoneKey(phone, region), city)),
    ...emails.map(emailKey),
  ];
  const known = keysOf(one);
  return keysOf(other).some((key) => key !== null && known.includes(key));
}
