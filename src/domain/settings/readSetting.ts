import { type Day, isDay } from '../../schema/day.ts';
import type { SettingDefinition } from '../../schema/settings.ts';
import { addDays, daysBetween } from '../day.ts';
import { halfWidth } from '../import/halfWidth.ts';
import { parseCents, parseNumber } from '../import/parseAmount.ts';
import { parseDay } from '../import/parseDay.ts';
import type { Fault } from '../validate.ts';

export type SettingReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: Fault };

const yes = ['true', '1', 'yes', 'y', 'on', '是', '开'];
const no = ['false', '0', 'no', 'n', 'off', '否', '关'];

/**
 * Reads what stands in a setting's cell, as typed: money in whole cents, shares 0 to 1 (also `10%`), lists separated by
 * commas, semicolons or lines.
 *
 * @param text not empty: an empty cell means the default
 */
export function readSetting(definition: SettingDefinition, text: string): SettingReading {
  const typed = text.trim();
  switch (definition.kind) {
    case 'int':
      return inRange(definition, parseNumber(typed), Number.isInteger);
    case 'share':
      return inRange(definition, shareOf(typed), Number.isFinite);
    case 'money':
      return inRange({ min: 0, ...definition }, parseCents(typed), Number.isInteger);
    case 'bool':
      return switchOf(typed.toLowerCase());
    case 'days':
      return daysOf(typed);
    case 'words':
      return good(listOf(typed));
    case 'json':
      return isJson(typed) ? good(typed) : bad('setting-json');
    case 'hours':
      return hoursOf(typed);
    case 'text':
      return wordOf(definition, typed);
  }
}

function good(value: unknown): SettingReading {
  return { ok: true, value };
}

function bad(code: string, places: Fault['places'] = {}): SettingReading {
  return { ok: false, fault: { code, places } };
}

function inRange(
  { min, max }: Pick<SettingDefinition, 'min' | 'max'>,
  number: number | null,
  isRight: (number: number) => boolean,
): SettingReading {
  if (number === null || !isRight(number)) return bad('not-a-number');
  if (min !== undefined && number < min) return bad('too-small', { min });
  return max !== undefined && number > max ? bad('too-large', { max }) : good(number);
}

function shareOf(typed: string): number | null {
  const percent = /^(.+?)\s*[%％]$/.exec(typed);
  const number = parseNumber(percent?.[1] ?? typed);
  return percent && number !== null ? number / 100 : number;
}

function switchOf(word: string): SettingReading {
  if (yes.includes(word)) return good(true);
  return no.includes(word) ? good(false) : bad('setting-bool');
}

/** Days in one stretch, of which only the first and the last are named: more is a slip of the pen. */
const longestRange = 60;

/** Single days and stretches, `2026-02-15~2026-02-23`. */
function daysOf(typed: string): SettingReading {
  const days: Day[] = [];
  for (const text of listOf(typed)) {
    const [first = '', last] = text.split(/~|～|–|至|到/).map((end) => parseDay(end, 'ymd'));
    const end = last ?? first;
    const isRange =
      isDay(first) && isDay(end) && daysBetween(first, end) >= 0 && daysBetween(first, end) < longestRange;
    if (!isRange) return bad('day-unreadable', { value: text });
    for (let ahead = 0; ahead <= daysBetween(first, end); ahead++) days.push(addDays(first, ahead));
  }
  return good(days);
}

/** `09:00–18:00`, the second later than the first. */
function hoursOf(typed: string): SettingReading {
  const match = /^(\d{1,2}:[0-5]\d)\s*[–\-~至到]\s*(\d{1,2}:[0-5]\d)$/.exec(halfWidth(typed));
  const [opens, closes] = [match?.[1] ?? '', match?.[2] ?? ''].map((time) => time.padStart(5, '0'));
  return match && opens! < closes! && closes! <= '24:00' ? good(`${opens}–${closes}`) : bad('setting-hours');
}

function wordOf({ oneOf }: SettingDefinition, typed: string): SettingReading {
  if (!oneOf) return good(typed);
  const word = oneOf.find((candidate) => candidate.toLowerCase() === typed.toLowerCase());
  return word === undefined ? bad('setting-word', { words: oneOf.join(', ') }) : good(word);
}

function listOf(typed: string): string[] {
  return typed
    .split(/[,，;；、\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
}

function isJson(typed: string): boolean {
  try {
    JSON.parse(typed);
    return true;
  } catch {
    return false;
  }
}
