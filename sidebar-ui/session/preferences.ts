/** What a person chose for this browser. */
export interface Preferences {
  readonly dark: boolean;
  readonly singleKeys: boolean;
  /** the hint 'Keys ?' is shown until the list of keys was opened once */
  readonly keysSeen: boolean;
  /** hints for beginners that are over; `hintsOff` when they are turned off */
  readonly hint: number;
  /** channels by latest use */
  readonly channels: readonly string[];
}

/** after the last of five hints stands one that says so */
export const hintsOff = 6;

const name = 'customer-dynamics:preferences';
const shipped: Preferences = { dark: false, singleKeys: true, keysSeen: false, hint: 0, channels: [] };
let current: Preferences | undefined;

export function preferences(): Preferences {
  if (current) return current;
  try {
    current = { ...shipped, ...(JSON.parse(window.localStorage.getItem(name) ?? '{}') as Partial<Preferences>) };
  } catch {
    current = shipped;
  }
  return current;
}

export function prefer(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change };
  showTheme();
  try {
    window.localStorage.setItem(name, JSON.stringify(current));
  } catch {
    // no storage: the choice holds until the page closes
  }
}

export function showTheme(): void {
  document.documentElement.dataset.theme = preferences().dark ? 'dark' : 'light';
}
