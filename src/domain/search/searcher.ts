import { nameKey, plainWords } from '../keys/nameKey.ts';
import type { Simplify } from '../keys/simplifierOf.ts';
import { isNear } from './isNear.ts';
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

/** By what a line was found: its name, a contact's, a number or code, or a label: tag, owner, city. */
export type FoundBy = 'name' | 'contact' | 'code' | 'label' | 'archived';

export interface SearchGroup<L> {
  readonly by: FoundBy;
  readonly lines: readonly L[];
}

export interface SearchResult<L> {
  /** all lines that match */
  readonly found: number;
  /** the best of them, by group */
  readonly lines: readonly L[];
  /** the same lines: the group of the best line first, in each the best first; the archived last */
  readonly groups: readonly SearchGroup<L>[];
  /** where none match: lines whose name, contact or number differs by one sign */
  readonly near: readonly L[];
}

const fewestPhoneDigits = 4;
const nearAtMost = 5;

/**
 * Prepares lines once and answers a search in them: by name, contact, pinyin in full or first letters, phone from its
 * last 4 digits on, mail, WeChat, id, external code, tag, owner and city. Words separated by spaces must all match.
 * Archived lines come last; of equal matches the shorter name comes first.
 */
export function searcher<L extends Searchable>(
  lines: readonly L[],
  readingsOf: Readings,
  simplify: Simplify,
): (text: string, limit: number) => SearchResult<L> {
  let prepared: Prepared<L>[] | null = null;
  return (text, limit) => {
    const query = queryOf(text, simplify);
    if (!query) return { found: 0, lines: [], groups: [], near: [] };
    prepared ??= lines.map((line) => prepare(line, readingsOf, simplify));
    const hits: Hit<L>[] = [];
    for (const line of prepared) {
      const fit = fitOf(line, query);
      if (fit) hits.push(line.line.archived ? { line, by: 'archived', score: fit.score - 1000 } : { line, ...fit });
    }
    hits.sort((a, b) => b.score - a.score || a.line.key.length - b.line.key.length);
    const groups = groupsOf(hits.slice(0, limit));
    return {
      found: hits.length,
      lines: groups.flatMap((group) => group.lines),
      groups,
      near: hits.length > 0 ? [] : nearTo(prepared, query),
    };
  };
}

/** How well a line fits (100 for an id), and by what. */
interface Fit {
  readonly by: FoundBy;
  readonly score: number;
}

interface Hit<L> extends Fit {
  readonly line: Prepared<L>;
}

function groupsOf<L>(hits: readonly Hit<L>[]): SearchGroup<L>[] {
  const groups = new Map<FoundBy, L[]>();
  for (const { line, by } of hits) {
    const group = groups.get(by);
    if (group) group.push(line.line);
    else groups.set(by, [line.line]);
  }
  return [...groups].map(([by, lines]) => ({ by, lines }));
}

function nearTo<L extends Searchable>(lines: readonly Prepared<L>[], { whole }: Query): L[] {
  const { plain, digits } = whole;
  const fewest = /^[\x20-\x7e]*$/.test(plain) ? 3 : 2;
  const isClose = ({ spoken, digits: phones }: Prepared<L>) =>
    digits !== ''
      ? digits.length > fewestPhoneDigits && phones.some((phone) => isNear(phone.slice(-digits.length), digits))
      : plain.length >= fewest && spoken.some((text) => isNear(text, plain));
  return lines
    .filter((line) => !line.line.archived && isClose(line))
    .slice(0, nearAtMost)
    .map(({ line }) => line);
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
  /** what a misspelt text is held against: the name, its words, the contacts */
  readonly spoken: readonly string[];
}

function prepare<L extends Searchable>(line: L, readingsOf: Readings, simplify: Simplify): Prepared<L> {
  const key = nameKey(line.name, simplify);
  const nameWords = plainWords(line.name, simplify);
  const contacts = line.contacts.map((contact) => plainWords(contact, simplify).join(''));
  const lower = (texts: readonly (string | null)[]) => texts.flatMap((text) => (text ? text.trim().toLowerCase() : []));
  return {
    line,
    key,
    name: nameWords.join(''),
    contacts,
    spellings: [key, ...contacts].flatMap((text, index) => {
      const spelling = spellingOf(text, readingsOf);
      return spelling ? [{ spelling, isName: index === 0 }] : [];
    }),
    digits: line.phones.map(digitsOf),
    codes: lower([line.id, line.extCode, line.wechat, ...line.emails]),
    words: lower([...line.tags, line.owner, line.city]).map((text) => plainWords(text, simplify).join('')),
    spoken: [key, ...nameWords, ...contacts],
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

function queryOf(text: string, simplify: Simplify): Query | null {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const words = typed.split(/\s+/).filter((word) => word !== '');
  return words.length === 0
    ? null
    : {
        whole: termOf(typed, simplify),
        words: words.length > 1 ? words.map((word) => termOf(word, simplify)) : [],
      };
}

function termOf(typed: string, simplify: Simplify): Term {
  const plain = plainWords(typed, simplify).join('');
  const letters = typed.replace(/ü/g, 'v').replace(/[\s'’]/g, '');
  const isPhone = /^\+?[\d\s().-]+$/.test(typed);
  return {
    typed,
    plain,
    letters: /^[a-z]+$/.test(letters) ? letters : '',
    digits: isPhone ? digitsOf(typed) : '',
  };
}

/** Each word must fit; the line fits as well as its worst word. */
function fitOf(line: Prepared<Searchable>, { whole, words }: Query): Fit | null {
  const fit = termFit(line, whole);
  if (fit || words.length === 0) return fit;
  let worst: Fit | null = null;
  for (const word of words) {
    const one = termFit(line, word);
    if (!one) return null;
    if (!worst || one.score < worst.score) worst = one;
  }
  return worst;
}

function termFit(line: Prepared<Searchable>, { typed, plain, letters, digits }: Term): Fit | null {
  if (line.codes.includes(typed)) return fits('code', 100);
  if (plain !== '') {
    if (line.key === plain || line.name === plain) return fits('name', 95);
    if (line.key.startsWith(plain) || line.name.startsWith(plain)) return fits('name', 85);
  }
  if (digits.length >= fewestPhoneDigits && line.digits.some((phone) => isPhone(phone, digits)))
    return fits('code', 80);
  if (plain !== '') {
    if (line.name.includes(plain)) return fits('name', 70);
    if (line.contacts.some((contact) => contact.startsWith(plain))) return fits('contact', 65);
  }
  const spelled = letters === '' ? null : spellingFit(line, letters);
  if (spelled) return spelled;
  if (plain !== '') {
    if (line.contacts.some((contact) => contact.includes(plain))) return fits('contact', 50);
    if (line.words.some((word) => word.startsWith(plain))) return fits('label', 40);
  }
  return typed.length > 2 && line.codes.some((code) => code.includes(typed)) ? fits('code', 30) : null;
}

function fits(by: FoundBy, score: number): Fit {
  return { by, score };
}

const spellingScores = { whole: 62, start: 60, inside: 55 } as const;

function spellingFit(line: Prepared<Searchable>, letters: string): Fit | null {
  let best: Fit | null = null;
  for (const { spelling, isName } of line.spellings) {
    const how = spelledAs(spelling, letters);
    const score = how ? spellingScores[how] - (isName ? 0 : 8) : 0;
    if (score > (best?.score ?? 0)) best = fits(isName ? 'name' : 'contact', score);
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
