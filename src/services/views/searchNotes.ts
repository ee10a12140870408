import type { Input, Output } from '../../contract/call.ts';
import type { searchNotes as contract } from '../../contract/views.ts';
import { simplified } from '../../domain/keys/simplified.ts';
import type { Ports } from '../../ports.ts';
import { isActive } from '../common/active.ts';

const shownAtMost = 50;
/** signs of a note that are shown before and after what was found */
const around = 20;

/** Reads the column of notes; the sidebar's index holds none. */
export function searchNotes(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const wanted = comparable(input.text.trim());
  if (wanted === '') return { ok: true, value: { found: 0, lines: [] } };
  const found = ports
    .table('customers')
    .columns(['id', 'note', 'state'])
    .flatMap((row) => {
      const at = row.id !== '' && row.note && isActive(row) ? comparable(row.note).indexOf(wanted) : -1;
      return at < 0 ? [] : [{ id: row.id, note: row.note ?? '', at }];
    });
  const lines = found
    .slice(0, shownAtMost)
    .map(({ id, note, at }) => ({ id, piece: pieceOf(note, at, wanted.length) }));
  return { ok: true, value: { found: found.length, lines } };
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
