/** Why a row of the Inbox waits for a person. */
export const inboxProblems = [
  'incomplete',
  'several',
  'unknown',
  'known',
  'change',
  'amount',
  'unreadable',
  'link-bad',
  'link-old',
  'link-used',
  'undone',
  'refused',
] as const;
export type InboxProblem = (typeof inboxProblems)[number];
