/// <reference types="google-apps-script" />

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a case stands on; it never touches what the person's spreadsheet held before. */
export interface Scene {
  /** in locale en_US and zone Europe/Berlin; restored when the run ends */
  readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** a new tab of the case's own, 1,000 × 26 cells */
  sheet(): GoogleAppsScript.Spreadsheet.Sheet;
  /** a cell that nobody has used before; no tab is made for it, which saves a second at Google */
  cell(): GoogleAppsScript.Spreadsheet.Range;
  /** the address of the person who runs the suite */
  person(): string;
  /** done when the case has ended, also when it failed; the last one first */
  afterwards(undo: () => void): void;
}

interface Claim {
  /** within its area */
  readonly id: string;
  /** the claim, in the present tense */
  readonly about: string;
  /** numbers in host-strictness.md, platform.md or both: `H49, E1` */
  readonly source: string;
  /**
   * The check of live-check.md that waits for an answer. Then `expected` is the strict reading, which only the local host
   * is held to; at Google the case reports.
   */
  readonly unsure?: string;
  readonly expected: Json;
}

/** A statement about Apps Script that a script can check by itself. */
export interface Case extends Claim {
  readonly run: (scene: Scene) => Json;
}

/** A page with `google.script.run`, or what stands for one. */
export interface Page {
  /**
   * @returns what the success handler gets
   * @throws what the failure handler gets, or what the page throws at the call
   */
  call(functionName: string, ...values: readonly unknown[]): Promise<unknown>;
  wait(milliseconds: number): Promise<void>;
}

/** A statement that needs a page: what crosses the bridge, or several executions. */
export interface PageCase extends Claim {
  readonly run: (page: Page) => Promise<Json>;
}

export const caseKey = (area: string, { id }: Claim): string => `${area}/${id}`;
