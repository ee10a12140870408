export const manageParts = ['tags', 'tagRows', 'inbox', 'settings', 'team'] as const;
export type ManagePart = (typeof manageParts)[number];

/** Where the dialog begins, and for whom. */
export interface ManagePlace {
  readonly part: ManagePart;
  /** customers of a search result; null means the rows selected in the sheet */
  readonly ids: readonly string[] | null;
}

/** Reads what the sidebar, or a menu item, named: a part, or `ids:` with the customers to tag. */
export function placeOf(at: string): ManagePlace {
  if (at.startsWith('ids:')) return { part: 'tagRows', ids: at.slice(4).split(',') };
  return { part: manageParts.find((part) => part === at) ?? 'tags', ids: null };
}
