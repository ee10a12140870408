// The browser may block or partition storage inside the sidebar (platform V10): drafts live in memory first.
const memory = new Map<string, string>();
let owner = '';

/** Whose drafts these are: two accounts may share a browser. */
export function draftsOf(user: string): void {
  owner = user;
}

/** A form's draft, or null. Survives a failed save and, where the browser allows, a closed sidebar. */
export function readDraft(key: string): unknown {
  try {
    return JSON.parse(memory.get(key) ?? window.localStorage.getItem(nameOf(key)) ?? 'null');
  } catch {
    return null;
  }
}

export function keepDraft(key: string, values: unknown): void {
  const text = JSON.stringify(values);
  memory.set(key, text);
  try {
    window.localStorage.setItem(nameOf(key), text);
  } catch {
    // no storage: the memory has it
  }
}

export function dropDraft(key: string): void {
  memory.delete(key);
  try {
    window.localStorage.removeItem(nameOf(key));
  } catch {
    // no storage: nothing to remove
  }
}

function nameOf(key: string): string {
  return 'customer-dynamics:draft:' + owner + ':' + key;
}
