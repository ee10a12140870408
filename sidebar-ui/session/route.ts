import type { NextStep } from '../../src/contract/card.ts';

/** Whom a form is about. */
export interface CustomerRef {
  readonly id: string;
  readonly name: string;
  readonly tier?: string | null;
  readonly row?: number;
}

export type Entry = 'customer' | 'log' | 'order' | 'feedback' | 'task';
export type MorePart = 'feedback' | 'history' | 'health' | 'repair' | 'keys' | 'example';
export type EditPart = 'basic' | 'reach' | 'place' | 'profile' | 'business';

/** Which page the sidebar shows. */
export type Route =
  | { readonly page: 'today' }
  | { readonly page: 'customer'; readonly id: string | null; readonly row?: number; readonly focus?: 'next' | 'tags' }
  | { readonly page: 'edit'; readonly id: string; readonly part: EditPart }
  | { readonly page: 'contact'; readonly customer: CustomerRef; readonly id: string | null }
  | {
      readonly page: 'feedback';
      readonly id: string;
      /** status that is chosen at first */
      readonly status?: string;
    }
  | {
      readonly page: 'add';
      readonly entry: Entry;
      readonly customer?: CustomerRef;
      /** task that is preselected as settled */
      readonly settles?: string;
      /** open task that is changed */
      readonly task?: NextStep;
      /** text that the first field starts with */
      readonly text?: string;
    }
  | { readonly page: 'filter' }
  | { readonly page: 'more'; readonly part: MorePart | null };

export type Tab = 'today' | 'customer' | 'add' | 'more';
export const tabs: readonly Tab[] = ['today', 'customer', 'add', 'more'];

/** A form is not gone back to: its page before is. */
export function isForm({ page }: Route): boolean {
  return page === 'add' || page === 'edit' || page === 'contact' || page === 'feedback';
}

export function tabOf(route: Route): Tab {
  if (route.page === 'edit' || route.page === 'contact' || route.page === 'feedback') return 'customer';
  if (route.page === 'filter') return 'customer';
  if (route.page === 'add' && route.customer) return 'customer';
  return route.page;
}
