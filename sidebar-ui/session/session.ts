import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SearchLine } from '../../src/contract/search.ts';
import type { TodayList } from '../../src/contract/today.ts';
import type { Simplify } from '../../src/domain/keys/simplifierOf.ts';
import type { SearchResult } from '../../src/domain/search/searcher.ts';
import type { PageSession } from './page.ts';
import type { Route, Tab } from './route.ts';
import type { Asked } from './useAsked.ts';

/** What the sidebar holds beside that. */
export interface Session extends PageSession {
  readonly route: Route;
  go(route: Route): void;
  back(): void;
  /** lines of all customers, empty until they have come */
  readonly lines: readonly SearchLine[];
  /** they have come, or cannot be had */
  readonly linesCame: boolean;
  /** finds among the lines, best first; the text '' finds nothing */
  search(text: string, limit: number): SearchResult<SearchLine>;
  /** how names are compared: the table comes with the lines */
  readonly simplify: Simplify;
  /** this person's list of today; its count stands on the tab */
  readonly mine: Asked<TodayList>;
  /** where the person was before More */
  readonly cameFrom: { current: Tab | 'filter' };
  /** customers of the list that was shown last, for previous and next */
  readonly list: { current: readonly string[] };
}

export const SessionContext = createContext<Session | null>(null);

/** @throws Error outside of the frame: a bug */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session');
  return session;
}
