import { Runs, type RunsJSON } from './runs.ts';

export interface LinesJSON {
  sizePx: RunsJSON<number>;
  hidden: RunsJSON<boolean>;
  groupDepth: RunsJSON<number>;
  collapsed: boolean;
}

const same = <T>(value: T) => value;

/** Sizes, hiding and groups of the lines of a sheet: its rows, or its columns. */
export class Lines {
  private sizePx = new Runs<number>();
  private hidden = new Runs<boolean>();
  private depth = new Runs<number>();
  /** all groups together: the same for all users (S90) */
  collapsed = false;

  constructor(private readonly defaultSizePx: number) {}

  size(position: number): number {
    return this.sizePx.get(position) ?? this.defaultSizePx;
  }

  /** Sizes that differ from the default, by position. @param count lines of the sheet */
  sizes(count: number): Record<number, number> {
    return Object.fromEntries(positionsOf(this.sizePx, count));
  }

  setSize(from: number, count: number, sizePx: number): void {
    this.sizePx.set(from, from + count - 1, sizePx);
  }

  /** Hidden by hand or in a collapsed group. */
  isHidden(position: number): boolean {
    return this.hidden.get(position) === true || (this.collapsed && this.groupDepth(position) > 0);
  }

  /** Positions of the hidden ones, in order. @param count lines of the sheet */
  hiddenPositions(count: number): number[] {
    const runs = this.collapsed ? [this.hidden, this.depth] : [this.hidden];
    const positions = runs.flatMap((one) =>
      [...positionsOf<number | boolean>(one, count)].map(([position]) => position),
    );
    return [...new Set(positions)].sort((a, b) => a - b);
  }

  setHidden(from: number, count: number, isHidden: boolean): void {
    this.hidden.set(from, from + count - 1, isHidden || undefined);
  }

  groupDepth(position: number): number {
    return this.depth.get(position) ?? 0;
  }

  shiftGroupDepth(from: number, count: number, delta: number): void {
    for (const run of this.depth.segments(from, from + count - 1)) {
      this.depth.set(run.from, run.to, Math.max(0, (run.value ?? 0) + delta) || undefined);
    }
  }

  insert(at: number, count: number, like: number | undefined): void {
    this.sizePx.insert(at, count, like);
    this.hidden.insert(at, count);
    this.depth.insert(at, count, like);
  }

  delete(at: number, count: number): void {
    for (const runs of [this.sizePx, this.hidden, this.depth]) runs.delete(at, count);
  }

  move(from: number, count: number, to: number): void {
    for (const runs of [this.sizePx, this.hidden, this.depth]) runs.move(from, count, to);
  }

  toJSON(): LinesJSON {
    return {
      sizePx: this.sizePx.toJSON(same),
      hidden: this.hidden.toJSON(same),
      groupDepth: this.depth.toJSON(same),
      collapsed: this.collapsed,
    };
  }

  load({ sizePx, hidden, groupDepth, collapsed }: LinesJSON): void {
    this.sizePx = Runs.fromJSON(sizePx, same);
    this.hidden = Runs.fromJSON(hidden, same);
    this.depth = Runs.fromJSON(groupDepth, same);
    this.collapsed = collapsed;
  }
}

function* positionsOf<T>(runs: Runs<T>, count: number): Generator<[number, T]> {
  for (const { from, to, value } of runs.segments(1, count)) {
    if (value === undefined) continue;
    for (let position = from; position <= to; position++) yield [position, value];
  }
}
