import type { Readings } from './readings.ts';

/** A name as it may be typed in letters: by character, the syllables it is read as; letters and digits stand for themselves. */
export interface Spelling {
  readonly sounds: readonly (readonly string[])[];
  /** bit 0 = a … 25 = z: letters with which one of the sounds begins */
  readonly initials: number;
}

/** @param key as `nameKey` or `plainWords` gives it: simplified and lower case */
export function spellingOf(key: string, readingsOf: Readings): Spelling | null {
  let initials = 0;
  let isChinese = false;
  const sounds: (readonly string[])[] = [];
  for (const character of key) {
    const readings = readingsOf(character);
    isChinese ||= readings.length > 0;
    const heard = readings.length > 0 ? readings : [character];
    sounds.push(heard);
    for (const sound of heard) initials |= bitOf(sound);
  }
  return isChinese ? { sounds, initials } : null;
}

export type SpelledAs = 'whole' | 'start' | 'inside';

/**
 * Whether letters spell the name or a part of it that begins with a character: whole syllables (`qinghe`), first letters
 * (`qh`), both mixed (`qingh`), the last syllable unfinished.
 */
export function spelledAs(spelling: Spelling, letters: string): SpelledAs | null {
  if ((spelling.initials & bitOf(letters)) === 0) return null;
  const end = endOfMatch(spelling.sounds, 0, letters, 0);
  if (end !== null) return end === spelling.sounds.length ? 'whole' : 'start';
  for (let from = 1; from < spelling.sounds.length; from++) {
    if (endOfMatch(spelling.sounds, from, letters, 0) !== null) return 'inside';
  }
  return null;
}

/** The number of sounds up to the end of the match that begins at `from`, null where the letters go another way. */
function endOfMatch(sounds: readonly (readonly string[])[], from: number, letters: string, at: number): number | null {
  if (at === letters.length) return from;
  for (const sound of sounds[from] ?? []) {
    if (sound.charCodeAt(0) !== letters.charCodeAt(at)) continue;
    const rest = letters.length - at;
    if (rest < sound.length && sound.startsWith(letters.slice(at))) return from + 1;
    const whole = letters.startsWith(sound, at) ? endOfMatch(sounds, from + 1, letters, at + sound.length) : null;
    const end = whole ?? endOfMatch(sounds, from + 1, letters, at + 1);
    if (end !== null) return end;
  }
  return null;
}

function bitOf(sound: string): number {
  const place = sound.charCodeAt(0) - 97;
  return place >= 0 && place < 26 ? 1 << place : 0;
}
