import type { Change, Ports } from '../../ports.ts';

/** Commits what a person saved as one operation, which can be undone as one, and answers `value` as a retry would get it. */
export function saved<O>(
  { kind, about, changes }: { kind: string; about: string | null; changes: readonly Change[] },
  value: O,
  ports: Ports,
): { ok: true; value: O } {
  ports.operations.commit({ id: ports.op, kind, about: about ?? '', changes, answer: value, how: 'sidebar' });
  return { ok: true, value };
}
