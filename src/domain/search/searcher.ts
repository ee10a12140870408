import { nameKey, plainWords } from '../keys/nameKey.ts';
import type { Readings } from './readings.ts';
import { type Spelling, spelledAs, spellingOf } from './spelling.ts';

/** What a customer is found by. */
export interface Searchable {
  readonly id: string;
  readonly name: string;
  readonly contacts: readonly string[];
  /** as typed */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly wechat: string | null;
  readonly owner: string | null;
  readonly city: string | null;
  readonly tags: readonly string[];
  readonly extCode: string | null;
  readonly archived: boolean;
}

export interface SearchResult<L> {
  /** all lines that match */
  readonly found: number;
  /** the best of them, best first */
  readonly lines: readonly L[];
}

const fewestPhoneDigits = 4;

/**
 * Prepares lines once and answers a search in them: by name, contact, pinyin in full or first letters, phone from its
 * last 4 digits on, mail, WeChat, id, external code, tag, owner and city. Words separated by spaces must all match.
 * Archived lines come last; of equal matches the shorter name comes first.
 */
export function searcher<L extends Searchable>(
  lines: readonly L[],
  readingsOf: Readings,
): (text: string, limit: number) => SearchResult<L> {
  let prepared: Prepared<L>[] | null = null;
  return (text, limit) => {
    const query = queryOf(text);
    if (!query) return { found: 0, lines: [] };
    prepared ??= lines.map((line) => prepare(line, readingsOf));
    const hits: { readonly line: Prepared<L>; readonly score: number }[] = [];
    for (const line of prepared) {
      const score = scoreOf(line, query);
      if (score > 0) hits.push({ line, score: line.line.archived ? score - 1000 : score });
    }
    hits.sort((a, b) => b.score - a.score || a.line.key.length - b.line.key.length);
    return { found: hits.length, lines: hits.slice(0, limit).map(({ line }) => line.line) };
  };
}

interface Prepared<L> {
  readonly line: L;
  readonly key: string;
  /** the name with its legal form, without spaces */
  readonly name: string;
  readonly contacts: readonly string[];
  readonly spellings: readonly { readonly spelling: Spelling; readonly isName: boolean }[];
  readonly digits: readonly string[];
  /** codes, addresses, tags and the like, in lower case */
  readonly codes: readonly string[];
  readonly words: readonly string[];
}

function prepare<L extends Searchable>(line: L, readingsOf: Readings): Prepared<L> {
  const key = nameKey(line.name);
  const contacts = line.contacts.map((contact) => plainWords(contact).join(''));
  const lower = (texts: readonly (string | null)[]) => texts.flatMap((text) => (text ? text.trim().toLowerCase() : []));
  return {
    line,
    key,
    name: plainWords(line.name).join(''),
    contacts,
    spellings: [key, ...contacts].flatMap((text, index) => {
      const spelling = spellingOf(text, readingsOf);
      return spelling ? [{ spelling, isName: index === 0 }] : [];
    }),
    digits: line.phones.map(digitsOf),
    codes: lower([line.id, line.extCode, line.wechat, ...line.emails]),
    words: lower([...line.tags, line.owner, line.city]).map((text) => plainWords(text).join('')),
  };
}

interface Query {
  readonly whole: Term;
  readonly words: readonly Term[];
}

interface Term {
  readonly typed: string;
  readonly plain: string;
  /** letters that may be pinyin, '' for anything else */
  readonly letters: string;
  /** digits of a phone number, '' for anything else */
  readonly digits: string;
}

function queryOf(text: string): Query | null {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const words = typed.split(/\s+/).filter((word) => word !== '');
  return words.length === 0 ? null : { whole: termOf(typed), words: words.length > 1 ? words.map(termOf) : [] };
}

function termOf(typed: string): Term {
  const plain = plainWords(typed).join('');
  const letters = typed.replace(/ü/g, 'v').replace(/[\s'’]/g, '');
  const isPhone = /^\+?[\d\s().-]+$/.test(typed);
  return {
    typed,
    plain,
    letters: /^[a-z]+$/.test(letters) ? letters : '',
    digits: isPhone ? digitsOf(typed) : '',
  };
}

function scoreOf(line: Prepared<Searchable>, { whole, words }: Query): number {
  const score = termScore(line, whole);
  if (score > 0 || words.length === 0) return score;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) least = Math.min(least, termScore(line, word));
  return least;
}

/** How well a term fits: 100 for an id, 0 for not at all. */
function termScore(line: Prepared<Searchable>, { typed, plain, letters, digits }: Term): number {
  if (line.codes.includes(typed)) return 100;
  if (plain !== '') {
    if (line.key === plain || line.name === plain) return 95;
    if (line.key.startsWith(plain) || line.name.startsWith(plain)) return 85;
  }
  if (digits.length >= fewestPhoneDigits && line.digits.some((phone) => isPhone(phone, digits))) return 80;
  if (plain !== '') {
    if (line.name.includes(plain)) return 70;
    if (line.contacts.some((contact) => contact.startsWith(plain))) return 65;
  }
  const spelled = letters === '' ? 0 : spellingScore(line, letters);
  if (spelled > 0) return spelled;
  if (plain !== '') {
    if (line.contacts.some((contact) => contact.includes(plain))) return 50;
    if (line.words.some((word) => word.startsWith(plain))) return 40;
  }
  return typed.length > 2 && line.codes.some((code) => code.includes(typed)) ? 30 : 0;
}

const spellingScores = { whole: 62, start: 60, inside: 55 } as const;

function spellingScore(line: Prepared<Searchable>, letters: string): number {
  let best = 0;
  for (const { spelling, isName } of line.spellings) {
    const how = spelledAs(spelling, letters);
    if (how) best = Math.max(best, spellingScores[how] - (isName ? 0 : 8));
  }
  return best;
}

/** The end of a number, a longer piece of it, or the number with its country code or trunk zero. */
function isPhone(phone: string, digits: string): boolean {
  if (phone.endsWith(digits)) return true;
  if (digits.length < 7) return false;
  return phone.includes(digits) || (phone.length >= 7 && digits.endsWith(phone.replace(/^0+/, '')));
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}
