import { similarity } from '../keys/similarity.ts';
import { isNear } from '../search/isNear.ts';
import type { Readings } from '../search/readings.ts';
import { spelledAs, spellingOf } from '../search/spelling.ts';
import { isChinese, type NameForm } from './nameForm.ts';

/**
 * How alike two names are. equal; variant: the same written otherwise (pinyin, another order); slip: a sign too many or
 * too few, or another legal form; near: another sign, which may be a slip or another's name; part: one is a part of the
 * other; none: not to be compared; other: another's.
 */
export type NameLevel = 'equal' | 'variant' | 'slip' | 'near' | 'part' | 'none' | 'other';

export interface NameKnowledge {
  readonly readingsOf: Readings;
  /** words of many names of the book: no slips, however near they are to one another */
  readonly isKnownWord: (word: string) => boolean;
}

export function compareNames(a: NameForm, b: NameForm, known: NameKnowledge): NameLevel {
  const { readingsOf } = known;
  if (a.key === '' || b.key === '') return 'none';
  if (
    a.kind === 'company' &&
    (a.isBranch !== b.isBranch || (a.place !== '' && b.place !== '' && a.place !== b.place))
  ) {
    return 'other';
  }
  // a father and his son, or one of the two told more exactly
  if (a.generation !== b.generation) return a.generation === '' || b.generation === '' ? 'part' : 'other';
  if (a.chinese !== '' && b.chinese !== '') return compareChinese(a, b, readingsOf);
  if (a.chinese === '' && b.chinese === '') return compareWords(a, b, known);
  return a.chinese === '' ? compareSpelled(b, a, readingsOf) : compareSpelled(a, b, readingsOf);
}

function compareChinese(a: NameForm, b: NameForm, readingsOf: Readings): NameLevel {
  if (a.chinese === b.chinese) {
    const isSame = a.place === b.place && (a.words.length === 0 || b.words.length === 0 || a.key === b.key);
    return isSame && !hasOtherForm(a, b) ? 'equal' : 'variant';
  }
  if (a.numbers !== b.numbers || a.isBranch) return 'other';
  if (soundAlike(a.chinese, b.chinese, readingsOf)) return 'variant';
  if (a.kind === 'person') return comparePersons(a.chinese, b.chinese);
  const level = compareFirms(a.chinese, b.chinese);
  return level === 'other' && isShorter(a.place + a.chinese, b.place + b.chinese) ? 'slip' : level;
}

function comparePersons(a: string, b: string): NameLevel {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length === longer.length) {
    if (sorted(Array.from(a)) === sorted(Array.from(b))) return 'variant';
    return a.length > 2 && isNear(a, b) ? 'near' : 'other';
  }
  // the surname alone (王经理), or the given name alone
  const isPart = shorter.length === 1 ? longer.startsWith(shorter) : longer.endsWith(shorter);
  return isPart ? 'part' : 'other';
}

function compareFirms(a: string, b: string): NameLevel {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length >= 4 && isSwap(a, b)) return 'variant';
  if (isShorter(a, b)) return 'slip';
  if (longer.length >= 4 && isNear(a, b)) return 'near';
  if (shorter.length >= 2 && longer.includes(shorter)) return 'part';
  return 'other';
}

/** Two signs that changed places, and nothing else. */
function isSwap(a: string, b: string): boolean {
  return isNear(a, b) && sorted(Array.from(a)) === sorted(Array.from(b));
}

/** One sign too few in one of them. */
function isShorter(a: string, b: string): boolean {
  return a.length !== b.length && Math.max(a.length, b.length) >= 4 && isNear(a, b);
}

function hasOtherForm(a: NameForm, b: NameForm): boolean {
  return a.form !== '' && b.form !== '' && a.form !== b.form;
}

function soundAlike(a: string, b: string, readingsOf: Readings): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a.charAt(at), b.charAt(at)];
    if (one !== other && !isSpokenAlike(one, other, readingsOf)) return false;
  }
  return true;
}

