/** A returned value for people at the command line: dates as texts, what is no value as its kind. */
export function looseValue(encoded: unknown): unknown {
  if (typeof encoded !== 'object' || encoded === null) return encoded;
  if (Array.isArray(encoded)) return encoded.map(looseValue);
  const marked = encoded as {
    $d?: number | null;
    $h?: number;
    $u?: 1;
    $n?: string;
    $x?: string;
    $o?: Record<string, unknown>;
  };
  if ('$d' in marked) return marked.$d === null ? 'Invalid Date' : new Date(marked.$d as number).toISOString();
  if (marked.$n !== undefined) return marked.$n;
  if ('$u' in marked) return null;
  if (!marked.$o) return marked.$x ?? '(service object)';
  return Object.fromEntries(Object.entries(marked.$o).map(([key, value]) => [key, looseValue(value)]));
}
