/** How an address is compared: trimmed, half-width, lower case. Dots and `+tags` are kept, they may be different people. */
export function emailKey(text: string): string | null {
  const key = text.normalize('NFKC').trim().toLowerCase();
  return key.includes('@') ? key : null;
}
