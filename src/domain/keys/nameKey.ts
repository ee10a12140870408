import type { Simplify } from './simplifierOf.ts';

const chineseForms = /(?:有限责任公司|股份有限公司|有限公司|集团|公司)$/;
const latinForms = new Set(['co', 'ltd', 'inc', 'llc', 'gmbh', 'corp']);

/**
 * How a name is compared: half-width, lower case, simplified characters, without spaces, signs and the legal form at its
 * end. A name that is nothing but a legal form keeps it.
 */
export function nameKey(name: string, simplify: Simplify): string {
  const words = plainWords(name, simplify);
  while (words.length > 1 && latinForms.has(words[words.length - 1] ?? '')) words.pop();
  return withoutForms(words.join(''));
}

/** The words of a name as searches compare them, the legal form included. */
export function plainWords(name: string, simplify: Simplify): string[] {
  return simplify(name.normalize('NFKC').toLowerCase())
    .replace(/['’.]/g, '')
    .split(/[\p{P}\p{S}\p{Z}\p{C}]+/u)
    .filter((word) => word !== '');
}

function withoutForms(name: string): string {
  const shorter = name.replace(chineseForms, '');
  return shorter === name || shorter === '' ? name : withoutForms(shorter);
}
