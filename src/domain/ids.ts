const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const canonical = /^[A-Z]{1,2}-[0-9A-HJKMNP-TV-Z]{10}$/;
const shape = /^([A-Z]{1,2})-([0-9A-Z]{10})$/;
const randomLength = 9;

/**
 * A new id, `C-M9S346Q3DW`: nine random letters of Crockford's base 32 and one that checks them.
 *
 * @param random 0 ≤ random() < 1
 */
export function newId(prefix: string, random: () => number): string {
  const letters = Array.from({ length: randomLength }, () => alphabet.charAt(Math.floor(random() * 32))).join('');
  return `${prefix}-${letters}${checkLetter(letters)}`;
}

/** An id as typed in its one spelling: upper case, I and L read as 1, O as 0. Other text comes back as it is. */
export function readId(text: string): string {
  if (canonical.test(text)) return text;
  const match = shape.exec(text.toUpperCase());
  if (!match) return text;
  return `${match[1]}-${match[2]!.replace(/[IL]/g, '1').replace(/O/g, '0')}`;
}

/** Whether a text is an id as `newId` makes them: of this prefix, its last letter checking the others. */
export function isId(text: string, prefix: string): boolean {
  const id = readId(text.trim());
  if (!canonical.test(id) || !id.startsWith(`${prefix}-`)) return false;
  return checkLetter(id.slice(-randomLength - 1, -1)) === id.slice(-1);
}

/** Σ (2i−1)·vᵢ mod 32: odd factors have an inverse mod 32, so each single change shows. */
function checkLetter(letters: string): string {
  let sum = 0;
  for (let index = 0; index < letters.length; index += 1) {
    sum += (2 * index + 1) * alphabet.indexOf(letters.charAt(index));
  }
  return alphabet.charAt(((sum % 32) + 32) % 32);
}
