import { plainWords, withoutForms } from '../keys/nameKey.ts';
import type { Readings } from '../search/readings.ts';
import { endingOf, type NameTools } from './nameWords.ts';
import { placeKey, withoutPlace } from './places.ts';

/** A name taken apart for comparison. */
export interface NameForm {
  readonly kind: 'person' | 'company';
  /** the Chinese part, without place and legal form; '' where there is none */
  readonly chinese: string;
  /** the words in letters, without legal form, accents folded */
  readonly words: readonly string[];
  /** the place that a Chinese firm carries in its name */
  readonly place: string;
  /** one office of a firm that has several */
  readonly isBranch: boolean;
  /** the legal form where the name tells it: an `Inc.` is not the `GmbH` of the same name */
  readonly form: string;
  /** numbers in the name: `第2店`, `Store 12` */
  readonly numbers: string;
  /** `jr`, `sr`, `ii` behind a person's name, which tell a father from his son */
  readonly generation: string;
  /** all of it, as names are looked up */
  readonly key: string;
  /** letters of the whole name as it sounds, sorted: the same in whatever order the words stand */
  readonly letters: string;
}

const limited: ReadonlySet<string> = new Set(['co', 'company', 'ltd', 'limited', 'pte', 'pty', 'plc']);
const innerForms = /(?:股份)?有限(?:责任)?公司/g;

export function isChinese(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text);
}

/** @param places city and province of the record, which its name may carry */
export function nameFormOf(
  name: string,
  { type, places }: { readonly type: string | null; readonly places: readonly string[] },
  tools: NameTools,
): NameForm {
  const person = type === 'company' ? null : withoutRemark(name, { type, places }, tools);
  return person ?? formOf(name.replace(department, '$1'), { type, places }, tools);
}

/** Of a firm the desk that answers: 青禾茶业有限公司采购部. */
const department = /(公司|集团)(?:采购|财务|销售|市场|人事|人力资源|行政|技术|工程|业务|客服|综合)部$/;

interface NameHints {
  readonly type: string | null;
  readonly places: readonly string[];
}

/** What people note behind a person's name in brackets: 李强（采购）. Null where nothing stands there, or no person's name. */
function withoutRemark(name: string, hints: NameHints, tools: NameTools): NameForm | null {
  const bare = name.replace(/[（(【[][^（(【[]*[）)】\]]\s*$/, '');
  if (bare === name || bare.trim() === '' || !(isChinese(bare) || hints.type === 'individual')) return null;
  const form = formOf(bare, hints, tools);
  return form.kind === 'person' ? form : null;
}

const generations: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior']);

function formOf(name: string, { type, places }: NameHints, tools: NameTools): NameForm {
  const { simplify, readingsOf, words: lists } = tools;
  const typed = plainWords(name, simplify);
  const bare = withoutForms(typed);
  const own = places.map((place) => placeKey(simplify(place)));
  const chineseWords = bare.filter(isChinese);
  const words = bare.filter((word) => !isChinese(word)).map(folded);
  const person = personName(chineseWords.join(''), tools);
  const form = legalForm(typed, bare);
  const kind = form === '' ? kindOf(person, words, type, tools) : 'company';
  const isPlace = (word: string) => lists.places.has(word) || own.includes(word);
  const firm =
    kind === 'company'
      ? firmForm(typed, chineseWords, isPlace, tools)
      : { chinese: person, place: '', isBranch: false };
  const last = words[words.length - 1] ?? '';
  const generation = kind === 'person' && words.length > 2 && generations.has(last) ? last : '';
  const spoken = (generation ? words.slice(0, -1) : words).filter(
    (word) => !(kind === 'person' ? lists.titles.has(word) : word === 'the'),
  );
  const named = spoken.length > 0 ? spoken : words;
  const kept = kind === 'person' ? named.map(tools.fullName) : named;
  const isOffice = kind === 'company' && kept.some((word) => lists.branchEndings.has(word));
  return {
    ...{ kind, chinese: firm.chinese, words: kept, place: firm.place, isBranch: firm.isBranch || isOffice, form },
    generation,
    numbers: (name.normalize('NFKC').match(/\d+/g) ?? []).join(' '),
    key: firm.chinese + kept.join(''),
    letters: lettersOf(firm.chinese, kept, readingsOf),
  };
}

/** The first word of a legal form in letters, by what it means; Chinese names are written with several of one meaning. */
function legalForm(typed: readonly string[], bare: readonly string[]): string {
  if (bare.length === typed.length && bare.join('') === typed.join('')) return '';
  const word = typed[bare.length] ?? '';
  return limited.has(word) || isChinese(word) || word === '' ? 'limited' : word;
}

function kindOf(
  chinese: string,
  words: readonly string[],
  type: string | null,
  { words: { surnames, doubleSurnames, firmEndings } }: NameTools,
): NameForm['kind'] {
  if (chinese !== '') {
    const hasSurname = surnames.has(chinese.charAt(0)) || (type === null && surnames.has(chinese.slice(-1)));
    const isName = chinese.length <= 3 && hasSurname && endingOf(chinese, firmEndings) === '';
    const isLongName = chinese.length <= 4 && doubleSurnames.has(chinese.slice(0, 2));
    return isName || isLongName || type === 'individual' ? 'person' : 'company';
  }
  if (type === 'individual' || type === 'company') return type === 'individual' ? 'person' : 'company';
  return words.length >= 2 && words.length <= 3 && words.every((word) => /^[a-z]+$/.test(word)) ? 'person' : 'company';
}

function personName(chinese: string, { words: { titles, surnames } }: NameTools): string {
  // 小李, 老王: the surname alone
  if (/^[小老阿].$/.test(chinese) && surnames.has(chinese.charAt(1))) return chinese.charAt(1);
  const title = endingOf(chinese, titles);
  return title === '' || title === chinese ? chinese : chinese.slice(0, -title.length);
}

function firmForm(
  typed: readonly string[],
  words: readonly string[],
  isPlace: (word: string) => boolean,
  { words: { branchEndings } }: NameTools,
): Pick<NameForm, 'chinese' | 'place' | 'isBranch'> {
  const full = typed.filter(isChinese).join('');
  // the office stands behind the legal form: 青禾茶业有限公司上海分公司
  if (endingOf(full, branchEndings) !== '') return { chinese: full.replace(innerForms, ''), place: '', isBranch: true };
  // a place in brackets is a word by itself: 青禾（杭州）茶业
  const inBrackets = words.length > 1 ? (words.find((word) => isPlace(placeKey(word))) ?? '') : '';
  const { place, rest } = withoutPlace(words.filter((word) => word !== inBrackets).join(''), isPlace);
  return { chinese: rest, place: placeKey(inBrackets) || place, isBranch: false };
}

/** Without accents; ä, ae and a are one, as are ß and ss. */
function folded(word: string): string {
  const plain = word.replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/ł/g, 'l').normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length > 3 ? plain.replace(/([aou])e(?=[^aeiou]|$)/g, '$1') : plain;
}

function lettersOf(chinese: string, words: readonly string[], readingsOf: Readings): string {
  const sounds = Array.from(chinese, (character) => readingsOf(character)[0] ?? character);
  return Array.from(sounds.join('') + words.join(''))
    .sort()
    .join('');
}
