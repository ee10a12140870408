import type { Simplify } from '../keys/simplifierOf.ts';
import type { Readings } from '../search/readings.ts';

/** Lists of words, separated by spaces; simplified and in lower case. */
export interface NameWords {
  /** provinces and larger cities that firms carry in their names, without 省, 市 */
  readonly places: string;
  /** of one character each, without spaces */
  readonly surnames: string;
  readonly doubleSurnames: string;
  /** behind a person's name, or before it */
  readonly titles: string;
  /** with which no person's name ends */
  readonly firmEndings: string;
  /** of one office of a firm that has several */
  readonly branchEndings: string;
  /** providers where everybody has an address: the host says nothing */
  readonly mailHosts: string;
  /** short forms of given names that stand for one only: `bob=robert` */
  readonly nicknames: string;
  /** addresses at which a firm answers, not a person */
  readonly officeBoxes: string;
}

/** What names are read with. */
export interface NameTools {
  readonly simplify: Simplify;
  readonly readingsOf: Readings;
  readonly words: Readonly<Record<keyof NameWords, ReadonlySet<string>>>;
  /** the given name that a short form stands for; any other word as it is */
  readonly fullName: (word: string) => string;
}

export function nameTools(words: NameWords, simplify: Simplify, readingsOf: Readings): NameTools {
  const { surnames, ...lists } = words;
  const sets = Object.entries(lists).map(([key, list]) => [key, new Set(list.split(' '))]);
  const full = new Map(words.nicknames.split(' ').map((pair) => pair.split('=') as [string, string]));
  return {
    ...{ simplify, readingsOf, fullName: (word) => full.get(word) ?? word },
    words: { ...Object.fromEntries(sets), surnames: new Set(surnames) },
  };
}

/** The longest word of the list that a text ends with, '' for none. */
export function endingOf(text: string, list: ReadonlySet<string>): string {
  for (let length = Math.min(3, text.length); length > 0; length--) {
    if (list.has(text.slice(-length))) return text.slice(-length);
  }
  return '';
}
