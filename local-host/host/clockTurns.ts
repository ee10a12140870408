import type { Turns } from './turns.ts';

/**
 * Executions side by side in the order of the simulated clock: when all that run want their turn, the earliest goes on. So
 * what one does at second five is seen by what another does at second six, and not the other way round.
 */
export class ClockTurns implements Turns {
  private readonly running = new Set<string>();
  private readonly asking = new Map<string, { readonly now: number; readonly goOn: () => void }>();

  enter(party: string): void {
    this.running.add(party);
  }

  turn(party: string, now: number): Promise<void> {
    if (!this.running.has(party)) return Promise.resolve();
    return new Promise((goOn) => {
      this.asking.set(party, { now, goOn });
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
    const [earliest] = [...this.asking].sort(([, one], [, other]) => one.now - other.now);
    if (!earliest) return;
    const [party, { goOn }] = earliest;
    this.asking.delete(party);
    goOn();
  }
}
