import type { SheetKey } from '../../src/schema/sheets.ts';

/** A value that somebody put into a cell. Moments count turns: what happened between them others may have overtaken. */
export interface Write {
  readonly sheet: SheetKey;
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
  /** what the form had loaded; left out where nothing was compared */
  readonly base?: unknown;
  /** the operation that an undo takes back; '' for typing */
  readonly op: string;
}

/** A row that somebody entered, told by a text that stands in no other row. */
export interface Entry {
  readonly sheet: SheetKey;
  /** '' where the product gives it later */
  readonly id: string;
  readonly field: string;
  readonly text: string;
}

/** Why somebody is entered who may be there already: the product notes it. */
export const whyTwice = 'another';

/** What was entered and must stand in the workbook in the end. */
export class Ledger {
  readonly writes: Write[] = [];
  readonly entries: Entry[] = [];
  /** operations that were undone: their cells may hold what they held before */
  readonly undone = new Set<string>();
  /** operations that may be undone, newest last */
  readonly operations: string[] = [];
  /** next steps that somebody entered: titles of tasks before anybody renames them */
  readonly steps = new Set<string>();
  /** the like of several customers at once */
  readonly sharedSteps = new Set<string>();
  /** ids of rows that somebody deleted by hand */
  readonly deleted = new Set<string>();
  /** ids of tasks that somebody ticked off */
  readonly ticked = new Set<string>();
  /** next dates that somebody typed into Customers */
  readonly dates: { readonly customer: string; readonly day: string; readonly at: number }[] = [];
  /** who took the hourly run over, with the turns at which they asked and were answered */
  readonly stewards: { readonly email: string; readonly from: number; readonly to: number }[] = [];
  /** tags that customers were given: ids of both, and the operation */
  readonly tagged: { readonly customer: string; readonly tag: string; readonly op: string }[] = [];
  /** tags that became another one: who wore the first may wear the second */
  readonly merged: { readonly from: string; readonly into: string }[] = [];
  /** customers that were made one, who stayed first: what either held the first may hold */
  readonly united: (readonly [stays: string, goes: string])[] = [];
}
