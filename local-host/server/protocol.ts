/** What crosses between the local host and its page, as JSON. */

import type { HumanEdit } from '../workbook/humanEdit.ts';

export interface UserView {
  readonly email: string;
  readonly name: string;
  readonly role: 'owner' | 'editor' | 'viewer';
}

export interface MenuItemView {
  readonly label: string;
  /** global function to run; '' for a separator or a submenu */
  readonly run: string;
  readonly items?: readonly MenuItemView[];
}

export interface TabView {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly colour: string | null;
}

/** A sidebar or dialog that the script opened for this user. */
export interface UiView {
  readonly id: string;
  readonly title: string;
  /** address on the sandbox's own origin */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A question that a running script waits for: `ui.alert` or `ui.prompt`. */
export interface QuestionView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly hasInput: boolean;
}

export interface StateView {
  readonly user: UserView;
  readonly users: readonly UserView[];
  readonly workbook: { readonly name: string; readonly locale: string; readonly timeZone: string };
  /** `2026-11-23T09:02:00` in the spreadsheet's zone */
  readonly now: string;
  readonly menus: readonly { readonly title: string; readonly items: readonly MenuItemView[] }[];
  readonly tabs: readonly TabView[];
  /** the tab in which this person stands; a script may have moved them */
  readonly activeTab: number;
  readonly sidebar: UiView | null;
  readonly dialog: UiView | null;
  readonly question: QuestionView | null;
  readonly toast: { readonly id: number; readonly title: string; readonly text: string } | null;
  readonly counts: { readonly mails: number; readonly executions: number; readonly triggers: number };
  readonly quota: { readonly mailsLeft: number; readonly mailsADay: number; readonly triggerMinutes: number };
}

/** Style of a cell, as short keys: many cells share few styles. */
export interface StyleView {
  readonly bold?: true;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: true;
  readonly size?: number;
  /** the cell keeps what is typed as text */
  readonly text?: true;
}

export interface ValidationView {
  readonly kind: 'list' | 'checkbox';
  readonly values: readonly string[];
  /** 0-based, inclusive */
  readonly ranges: readonly CellsView[];
}

export interface CellsView {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A chart and what it draws. */
export interface ChartView {
  readonly id: number;
  readonly type: 'COLUMN' | 'BAR' | 'LINE';
  /** columns whose series stand one on the other */
  readonly isStacked: boolean;
  readonly title: string;
  /** words of the axis of values */
  readonly unit: string;
  /** of the points, along the other axis */
  readonly names: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly colour: string;
    /** null where there is no figure */
    readonly values: readonly (number | null)[];
    /** the values as their cells show them */
    readonly texts: readonly string[];
  }[];
  /** cell under the upper left corner, 1-based, and the pixels from its corner */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  /** pixels */
  readonly width: number;
  readonly height: number;
}

export interface SheetView {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly styles: readonly StyleView[];
  /** displayed texts by row; '' and missing cells are empty; a checkbox is true or false */
  readonly cells: readonly (readonly (string | boolean)[])[];
  /** index into `styles` by row and column, parallel to `cells`; the last one of a row goes on to its end */
  readonly cellStyles: readonly (readonly number[])[];
  /** formulas by `row,column`, 0-based */
  readonly formulas: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly validations: readonly ValidationView[];
  readonly charts: readonly ChartView[];
}

/** The area that a person selected last, 1-based. */
export interface SelectView {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a person does to the grid. */
export type EditView = HumanEdit;

export interface MailView {
  readonly id: number;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
}

export interface ExecutionView {
  readonly id: string;
  readonly at: string;
  readonly name: string;
  readonly kind: string;
  readonly user: string;
  /** milliseconds at Google's prices */
  readonly ms: number;
  /** own computing time, measured */
  readonly ownMs: number;
  readonly calls: number;
  readonly error: string | null;
}

export interface TriggerView {
  readonly id: string;
  readonly user: string;
  readonly handler: string;
  readonly when: string;
  readonly next: string | null;
}

/** What the server tells open windows. */
export type EventView =
  | { readonly type: 'state' }
  | { readonly type: 'sheets'; readonly ids: readonly number[] }
  | { readonly type: 'lists' };
