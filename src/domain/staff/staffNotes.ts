import type { Row, SheetKey } from '../../schema/sheets.ts';
import { addMonths, type Day, dayNumber, dayOfStamp, type Stamp } from '../day.ts';
import type { PlainCells } from '../tamper/damage.ts';
import { type EditorOf, entrySheets, isCorrectedByOther, isYoung } from './corrections.ts';

/** A row that somebody entered; days are day numbers. */
export interface Entry {
  /** `sheet|id` */
  readonly key: string;
  readonly by: string;
  readonly on: number;
}

export interface StaffTask {
  readonly id: string;
  readonly owner: string;
  readonly dueOn: number;
  /** 0 while it is open */
  readonly doneOn: number;
}

/** What a night's pass notes of people's work in this month and the last. */
export interface StaffNotes {
  readonly entries: Entry[];
  readonly tasks: StaffTask[];
  /** keys of records that somebody else than their author put right since last night */
  readonly corrected: string[];
  /** records that somebody else has since last night, and who had them before */
  readonly handed: { readonly key: string; readonly from: string | null }[];
}

export function noStaffNotes(): StaffNotes {
  return { entries: [], tasks: [], corrected: [], handed: [] };
}

/** First day of the last month. */
export function staffSince(today: Day): Day {
  return addMonths(`${today.slice(0, 7)}-01` as Day, -1);
}

const handedSheets: readonly SheetKey[] = ['customers', 'tasks'];

/** Notes of one tab. */
export function staffNotesOf(sheet: SheetKey, today: Day) {
  const notes = noStaffNotes();
  const [since, now] = [dayNumber(staffSince(today)), dayNumber(today)];
  const noteEntry = (values: Partial<Row<'customers'>>): void => {
    const { id, created_by, created_at } = values;
    if (!id || !created_by || !created_at) return;
    const on = dayNumber(dayOfStamp(created_at));
    if (on >= since) notes.entries.push({ key: `${sheet}|${id}`, by: created_by, on });
  };
  const noteTask = ({ id, owner, due_on, status, done_at, state }: Row<'tasks'>): void => {
    if (!id || !owner || !due_on || status === 'cancelled' || (state ?? 'active') !== 'active') return;
    const dueOn = dayNumber(due_on);
    if (dueOn < since) return;
    const doneOn = status === 'done' && done_at ? dayNumber(dayOfStamp(done_at as Stamp)) : 0;
    notes.tasks.push({ id, owner, dueOn, doneOn });
  };
  return {
    notes,
    row(values: object): void {
      if (entrySheets.includes(sheet)) noteEntry(values);
      if (sheet === 'tasks') noteTask(values as Row<'tasks'>);
    },
    /** whether a record is to be compared with last night at all */
    asksFor: (cells: PlainCells): boolean =>
      handedSheets.includes(sheet) || (entrySheets.includes(sheet) && isYoung(cells, now)),
    changed(id: string, before: PlainCells, after: PlainCells, editorOf: EditorOf): void {
      const key = `${sheet}|${id}`;
      if (entrySheets.includes(sheet) && isYoung(after, now) && isCorrectedByOther(sheet, before, after, editorOf))
        notes.corrected.push(key);
      if (handedSheets.includes(sheet) && after.owner && before.owner !== after.owner)
        notes.handed.push({ key, from: before.owner === undefined ? null : String(before.owner) });
    },
  };
}
