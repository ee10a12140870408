import type { Book } from '../book.ts';

/** A tab of the same name stays as it is; ours takes a number. */
export function freeName(name: string, book: Book): string {
  const taken = new Set(book.sheets().map((sheet) => sheet.getName().toLowerCase()));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
