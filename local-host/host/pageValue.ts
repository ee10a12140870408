/** What a page's success handler gets of a returned value (platform V30–V40). */
export interface PageValue {
  readonly value: unknown;
  /** what did not cross */
  readonly warning: string | null;
}

/** @param encoded the value as the realm's prelude encoded it */
export function pageValueOf(encoded: unknown): PageValue {
  const lost = firstLost(encoded);
  if (lost)
    return { value: null, warning: `a ${lost} does not cross to the page: the whole result is null (H24, H25)` };
  return { value: plainOf(encoded) ?? null, warning: null };
}

type Marked = { $d?: unknown; $h?: number; $u?: 1; $n?: string; $f?: 1; $x?: string; $o?: Record<string, unknown> };

function firstLost(encoded: unknown): string | null {
  if (typeof encoded !== 'object' || encoded === null) return null;
  if (Array.isArray(encoded)) return encoded.reduce<string | null>((found, item) => found ?? firstLost(item), null);
  const marked = encoded as Marked;
  if ('$d' in marked) return 'Date';
  if ('$h' in marked) return 'service object';
  if ('$f' in marked) return 'function';
  if ('$n' in marked) return marked.$n ?? 'number';
  if ('$x' in marked) return marked.$x ?? 'class instance';
  return marked.$o ? firstLost(Object.values(marked.$o)) : null;
}

function plainOf(encoded: unknown): unknown {
  if (typeof encoded !== 'object' || encoded === null) return encoded;
  if (Array.isArray(encoded)) return encoded.map((item) => plainOf(item) ?? null);
  const marked = encoded as Marked;
  if ('$u' in marked) return undefined;
  const fields = Object.entries(marked.$o ?? {}).map(([key, item]) => [key, plainOf(item)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
