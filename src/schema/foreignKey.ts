const sign = '+';

/** The key of a column that people added: no column of ours begins so. */
export function foreignKey(header: string): string {
  return `${sign}${header.trim()}`;
}

export function isForeignKey(key: string): boolean {
  return key.startsWith(sign);
}

/** What the column is called in its tab. */
export function headerOf(key: string): string {
  return key.slice(sign.length);
}
