import type { Choice } from '../../src/contract/open.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Calendar } from '../days/daysIn.ts';
import { typedDay } from '../days/typedDay.ts';

/** What was found in a pasted line; `from` is the run of text that it was read from, '' where the value is that run. */
export interface Found {
  readonly field: 'name' | 'contact' | 'phone' | 'email' | 'wechat' | 'source' | 'next_action';
  readonly value: string;
  readonly from: string;
  /** the day of a next step */
  readonly day?: Day;
}

interface Rest {
  text: string;
}

const companyShape =
  /(公司|集团|厂|店|馆|社|行|院|中心|工作室|茶业|家居|科技|贸易|餐饮|酒店|超市)$|\b(ltd|inc|llc|gmbh|corp|co|company|group|foods|studio|partners|paper|shop|store|hotel|clinic)\.?$/i;
const wishShape = /(?:wants?|needs?|asked? for|想要?|需要|要|希望)\s*([^,，;；。]+)/i;
const daySplit = /(?:\s+(?:by|on|until)\s+|前|之前)/i;

/**
 * Splits a pasted line ("王芳 青禾茶业 13800001234 wf@qinghe.example 展会认识，周五前要样品") into fields. Nothing is
 * taken from a plain name: a line without phone, mail or WeChat answers an empty list.
 *
 * @param sources the choices of where a customer came from, by their labels
 */
export function splitLine(line: string, calendar: Calendar, sources: readonly Choice[]): readonly Found[] {
  const rest: Rest = { text: line };
  const found: Found[] = [];
  const take = (field: Found['field'], shape: RegExp, value: (match: RegExpExecArray) => string) => {
    const match = shape.exec(rest.text);
    if (!match) return;
    rest.text = rest.text.replace(match[0], ' , ');
    found.push({ field, value: value(match).trim(), from: '' });
  };
  take('email', /[^\s@,;，；]+@[^\s@,;，；]+\.[a-z]{2,}/i, (match) => match[0]);
  take('wechat', /(?:微信号?|wechat|wx)\s*[:：]?\s*([a-z][\w-]{4,19})/i, (match) => match[1] ?? '');
  take('phone', /\+?\d[\d\s()-]{5,16}\d(?!\d)/, (match) => match[0]);
  if (found.length === 0) return [];
  const wish = takeWish(rest, calendar);
  const source = takeSource(rest, sources);
  const names = rest.text
    .split(/[,，;；、\n\t]|\s{2,}/)
    .flatMap(namesIn)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const company = names.find((part) => companyShape.test(part));
  const person = names.find((part) => part !== company);
  return [
    ...(company || person ? [{ field: 'name' as const, value: company ?? person ?? '', from: '' }] : []),
    ...(company && person ? [{ field: 'contact' as const, value: person, from: '' }] : []),
    ...found.reverse(),
    ...source,
    ...wish,
  ];
}

/** Latin words side by side are one name, Chinese ones are one each. */
function namesIn(part: string): string[] {
  const names: string[] = [];
  let joins = false;
  for (const word of part.split(/\s+/).filter(Boolean)) {
    const isLatin = /^[\x20-\u024f]+$/.test(word);
    if (isLatin && joins) names.push(names.pop() + ' ' + word);
    else names.push(word);
    joins = isLatin;
  }
  return names;
}

function takeWish(rest: Rest, calendar: Calendar): Found[] {
  const match = wishShape.exec(rest.text);
  if (!match) return [];
  const [what = '', when = ''] = (match[1] ?? '').split(daySplit).map((part) => part.trim());
  // 周五前要样品 names the day before the wish
  const before = /((?:下?(?:周|星期)[一二三四五六日天])|明天|后天|\d+月\d+日)(?:之?前)?\s*$/.exec(
    rest.text.slice(0, match.index),
  );
  const day = typedDay(when, calendar) ?? typedDay(before?.[1] ?? '', calendar);
  const from = (before?.[0] ?? '') + match[0];
  rest.text = rest.text.replace(from, ' , ');
  return what === '' ? [] : [{ field: 'next_action', value: what, from: from.trim(), ...(day && { day }) }];
}

function takeSource(rest: Rest, sources: readonly Choice[]): Found[] {
  for (const part of rest.text.split(/[,，;；]/)) {
    const source = sources.find(({ label }) => {
      const word = lastWord(label);
      return word.length >= 2 && part.toLowerCase().includes(word);
    });
    if (source) {
      const words = takeWords(part, source.label);
      rest.text = rest.text.replace(words, ' , ');
      return [{ field: 'source', value: source.key, from: words.trim() }];
    }
  }
  return [];
}

/** The run of words around a source: "met at the fair", 展会认识. */
function takeWords(part: string, label: string): string {
  const word = lastWord(label);
  const at = part.toLowerCase().indexOf(word);
  const before =
    /(?:met|found us|came|know|from|at|on|in|the|a|an|via|在|从|通过|\s)*$/i.exec(part.slice(0, at))?.[0] ?? '';
  const after = /^(?:上|中|里)?(?:认识的?|来的?|介绍的?|见过|s\b)?/.exec(part.slice(at + word.length))?.[0] ?? '';
  return part.slice(at - before.length, at + word.length + after.length);
}

/** `Trade fair` is found by 'fair'. */
function lastWord(label: string): string {
  return label.toLowerCase().split(' ').pop() ?? '';
}
