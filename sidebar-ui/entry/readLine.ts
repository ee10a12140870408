import type { Choice, TagChoice } from '../../src/contract/open.ts';
import type { SearchLine } from '../../src/contract/search.ts';
import type { Day } from '../../src/domain/day.ts';
import { type Calendar, daysIn } from '../days/daysIn.ts';
import { channelIn } from './channelIn.ts';
import { type Found, knownIn } from './knownIn.ts';

export type PieceField =
  | 'customer'
  | 'contact'
  | 'phone'
  | 'email'
  | 'wechat'
  | 'channel'
  | 'summary'
  | 'nextStep'
  | 'tag';

/** A run of the line, and the field that it went to. */
export interface Piece {
  readonly field: PieceField;
  readonly at: number;
  readonly from: string;
}

/** What a line seems to say; what it does not say is ''. */
export interface LineRead {
  /** all of the line but spaces and commas, in its order */
  readonly pieces: readonly Piece[];
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly wechat: string;
  readonly channel: string;
  readonly summary: string;
  readonly nextStep: string;
  readonly nextOn: Day | null;
  /** labels of the catalogue */
  readonly tags: readonly string[];
  /** labels that the catalogue lacks */
  readonly unknownTags: readonly string[];
  /** customers that the line may be about */
  readonly known: readonly SearchLine[];
  /** that it is the only one of `known` is sure: by phone, mail or WeChat, or by name where none of these stands */
  readonly sure: boolean;
}

export interface LineWorld {
  readonly calendar: Calendar;
  readonly channels: readonly Choice[];
  readonly tags: readonly TagChoice[];
  readonly lines: readonly SearchLine[];
}

const companyShape =
  /(公司|集团|厂|店|馆|社|行|院|中心|工作室|茶业|家居|科技|贸易|餐饮|酒店|超市)$|\b(ltd|inc|llc|gmbh|corp|co|company|group|foods|studio|partners|paper|shop|store|hotel|clinic)\.?$/i;
const stepWords =
  /\b(?:follow[- ]?up|call(?: back)?|ring|send|remind|check|meet|visit|chase|confirm|wants?|needs?|quote)\b|跟进|回访|回电|回复|联系|发|寄|拜访|提醒|要|需要|希望/i;
const gaps = /^[\s,，;；、。:：]+|[\s,，;；、。:：]+$/g;

function blank(text: string): string {
  return '\n'.repeat(text.length);
}

