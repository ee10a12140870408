import { comparePair, type PairScore, type Sharing } from './comparePair.ts';
import { type DuplicateCells, type DuplicateRecord, duplicateRecordOf } from './duplicateRecord.ts';
import type { NameTools } from './nameWords.ts';

export interface DuplicatePair extends PairScore {
  /** places of the two in the list that was scanned, the smaller first */
  readonly pair: readonly [number, number];
}

/** A word that so many names hold is no slip of another. */
const ofManyNames = 4;
/** So many customers under one key are compared all with all; of more only those whose names begin alike. */
const mostTogether = 40;

/**
 * Finds who may be entered twice in the whole book, the surest first. Only customers that share a key are compared
 * (blocking): a phone, an address, a WeChat or external code, the sound of the name, the beginning or the end of it.
 *
 * @param region of phones without a country's code
 */
export function scanDuplicates(cells: readonly DuplicateCells[], region: string, tools: NameTools): DuplicatePair[] {
  const records = cells.map((each) => duplicateRecordOf(each, region, tools));
  const sharing = sharingOf(records, tools);
  const found: DuplicatePair[] = [];
  forCandidates(records, (first, second) => {
    const score = comparePair(records[first]!, records[second]!, sharing);
    if (score) found.push({ ...score, pair: [first, second] });
  });
  return found.sort((one, other) => other.score - one.score);
}

function sharingOf(records: readonly DuplicateRecord[], { readingsOf }: NameTools): Sharing {
  const holders = new Map<string, Set<string>>();
  const namesakes = new Map<string, number>();
  const colleagues = new Map<string, number>();
  const words = new Map<string, number>();
  for (const { name, company, phones, emails, wechats, hosts } of records) {
    namesakes.set(name.key, (namesakes.get(name.key) ?? 0) + 1);
    for (const word of name.words) words.set(word, (words.get(word) ?? 0) + 1);
    if (company) colleagues.set(company.key, (colleagues.get(company.key) ?? 0) + 1);
    for (const key of [...phones, ...emails, ...wechats, ...hosts]) {
      const known = holders.get(key);
      if (known) known.add(name.letters);
      else holders.set(key, new Set([name.letters]));
    }
  }
  return {
    holders: (key) => holders.get(key)?.size ?? 0,
    namesakes: (key) => namesakes.get(key) ?? 0,
    colleagues: (key) => colleagues.get(key) ?? 0,
    isKnownWord: (word) => (words.get(word) ?? 0) >= ofManyNames,
    readingsOf,
  };
}

/** Visits each pair that shares a key once, the smaller index first. */
function forCandidates(records: readonly DuplicateRecord[], visit: (first: number, second: number) => void): void {
  const blocks = new Map<string, number[]>();
  records.forEach((record, index) => {
    for (const key of blockKeys(record)) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  const seen = new Set<number>();
  for (const block of blocks.values()) {
    for (const together of block.length > mostTogether ? byName(block, records) : [block]) {
      for (let place = 0; place < together.length; place++) {
        for (let next = place + 1; next < together.length; next++) {
          const [first, second] = [together[place]!, together[next]!];
          const key = first * records.length + second;
          if (seen.has(key)) continue;
          seen.add(key);
          visit(first, second);
        }
      }
    }
  }
}

function blockKeys(record: DuplicateRecord): Set<string> {
  const { name, company, contacts, phones, emails, wechats, extCode, hosts, city } = record;
  const keys = new Set<string>();
  if (name.letters !== '') keys.add(`letters ${name.letters}`);
  for (const { letters } of contacts) keys.add(`letters ${letters}`);
  for (const key of [...phones, ...emails, ...wechats]) keys.add(`reach ${key}`);
  if (extCode !== '') keys.add(`code ${extCode}`);
  if (company) keys.add(`firm ${company.key}`);
  if (name.kind === 'company') {
    keys.add(`firm ${name.key}`);
    for (const host of hosts) keys.add(`host ${host}`);
  }
  for (const key of [...endsOf(name), ...wordsOf(name.words, city)]) keys.add(key);
  return keys;
}

function endsOf({ kind, chinese }: DuplicateRecord['name']): string[] {
  const isTelling = chinese.length > 2 || (kind === 'company' && chinese.length === 2);
  return isTelling ? [`start ${chinese.slice(0, 2)}`, `end ${chinese.slice(-3)}`] : [];
}

function wordsOf(words: readonly string[], city: string): string[] {
  const long = words.filter((word) => word.length >= 4);
  return [
    ...(words.length >= 2
      ? [
          `ends ${words
            .map((word) => word.slice(0, 2))
            .sort()
            .join(' ')}`,
        ]
      : []),
    ...long.map((word) => `word ${word} ${city}`),
    ...long.map((word) => `begin ${word.slice(0, 5)} ${words.length}`),
  ];
}

/** The customers of a full block by the sound of their names; those alone with theirs are left out. */
function byName(block: readonly number[], records: readonly DuplicateRecord[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const index of block) {
    const { letters } = records[index]!.name;
    const group = groups.get(letters);
    if (group) group.push(index);
    else groups.set(letters, [index]);
  }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= mostTogether);
}
