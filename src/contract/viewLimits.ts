/** How much the calls of filters take and answer; the page knows it without their schemas. */
export const viewLimits = {
  /** signs of a filter's text */
  rule: 1000,
  /** a longer list is counted only */
  listed: 5000,
  /** rows that are selected in the sheet (platform S88) */
  selected: 200,
  /** rows of a working list: the lock is held while they are written */
  workingList: 2000,
  /** customers of one operation */
  changed: 500,
} as const;