/** A rare character whose sound is not known (峯) may be a way to write any other. */
function isSpokenAlike(one: string, other: string, readingsOf: Readings): boolean {
  const [readings, others] = [readingsOf(one), readingsOf(other)];
  if (readings.length === 0 || others.length === 0) return isChinese(one) && isChinese(other);
  return readings.some((reading) => others.includes(reading));
}

/** A name in characters and one in letters: pinyin in any order of its words, or the beginning of it. */
function compareSpelled(chinese: NameForm, latin: NameForm, readingsOf: Readings): NameLevel {
  const spelling = spellingOf(chinese.chinese, readingsOf);
  if (!spelling) return 'none';
  const [first = '', ...rest] = latin.words;
  const orders =
    chinese.kind === 'person'
      ? [
          [first, ...rest],
          [...rest, first],
        ]
      : [latin.words];
  // initials alone (`wf`) are everybody's
  const isWhole = (letters: string) =>
    letters.length >= 2 * spelling.sounds.length && spelledAs(spelling, letters) === 'whole';
  if (orders.some((words) => isWhole(words.join('')))) return 'variant';
  const isStart = first.length >= 4 && spelledAs(spelling, first) === 'start';
  return isStart && chinese.kind === 'company' ? 'part' : 'none';
}

function compareWords(a: NameForm, b: NameForm, known: NameKnowledge): NameLevel {
  if (a.key === b.key) return hasOtherForm(a, b) ? 'slip' : 'equal';
  if (a.numbers !== b.numbers || hasOtherForm(a, b)) return 'other';
  if (sorted(a.words) === sorted(b.words)) return 'equal';
  // the spaces stand elsewhere
  const [joinedA, joinedB] = [a.words.join(''), b.words.join('')];
  if (Math.min(joinedA.length, joinedB.length) >= 8 && a.words.length !== b.words.length && isNear(joinedA, joinedB)) {
    return 'variant';
  }
  return compareInPairs(a, b, known);
}

/** Words that stand in one name only must be slips or abbreviations of one another. */
function compareInPairs(a: NameForm, b: NameForm, known: NameKnowledge): NameLevel {
  const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const left = without(longer, shorter);
  const levels = without(shorter, longer).map((word) => {
    const other = (['slip', 'near', 'short'] as const)
      .map((level) => ({ level, at: left.findIndex((each) => wordLevel(word, each, known) === level) }))
      .find(({ at }) => at >= 0);
    if (other) left.splice(other.at, 1);
    return other?.level ?? 'other';
  });
  if (levels.includes('other') || (levels.length === shorter.length && levels.includes('short'))) return 'other';
  if (levels.includes('near')) return 'near';
  if (a.kind === 'company') return left.length > 0 ? 'part' : 'slip';
  // one word of several, or an initial, is many people's
  const isPart = levels.includes('short') || (shorter.length === 1 && left.length > 0);
  return isPart ? 'part' : 'variant';
}

/** slip: a typing error; near: one letter for another, both words being names (Maria, Marta, Mario); short: its beginning */
function wordLevel(a: string, b: string, { isKnownWord }: NameKnowledge): 'slip' | 'near' | 'short' | 'other' {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const areNames = isKnownWord(a) && isKnownWord(b);
  if (shorter.length >= 3 && longer.length >= 4 && isNear(a, b))
    return areNames || isVowelApart(a, b) ? 'near' : 'slip';
  if (shorter.length >= 8 && !areNames && similarity(a, b) >= slipOfLongWords) return 'slip';
  const isShort = (shorter.length === 1 || shorter.length >= 3) && longer.startsWith(shorter);
  return isShort ? 'short' : 'other';
}

const slipOfLongWords = 0.94;

function isVowelApart(a: string, b: string): boolean {
  const isVowel = (text: string) => /[aeiou]$/.test(text);
  return a.length === b.length && a.slice(0, -1) === b.slice(0, -1) && isVowel(a) && isVowel(b);
}

/** The words of a list that are left when those of another are taken out, one for one. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return words.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function sorted(parts: readonly string[]): string {
  return [...parts].sort().join(' ');
}
