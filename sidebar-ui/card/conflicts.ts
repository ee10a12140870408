/** A field that two people changed, as the server's refusal tells it. */
export interface Conflict {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** '' when it is not known who */
  readonly by: string;
  /** moment of the other change, '' when not known */
  readonly at: string;
}

/** Reads the details of a refusal 'conflict'; what has not that shape is left out. */
export function conflictsOf(details: unknown): readonly Conflict[] {
  if (!Array.isArray(details)) return [];
  return details
    .filter(
      (entry): entry is Record<string, unknown> => entry !== null && typeof entry === 'object' && 'field' in entry,
    )
    .map(({ field, yours, theirs, by, at }) => ({
      field: String(field),
      mine: yours ?? null,
      theirs: theirs ?? null,
      by: typeof by === 'string' ? by : '',
      at: typeof at === 'string' ? at : '',
    }));
}

/** Two texts as runs, `differs` where they are not the same; the common start and end stay plain. */
export function differingPart(text: string, other: string): { before: string; differs: string; after: string } {
  let start = 0;
  while (start < text.length && start < other.length && text[start] === other[start]) start++;
  let end = 0;
  while (
    end < text.length - start &&
    end < other.length - start &&
    text[text.length - 1 - end] === other[other.length - 1 - end]
  ) {
    end++;
  }
  const last = text.length - end;
  return { before: text.slice(0, start), differs: text.slice(start, last), after: text.slice(last) };
}
