/**
 * What Google may do in more than one way, or only now and then: the add-on must work in each. Source:
 * host-strictness.md, "Modes the test run must cover".
 */
export interface HostModes {
  /** clock runs of an add-on see their document (A) or not (B): platform T20a, H81 */
  triggersSeeDocument: boolean;
  /** Google does not reveal the person: getActiveUser() has no address (H36, H37) */
  hidesActiveUser: boolean;
  /** an uncaught exception loses the writes that waited (H15) */
  dropsWritesOnException: boolean;
  /** when a rejecting rule reports (H75) */
  validationErrorsAt: 'write' | 'flush';
  /** a range read a second time without a flush between may read as before, though others committed (H65) */
  readsStale: boolean;
  /** one call of a spreadsheet service in so many fails, before or after doing its work; null for none (H79) */
  faultOneIn: number | null;
  /** one look into the cache in so many misses what is there (H70) */
  cacheMissOneIn: number | null;
  /** an hourly trigger skips one run a day, doubles one and has one forty minutes late (H47) */
  driftsTriggers: boolean;
  /** Google's calls take so many times what the price list says: a slow day (cost.md 0) */
  slowness: number;
  /** own computing takes no time and scripts draw their numbers by the seed: what happens in one order happens again */
  isRepeatable: boolean;
  /** of the chances above: the same seed gives the same run */
  seed: number;
}

export const usualModes = (): HostModes => ({
  triggersSeeDocument: true,
  hidesActiveUser: false,
  dropsWritesOnException: false,
  validationErrorsAt: 'write',
  readsStale: false,
  faultOneIn: null,
  cacheMissOneIn: null,
  driftsTriggers: false,
  slowness: 1,
  isRepeatable: false,
  seed: 1,
});

/** Numbers from 0 to 1 that a seed decides. Source: the public-domain generator mulberry32. */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
