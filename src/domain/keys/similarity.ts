/**
 * Jaro-Winkler similarity of two texts.
 *
 * Source: Winkler 1990, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record
 * Linkage"; prefix weight 0.1, at most 4 characters.
 * @returns 0 to 1; 1 for equal texts
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const matchesOfA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      matchesOfA.push(a.charAt(i));
      break;
    }
  }
  const matches = matchesOfA.length;
  if (matches === 0) return 0;
  const matchesOfB = b.split('').filter((_, index) => taken[index]);
  const moved = matchesOfA.filter((character, index) => character !== matchesOfB[index]).length;
  return (matches / a.length + matches / b.length + (matches - moved / 2) / matches) / 3;
}
