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

/** A party that wants its turn. */
export interface Asking {
  readonly party: string;
  /** on its simulated clock */
  readonly now: number;
}

/** One party at a time: when all that run want their turn, one of them is chosen. */
export abstract class OneAtATime implements Turns {
  private readonly running = new Set<string>();
  private readonly asking = new Map<string, Asking & { readonly goOn: () => void }>();
  private isChoosing = false;

  /** @param asking in the order of their names: who asked first is the machine's doing */
  protected abstract choose(asking: readonly Asking[]): Asking;

  enter(party: string): void {
    this.running.add(party);
  }

  turn(party: string, now = 0): Promise<void> {
    if (!this.running.has(party)) return Promise.resolve();
    return new Promise((goOn) => {
      this.asking.set(party, { party, now, goOn });
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

  /** Who comes in because another left has come in by then, whatever the order in which two threads were heard. */
  private next(): void {
    if (this.isChoosing || !this.haveAllAsked()) return;
    this.isChoosing = true;
    setImmediate(() => {
      this.isChoosing = false;
      if (this.haveAllAsked()) this.goOn();
    });
  }

  private haveAllAsked(): boolean {
    return this.asking.size > 0 && this.asking.size >= this.running.size;
  }

  private goOn(): void {
    const inOrder = [...this.asking.values()].sort((one, other) => (one.party < other.party ? -1 : 1));
    const { party } = this.choose(inOrder);
    const { goOn } = this.asking.get(party)!;
    this.asking.delete(party);
    goOn();
  }
}

/** One of them is drawn. The same draws give the same course, so a course can be repeated. */
export class DrawnTurns extends OneAtATime {
  /** who went on, in order: the course that a draw led to */
  readonly course: string[] = [];

  /** @param draw a number below its argument, 0 or more */
  constructor(private readonly draw: (below: number) => number) {
    super();
  }

  protected override choose(asking: readonly Asking[]): Asking {
    const drawn = asking[this.draw(asking.length)]!;
    this.course.push(drawn.party);
    return drawn;
  }
}

/**
 * The earliest by the simulated clock goes on. So what one does at second five is seen by what another does at second six,
 * and not the other way round.
 */
export class ClockTurns extends OneAtATime {
  protected override choose(asking: readonly Asking[]): Asking {
    return asking.reduce((earliest, one) => (one.now < earliest.now ? one : earliest));
  }
}
