/** Inclusive stretch of positions that share a value; undefined stands for "none here" over a default. */
export interface Run<T> {
  from: number;
  to: number;
  value: T | undefined;
}

/** As stored in JSON: the default (null: none), then [from, to, value (null: none)]. */
export type RunsJSON<J> = [J | null, ...[number, number, J | null][]];

/**
 * One attribute along a dimension (the rows of a column, or the columns of a sheet): a default for all positions and
 * sorted runs that differ from it. A whole column in one format costs one value, however long it is.
 */
export class Runs<T> {
  private runs: Run<T>[] = [];

  constructor(private fallback: T | undefined = undefined) {}

  get isEmpty(): boolean {
    return this.fallback === undefined && this.runs.length === 0;
  }

  get(position: number): T | undefined {
    const run = this.runs[this.firstEndingFrom(position)];
    return run && run.from <= position ? run.value : this.fallback;
  }

  /** All positions, now and those still to come. */
  setAll(value: T | undefined): void {
    this.fallback = value;
    this.runs = [];
  }

  set(from: number, to: number, value: T | undefined): void {
    const start = this.firstEndingFrom(from);
    let end = start;
    while (end < this.runs.length && (this.runs[end] as Run<T>).from <= to) end++;
    const first = this.runs[start];
    const last = this.runs[end - 1];
    const replacement: Run<T>[] = [];
    if (start < end && first && first.from < from) replacement.push({ ...first, to: from - 1 });
    if (value !== this.fallback) replacement.push({ from, to, value });
    if (start < end && last && last.to > to) replacement.push({ ...last, from: to + 1 });
    this.splice(start, end, replacement);
  }

  /** The stretches from `from` to `to`, without gaps. */
  segments(from: number, to: number): Run<T>[] {
    const found: Run<T>[] = [];
    let next = from;
    for (let index = this.firstEndingFrom(from); index < this.runs.length && next <= to; index++) {
      const run = this.runs[index] as Run<T>;
      if (run.from > to) break;
      if (run.from > next) found.push({ from: next, to: run.from - 1, value: this.fallback });
      found.push({ from: Math.max(run.from, from), to: Math.min(run.to, to), value: run.value });
      next = run.to + 1;
    }
    if (next <= to) found.push({ from: next, to, value: this.fallback });
    return found;
  }

  /** @param like position whose value the new ones take (before the insertion); undefined: the default */
  insert(at: number, count: number, like?: number): void {
    const inherited = like === undefined ? this.fallback : this.get(like);
    const moved: Run<T>[] = [];
    for (const run of this.runs) {
      if (run.to < at) moved.push(run);
      else if (run.from >= at) moved.push({ ...run, from: run.from + count, to: run.to + count });
      else moved.push({ ...run, to: at - 1 }, { ...run, from: at + count, to: run.to + count });
    }
    this.runs = moved;
    this.set(at, at + count - 1, inherited);
  }

  delete(at: number, count: number): void {
    const end = at + count - 1;
    const kept: Run<T>[] = [];
    for (const run of this.runs) {
      if (run.from < at) pushMerged(kept, { ...run, to: Math.min(run.to, at - 1) });
      if (run.to > end) pushMerged(kept, { ...run, from: Math.max(run.from, end + 1) - count, to: run.to - count });
    }
    this.runs = kept;
  }

  /** Moves `count` positions from `from` on to stand before `to`. */
  move(from: number, count: number, to: number): void {
    const taken = this.segments(from, from + count - 1);
    this.delete(from, count);
    const target = to > from ? to - count : to;
    this.insert(target, count);
    for (const run of taken) this.set(run.from - from + target, run.to - from + target, run.value);
  }

  some(test: (value: T) => boolean): boolean {
    const values = [this.fallback, ...this.runs.map(({ value }) => value)];
    return values.some((value) => value !== undefined && test(value));
  }

  map(change: (value: T) => T): void {
    const changed = (value: T | undefined) => (value === undefined ? undefined : change(value));
    this.fallback = changed(this.fallback);
    this.runs = this.runs.map(({ from, to, value }) => ({ from, to, value: changed(value) }));
  }

  clone(): Runs<T> {
    const copy = new Runs<T>(this.fallback);
    copy.runs = this.runs.map((run) => ({ ...run }));
    return copy;
  }

  toJSON<J>(encode: (value: T) => J): RunsJSON<J> {
    const orNull = (value: T | undefined) => (value === undefined ? null : encode(value));
    return [
      orNull(this.fallback),
      ...this.runs.map(({ from, to, value }): [number, number, J | null] => [from, to, orNull(value)]),
    ];
  }

  static fromJSON<T, J>([fallback, ...runs]: RunsJSON<J>, decode: (json: J) => T): Runs<T> {
    const orUndefined = (json: J | null) => (json === null ? undefined : decode(json));
    const loaded = new Runs<T>(orUndefined(fallback));
    loaded.runs = runs.map(([from, to, value]) => ({ from, to, value: orUndefined(value) }));
    return loaded;
  }

  /** Index of the first run that ends at the position or later. */
  private firstEndingFrom(position: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle] as Run<T>).to < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private splice(start: number, end: number, replacement: Run<T>[]): void {
    const before = this.runs[start - 1];
    const after = this.runs[end];
    const merged: Run<T>[] = [];
    for (const run of [before, ...replacement, after]) if (run) pushMerged(merged, run);
    this.runs.splice(before ? start - 1 : start, end - start + (before ? 1 : 0) + (after ? 1 : 0), ...merged);
  }
}

function pushMerged<T>(runs: Run<T>[], run: Run<T>): void {
  const last = runs.at(-1);
  if (last && last.to + 1 === run.from && last.value === run.value) runs[runs.length - 1] = { ...last, to: run.to };
  else runs.push(run);
}
