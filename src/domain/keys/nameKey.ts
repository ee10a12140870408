import { chineseForms, latinForms } from './legalForms.ts';
import type { Simplify } from './simplifierOf.ts';

/**
 * How a name is compared: half-width, lower case, simplified characters, without spaces, signs and the legal form at its
 * end. A name that is nothing but a legal form keeps it.
 */
export function nameKey(name: string, simplify: Simplify): string {
  return withoutForms(plainWords(name, simplify)).join('');
}

/** The words of a name as searches compare them, the legal form included. */
export function plainWords(name: string, simplify: Simplify): string[] {
  return simplify(name.normalize('NFKC').toLowerCase())
    .replace(/['’.]/g, '')
    .split(/[\p{P}\p{S}\p{Z}\p{C}]+/u)
    .filter((word) => word !== '');
}

/** The words without the legal forms at their end; a name that is nothing else keeps its last one. */
export function withoutForms(words: readonly string[]): readonly string[] {
  const last = words[words.length - 1] ?? '';
  const shorter = latinForms.has(last) ? '' : last.replace(chineseForms, '');
  if (shorter === last) return words;
  const rest = shorter === '' ? words.slice(0, -1) : [...words.slice(0, -1), shorter];
  return rest.length === 0 ? words : withoutForms(rest);
}
