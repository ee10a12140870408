export const manageParts = [
  'tags',
  'tagRows',
  'inbox',
  'playbook',
  'sales',
  'privacy',
  'findings',
  'duplicates',
  'export',
  'backup',
  'rules',
  'settings',
  'team',
  'guide',
  'suggest',
  'wishes',
] as const;
export type ManagePart = (typeof manageParts)[number];

/** Where the dialog begins, and for whom. */
export interface ManagePlace {
  readonly part: ManagePart;
  /** customers of a search result; null means the rows selected in the sheet */
  readonly ids: readonly string[] | null;
  /** whose opportunities; null means everybody's */
  readonly customer: string | null;
  /** the page from which a suggestion comes, '' where it is not known */
  readonly screen: string;
}

/** Reads what the sidebar, or a menu item, named: a part, `ids:` with the customers to tag, `suggest:` with the page. */
export function placeOf(at: string): ManagePlace {
  if (at.startsWith('ids:')) return { part: 'tagRows', ids: at.slice(4).split(','), screen: '', customer: null };
  if (at.startsWith('suggest:')) return { part: 'suggest', ids: null, screen: at.slice(8), customer: null };
  if (at.startsWith('sales:')) return { part: 'sales', ids: null, screen: '', customer: at.slice(6) };
  return { part: manageParts.find((part) => part === at) ?? 'tags', ids: null, screen: '', customer: null };
}
