import type { Input, Output } from '../../contract/call.ts';
import type { duplicates as contract, DuplicateLine, DuplicateSide } from '../../contract/duplicates.ts';
import type { DuplicateCells } from '../../domain/duplicates/duplicateRecord.ts';
import { nameTools } from '../../domain/duplicates/nameWords.ts';
import { type DuplicatePair, scanDuplicates } from '../../domain/duplicates/scanDuplicates.ts';
import { simplified } from '../../domain/keys/simplified.ts';
import { readingsIn } from '../../domain/search/readings.ts';
import type { Ports } from '../../ports.ts';
import { type DuplicateBook, type DuplicateCustomer, duplicateBook } from './duplicateBook.ts';
import { knownPairs } from './knownPairs.ts';

const mostShown = 200;

/** Who may be entered twice, without the pairs of which a person said that they are two. */
export function duplicates(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const book = duplicateBook(ports);
  const pairs = duplicatePairs(book, ports);
  const counts = { sure: 0, likely: 0, possible: 0 };
  for (const { band } of pairs) counts[band] += 1;
  const shown = pairs.slice(0, mostShown).map((pair) => lineOf(pair, book));
  return { ok: true, value: { pairs: shown, counts, customers: book.customers.length } };
}

export function duplicatePairs({ cells }: DuplicateBook, ports: Ports): DuplicatePair[] {
  const isKnown = knownPairs(ports);
  const tools = nameTools(ports.nameWords(), simplified, readingsIn(ports.pinyinTable()));
  return scanDuplicates(cells, ports.config.settings.phone_region, tools).filter(
    ({ pair: [a, b] }) => !isKnown(cells[a]!, cells[b]!),
  );
}

function lineOf({ band, score, reasons, pair }: DuplicatePair, { customers, cells }: DuplicateBook): DuplicateLine {
  const [first, second] = pair.map((index) => sideOf(customers[index]!, cells[index]!)) as [
    DuplicateSide,
    DuplicateSide,
  ];
  const isInOrder = (first.createdAt ?? '') <= (second.createdAt ?? '');
  return { band, score, reasons, sides: isInOrder ? [first, second] : [second, first] };
}

function sideOf({ id, row, name, city, owner, created_at }: DuplicateCustomer, cells: DuplicateCells): DuplicateSide {
  const { phones, emails } = cells;
  return { id, row, name: name ?? '', city, owner, phones, emails, createdAt: created_at };
}
