import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Opening } from '../../src/contract/open.ts';
import type { SearchLine } from '../../src/contract/search.ts';
import type { TodayList } from '../../src/contract/today.ts';
import type { SearchResult } from '../../src/domain/search/searcher.ts';
import type { Ask } from '../bridge.ts';
import type { IconName } from '../parts/Icon.tsx';
import type { Route } from './route.ts';
import type { Asked } from './useAsked.ts';

/** The line at the foot: where the entry is, in words. */
export interface Status {
  readonly kind: 'done' | 'busy' | 'draft' | 'problem';
  readonly text: string;
}

/** What was saved, with its undo for 20 seconds. */
export interface Toast {
  readonly text: string;
  readonly icon: IconName;
  readonly action: { readonly text: string; readonly run: () => void } | null;
}

export interface Session {
  readonly ask: Ask;
  readonly opening: Opening;
  readonly route: Route;
  go(route: Route): void;
  back(): void;
  tell(status: Status): void;
  toast(toast: Toast | null): void;
  /** lines of all customers, empty until they have come */
  readonly lines: readonly SearchLine[];
  /** finds among the lines, best first; the text '' finds nothing */
  search(text: string, limit: number): SearchResult<SearchLine>;
  /** grows with each change of the workbook that the page knows of: what depends on it is asked for anew */
  readonly changes: number;
  changed(): void;
  /** this person's list of today; its count stands on the tab */
  readonly mine: Asked<TodayList>;
  /** asks for the opening again: after installing, joining, taking over, a change of tags or team */
  reopen(): Promise<void>;
  /** customers of the list that was shown last, for previous and next */
  readonly list: { current: readonly string[] };
  /** false for a viewer */
  readonly mayWrite: boolean;
}

export const SessionContext = createContext<Session | null>(null);

/** @throws Error outside of the frame: a bug */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session');
  return session;
}
