import type { Trigger, TriggerRegistry } from '../services/scriptApp.ts';
import type { HostState } from './hostState.ts';
import type { HostModes } from './modes.ts';
import { nextFiring, withOwnMinute } from './triggerTimes.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const lateMs = 40 * 60_000;
/** trigger time of a person a day (Q3) */
const triggerMsADay = 90 * 60_000;

/** The triggers of a workbook: who has which, when they fire, how much time of the day they have used. */
export class TriggerOffice {
  /** late runs that were put off already */
  private readonly putOff = new Set<string>();

  constructor(
    private readonly state: HostState,
    private readonly modes: HostModes,
    private readonly timeZone: string,
    private readonly newId: (kind: string) => string,
  ) {}

  registry(): TriggerRegistry {
    const { state } = this;
    return {
      triggers: state.triggers,
      created: state.triggersCreated,
      isAddOn: state.isAddOn,
      register: (draft, now) => {
        const id = this.newId('G');
        const schedule = draft.schedule && withOwnMinute(draft.schedule, Number(id.slice(1)));
        const trigger: Trigger = { ...draft, id, schedule, nextAt: schedule && this.after(schedule, now) };
        state.triggers.push(trigger);
        return trigger;
      },
      remove: (id) => {
        const index = state.triggers.findIndex((trigger) => trigger.id === id);
        if (index >= 0) state.triggers.splice(index, 1);
      },
    };
  }

  /** Those of everybody that wait for an event of the sheet. */
  on(event: Trigger['event']): Trigger[] {
    return this.state.triggers.filter((trigger) => trigger.event === event && trigger.schedule === null);
  }

  /**
   * Takes the next clock run that is due, and moves its trigger on.
   *
   * @returns how often it runs: once, twice, or not at all where Google's clock drifts (H47); null when nothing is due
   */
  takeDue(until: number): { trigger: Trigger; at: number; times: number } | null {
    const due = this.state.triggers
      .filter(({ nextAt }) => nextAt !== null && nextAt <= until)
      .sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))[0];
    if (!due?.schedule || due.nextAt === null) return null;
    const at = due.nextAt;
    const drifts = this.modes.driftsTriggers && due.schedule.every === 'hours' && !this.putOff.delete(due.id);
    const drift = drifts ? this.driftAt(at) : 'none';
    if (drift === 'late') {
      this.putOff.add(due.id);
      due.nextAt = at + lateMs;
      return { trigger: due, at, times: 0 };
    }
    due.nextAt = this.after(due.schedule, Math.max(at, this.state.now));
    return { trigger: due, at, times: { none: 1, skipped: 0, doubled: 2 }[drift] };
  }

  /** Three hours of each day have something of their own; a late run is told by the hour it was meant for. */
  private driftAt(at: number): 'none' | 'skipped' | 'doubled' | 'late' {
    const hour = Math.floor(at / hourMs) % 24;
    const first = (this.modes.seed * 5) % 24;
    if (hour === first) return 'skipped';
    if (hour === (first + 8) % 24) return 'doubled';
    return hour === (first + 16) % 24 ? 'late' : 'none';
  }

  private after(schedule: NonNullable<Trigger['schedule']>, time: number): number | null {
    return nextFiring(schedule, time, this.timeZone);
  }

  private timeOf(user: string): { since: number; ms: number } {
    const used = this.state.triggerTime[user];
    return used && this.state.now - used.since < dayMs ? used : { since: this.state.now, ms: 0 };
  }

  hasTime(user: string): boolean {
    return this.timeOf(user).ms < triggerMsADay;
  }

  spend(user: string, simulatedMs: number): void {
    const { since, ms } = this.timeOf(user);
    this.state.triggerTime[user] = { since, ms: ms + simulatedMs };
  }

  minutesUsed(user: string): number {
    return Math.round(this.timeOf(user).ms / 60_000);
  }
}
