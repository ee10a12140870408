import { canonical, type Report, type Result } from '../result.ts';

/** One case with two answers. */
export interface Difference {
  readonly here: Result;
  /** null where the other report does not know the case */
  readonly there: Result | null;
}

/**
 * Where two runs of the suite answer otherwise, in the order of the first.
 *
 * @param here the local host's
 * @param there one from Google
 */
export function differencesOf(here: Report, there: Report): Difference[] {
  const theirs = new Map(there.results.map((result) => [result.key, result]));
  return here.results
    .map((result) => ({ here: result, there: theirs.get(result.key) ?? null }))
    .filter((pair) => !pair.there || canonical(pair.here.got) !== canonical(pair.there.got));
}
