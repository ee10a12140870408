import type { DocumentStore } from '../ports.ts';
import { patiently } from './patiently.ts';

/** Document properties of one run: all are read once, written ones at once (platform P7). */
export class PropertyStore implements DocumentStore {
  private values: Record<string, string> | null = null;

  get(key: string): string | null {
    return this.all()[key] ?? null;
  }

  set(values: Readonly<Record<string, string>>): void {
    const changed = Object.entries(values).filter(([key, value]) => this.all()[key] !== value);
    if (changed.length === 0) return;
    const entries: Record<string, string> = {};
    for (const [key, value] of changed) entries[key] = value;
    patiently(() => properties()?.setProperties(entries));
    Object.assign(this.all(), entries);
  }

  remove(key: string): void {
    if (this.all()[key] === undefined) return;
    patiently(() => properties()?.deleteProperty(key));
    delete this.all()[key];
  }

  /** After waiting for a lock: others may have written. */
  refresh(): void {
    this.values = null;
  }

  private all(): Record<string, string> {
    this.values ??= patiently(() => properties()?.getProperties()) ?? {};
    return this.values;
  }
}

function properties() {
  return PropertiesService.getDocumentProperties();
}
