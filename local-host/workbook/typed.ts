/** What typed text was read as, before the cell's own format has its say. */
export type Typed =
  | { kind: 'text' }
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'date'; serial: number; format: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'unknown'; why: string };

export const unknown = (why: string): Typed => ({ kind: 'unknown', why });
