/** What a person chose for this browser. */
export interface Preferences {
  readonly dark: boolean;
  readonly singleKeys: boolean;
  /** the hint 'Keys ?' is shown until the list of keys was opened once */
  readonly keysSeen: boolean;
  /** channels by latest use */
  readonly channels: readonly string[];
}

const name = 'customer-dynamics:preferences';
const shipped: Preferences = { dark: false, singleKeys: true, keysSeen: false, channels: [] };
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