/** Reads a typed line into a proposal. Each sign of it is in some piece: what is nothing else was said. */
export function readLine(line: string, { calendar, channels, tags, lines }: LineWorld): LineRead {
  const pieces: Piece[] = [];
  const rest = () =>
    pieces.reduce((text, { at, from }) => text.slice(0, at) + blank(from) + text.slice(at + from.length), line);
  const claim = (field: PieceField, at: number, length: number) => {
    const from = line.slice(at, at + length);
    const text = from.replace(gaps, '');
    if (text !== '') pieces.push({ field, at: at + from.indexOf(text), from: text });
    return text;
  };
  const take = (field: PieceField, shape: RegExp, text = rest()) => {
    const match = shape.exec(text);
    return match ? claim(field, match.index, match[0].length) : '';
  };
  for (const match of line.matchAll(/(^|[\s,，;；、。])[#＃]([^\s#＃,，;；、。]+)/g)) {
    claim('tag', match.index + (match[1] ?? '').length, (match[2] ?? '').length + 1);
  }
  const email = take('email', /[^\s@,;，；]+@[^\s@,;，；]+\.[a-z]{2,}/i);
  const wechat = take('wechat', /(?:微信号?|wechat|wx)[ \t]*(?:[:：][ \t]*|(?=[a-z]*[\d_-]))[a-z][\w-]{5,19}/i).replace(
    /^(?:微信号?|wechat|wx)\s*[:：]?\s*/i,
    '',
  );
  // a date is no phone, and none goes on after a space with one
  const phone = take(
    'phone',
    /\+?\d(?:[\d()-]|[ \t](?!\d\d?-)){5,16}\d(?!\d)/,
    rest().replace(/20\d\d-\d+-\d+/g, blank),
  );
  const contactAt = Math.min(...pieces.filter(({ field }) => field !== 'tag').map(({ at }) => at));
  const reach = { email, wechat, phone };
  const { found, byReach } = knownIn(rest(), reach, lines);
  const mentioned = found.find(({ at }) => at >= 0);
  let name = mentioned ? claim('customer', mentioned.at, mentioned.length) : '';
  const step = stepIn(rest(), calendar);
  const nextStep = step ? claim('nextStep', step.at, step.length) : '';
  const channel = channelIn(rest(), channels);
  if (channel?.alone) claim('channel', channel.at, channel.length);
  let contact = '';
  const words = () => wordsOf(rest());
  if (!mentioned && !byReach) {
    const free = words();
    const before =
      contactAt === Number.POSITIVE_INFINITY
        ? free.slice(0, 1).map(beforeSubject).filter(isName)
        : free.filter(({ at }) => at < contactAt).slice(0, 2);
    const names = before.length > 0 || contactAt === Number.POSITIVE_INFINITY ? before : free.slice(0, 1);
    const company = names.find(({ text }) => companyShape.test(text)) ?? names[0];
    if (company) name = claim('customer', company.at, company.text.length);
    const person = names.find((one) => one !== company);
    if (person) contact = claim('contact', person.at, person.text.length);
  }
  for (const { at, text } of runsOf(rest())) claim('summary', at, text.length);
  pieces.sort((one, other) => one.at - other.at);
  const labels = pieces.filter(({ field }) => field === 'tag').map(({ from }) => from.slice(1));
  const tagged = labels.map((label) => ({ label, tag: tags.find((tag) => tag.active && sameTag(tag, label)) }));
  return {
    ...{ pieces, name, contact, ...reach, nextStep: step && nextStep ? withoutDay(nextStep, step.from) : '' },
    nextOn: step?.day ?? null,
    channel: channel?.key ?? '',
    summary: pieces
      .filter(({ field }) => field === 'summary')
      .map(({ from }) => from)
      .join(' ')
      .replace(/^(?:re|about|关于)\s*[:：]?\s*/i, ''),
    tags: [...new Set(tagged.flatMap(({ tag }) => tag?.label ?? []))],
    unknownTags: [...new Set(tagged.flatMap(({ tag, label }) => (tag ? [] : label)))],
    known: found.map((one: Found) => one.line),
    sure: found.length === 1 && (byReach || phone + email + wechat === ''),
  };
}

/** The clause that names a coming day: what is to be done then. Today is no next step unless a verb says so. */
function stepIn(text: string, calendar: Calendar) {
  const day = [...daysIn(text, calendar)]
    .reverse()
    .find(
      ({ day: date, at, from }) =>
        date > calendar.today || (date === calendar.today && stepWords.test(clauseAt(text, at, from.length).text)),
    );
  if (!day) return null;
  const clause = clauseAt(text, day.at, day.from.length);
  return { at: clause.at, length: clause.text.length, from: day.from, day: day.day };
}

/** From the comma or the Chinese word before a place to the next; in English from the last verb of a step. */
function clauseAt(text: string, at: number, length: number): { at: number; text: string } {
  const isChinese = !/[a-z]/i.test(text.slice(at, at + length)) && /[\u3400-\u9fff]/.test(text);
  const ends = isChinese ? /[\s,，;；。、]/ : /[\n,;]/;
  let [from, to] = [at, at + length];
  while (from > 0 && !ends.test(text[from - 1] ?? '')) from--;
  while (to < text.length && !ends.test(text[to] ?? '')) to++;
  if (text.slice(from, to).trim().length > length) {
    const before = text.slice(from, at);
    const after = text.slice(at + length, to).trim();
    if (isChinese && after !== '' && !stepWords.test(before)) from = at;
    else if (!isChinese) {
      const verbs = [...before.matchAll(new RegExp(stepWords.source, 'gi'))];
      from += verbs[verbs.length - 1]?.index ?? 0;
    }
  } else {
    // a day alone belongs to the words after it
    while (to < text.length && /[ \t]/.test(text[to] ?? '')) to++;
    while (to < text.length && !ends.test(text[to] ?? '')) to++;
  }
  return { at: from, text: text.slice(from, to) };
}

function withoutDay(text: string, day: string): string {
  const rest = text
    .replace(day, ' ')
    .replace(/\s+(?:by|on|until|before)\s*$/i, '')
    .replace(/^(?:之?前|[\s,，])+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return rest;
}

/** Runs of text that nothing has claimed. */
function runsOf(text: string): { at: number; text: string }[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({ at: match.index, text: match[0] }));
}

/** Latin words side by side are one, Chinese ones are one each. */
function wordsOf(text: string): { at: number; text: string }[] {
  return [
    ...text.matchAll(
      /[A-Za-z\u00c0-\u024f][^\n,，;；、。\u3400-\u9fff]*[^\s,，;；、。\u3400-\u9fff]|[^\s,，;；、。]+/g,
    ),
  ].map((match) => ({ at: match.index, text: match[0] }));
}

/** `Li Wei` of `Li Wei re: quote`. */
function beforeSubject({ at, text }: { at: number; text: string }): { at: number; text: string } {
  return { at, text: text.replace(/\s+(?:re|about|regarding)\b.*$/is, '') };
}

/** Without a number beside it only a short Chinese word or capitals can be a name. */
function isName({ text }: { text: string }): boolean {
  return (
    /^[\u3400-\u9fff·]{2,4}$/.test(text) || companyShape.test(text) || /^(?:\p{Lu}[\p{L}'’.-]*\s?){1,4}$/u.test(text)
  );
}

function sameTag(tag: TagChoice, label: string): boolean {
  const key = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  return [tag.label, tag.other].some((text) => text && key(text) === key(label));
}
