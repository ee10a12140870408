/** A piece of Java's SimpleDateFormat pattern: a letter with its count, or text as it stands. */
export type PatternPart = { readonly letter: string; readonly length: number } | { readonly text: string };

/** Quotes hold text, two of them are one; letters outside are fields. Source: java.text.SimpleDateFormat. */
export function patternParts(pattern: string): PatternPart[] {
  return [...pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[\s\S]/gu)].map(([whole, quoted, letter]) => {
    if (letter !== undefined) return { letter, length: whole.length };
    if (quoted !== undefined) return { text: quoted === '' ? "'" : quoted.replace(/''/g, "'") };
    return { text: whole };
  });
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
