import type { Input, Output } from '../../contract/call.ts';
import type { searchNotes as contract } from '../../contract/views.ts';
import { simplified } from '../../domain/keys/simplified.ts';
import type { Ports } from '../../ports.ts';
import { headerOf } from '../../schema/foreignKey.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { isActive } from '../common/active.ts';

const shownAtMost = 50;
/** signs of a note that are shown before and after what was found */
const around = 20;

/** Reads the column of notes and those that people added; the sidebar's index holds none of these. */
export function searchNotes(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const wanted = comparable(input.text.trim());
  if (wanted === '') return { ok: true, value: { found: 0, lines: [] } };
  const table = ports.table('customers');
  const added = table.added();
  const found = table.columns(['id', 'note', 'state', ...(added as 'note'[])]).flatMap((row) => {
    if (row.id === '' || !isActive(row)) return [];
    for (const { label, text } of textsOf(row, added)) {
      const at = comparable(text).indexOf(wanted);
      if (at >= 0) return [{ id: row.id, label, text, at }];
    }
    return [];
  });
  const lines = found
    .slice(0, shownAtMost)
    .map(({ id, label, text, at }) => ({ id, piece: label + pieceOf(text, at, wanted.length) }));
  return { ok: true, value: { found: found.length, lines } };
}

interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** The note, then what stands in the columns that people added, to be shown after their headers. */
function textsOf(row: Pick<Customer, 'note'>, added: readonly string[]): Labelled[] {
  const cells: Readonly<Record<string, unknown>> = row;
  const all = ['note', ...added].map((key) => ({
    label: key === 'note' ? '' : `${headerOf(key)}: `,
    text: String(cells[key] ?? ''),
  }));
  return all.filter(({ text }) => text !== '');
}

/** As long as the text itself, so that a place in the one is a place in the other. */
function comparable(text: string): string {
  return simplified(text).replace(/[A-ZÀ-Þ]/g, (letter) => letter.toLowerCase());
}

function pieceOf(note: string, at: number, length: number): string {
  const [from, to] = [Math.max(0, at - around), at + length + around];
  const piece = note.slice(from, to).replace(/\s+/g, ' ');
  return `${from > 0 ? '…' : ''}${piece}${to < note.length ? '…' : ''}`;
}
