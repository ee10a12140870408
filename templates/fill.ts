/**
 * Fills the places of a sentence: `{name}` takes a value, `{n|customer|customers}` the word that fits the number `n`.
 * What is filled in is never looked at again, so a customer's name may hold braces.
 *
 * @returns a place without a value becomes empty
 */
export function fill(text: string, places: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = places[name] ?? '';
    if (one === undefined || many === undefined) return String(value);
    return Number(value) === 1 ? one : many;
  });
}
