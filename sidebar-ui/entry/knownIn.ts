import type { SearchLine } from '../../src/contract/search.ts';

/** A customer whom the text may name; `at` is -1 where only a number or address told. */
export interface Found {
  readonly line: SearchLine;
  readonly at: number;
  readonly length: number;
}

interface Reach {
  readonly phone: string;
  readonly email: string;
  readonly wechat: string;
}

/** The customers with one of the ways to reach, else those whose name, or whose contact's, stands in the text. */
export function knownIn(
  text: string,
  reach: Reach,
  lines: readonly SearchLine[],
): { readonly found: readonly Found[]; readonly byReach: boolean } {
  const plain = text.toLowerCase();
  const active = lines.filter(({ archived }) => !archived);
  const named = (line: SearchLine): Found => {
    const places = [line.name, ...line.contacts].map((name) => ({
      at: placeOf(name.toLowerCase(), plain),
      length: name.length,
    }));
    return { line, ...(places.find(({ at }) => at >= 0) ?? { at: -1, length: 0 }) };
  };
  const reached = active.filter((line) => isReached(line, reach));
  if (reached.length > 0) return { found: reached.map(named), byReach: true };
  const found = active.map(named).filter(({ at }) => at >= 0);
  const longest = Math.max(0, ...found.map(({ length }) => length));
  return { found: found.filter(({ length }) => length === longest), byReach: false };
}

function isReached(line: SearchLine, { phone, email, wechat }: Reach): boolean {
  const digits = phone.replace(/\D/g, '');
  const same = (one: string | null, other: string) => other !== '' && one?.toLowerCase() === other.toLowerCase();
  return (
    (digits.length >= 7 && line.phones.some((known) => known.replace(/\D/g, '').slice(-11) === digits.slice(-11))) ||
    line.emails.some((known) => same(known, email)) ||
    same(line.wechat, wechat)
  );
}

/** Where a name stands as a word of its own; Chinese words have no spaces around them. */
function placeOf(name: string, text: string): number {
  if (name.length < 2) return -1;
  const at = text.indexOf(name);
  const joins = (inside = '', outside = '') => /[a-z0-9]/.test(inside) && /[a-z0-9]/.test(outside);
  return at >= 0 && !joins(name[0], text[at - 1]) && !joins(name[name.length - 1], text[at + name.length]) ? at : -1;
}
