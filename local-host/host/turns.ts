/**
 * Decides which of several running parties goes on: executions at each use of a service, people at each thing they do. A
 * party that nobody let in is not asked about.
 */
export interface Turns {
  /** a party is running from now on */
  enter(party: string): void;
  /** it is about to do something that others may see: answered when it is its turn. @param now on its simulated clock */
  turn(party: string, now: number): Promise<void>;
  /** it waits for another party (a lock), or goes on after that */
  wait(party: string, isWaiting: boolean): void;
  /** it is over */
  leave(party: string): void;
}

/**
 * One party at a time: when all that run want their turn, one of them is drawn. The same draws give the same course, so a
 * course can be repeated.
 */
export class DrawnTurns implements Turns {
  private readonly running = new Set<string>();
  private readonly asking = new Map<string, () => void>();
  /** who went on, in order: the course that a draw led to */
  readonly course: string[] = [];

  /** @param draw a number below its argument, 0 or more */
  constructor(private readonly draw: (below: number) => number) {}

  enter(party: string): void {
    this.running.add(party);
  }

  turn(party: string): Promise<void> {
    if (!this.running.has(party)) return Promise.resolve();
    return new Promise((resolve) => {
      this.asking.set(party, resolve);
      this.next();
    });
  }

  wait(party: string, isWaiting: boolean): void {
    if (isWaiting) this.leave(party);
    else this.enter(party);
  }

  leave(party: string): void {
    if (this.running.delete(party)) this.next();
  }

  private next(): void {
    if (this.asking.size === 0 || this.asking.size < this.running.size) return;
    // in the order of their names: who asked first is the machine's doing
    const parties = [...this.asking.keys()].sort();
    const party = parties[this.draw(parties.length)]!;
    const goOn = this.asking.get(party)!;
    this.asking.delete(party);
    this.course.push(party);
    goOn();
  }
}
