import type { Area } from './area.ts';

/** What a committed change was about; a page refreshes what it shows of it. */
export interface Change {
  readonly kind:
    | 'content'
    | 'format'
    | 'validation'
    | 'note'
    | 'structure'
    | 'dimensions'
    | 'protection'
    | 'filter'
    | 'conditionalFormat'
    | 'chart'
    | 'sheets'
    | 'names'
    | 'metadata'
    | 'properties'
    | 'selection';
  /** null when it concerns the workbook */
  readonly sheetId: number | null;
  /** null when it is not about certain cells */
  readonly area: Area | null;
  /** for 'selection': whose */
  readonly user?: string;
}
