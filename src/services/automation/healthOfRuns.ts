import { formatDuration, formatMoment } from '../../../templates/format.ts';
import { dayOfStamp } from '../../domain/day.ts';
import {
  automationState,
  isShortOfTime,
  lastRun,
  leaseOf,
  minutesADay,
  minutesToday,
  runsOf,
} from './automationState.ts';
import { type Look, warnIf } from './healthSeen.ts';

const hourMs = 3_600_000;
const shownRuns = 10;

/** Whether the clock works: the hourly run, and in whose name. */
export const healthOfRuns = {
  dispatcher: (ports, language) => {
    const run = lastRun(ports);
    if (!run) return { word: 'never', state: warnIf(automationState(ports).state !== 'running') };
    const hours = (ports.clock.epochMs() - run.epochMs) / hourMs;
    return {
      word: run.error ? 'failed' : 'ran',
      places: {
        time: formatMoment(run.at),
        duration: formatDuration(run.ms / 1000, language),
        error: run.error ?? '',
      },
      state: hours > 26 ? 'bad' : warnIf(hours > 3 || run.error !== null),
      since: run.at,
    };
  },
  recentRuns: (ports, language) => {
    const runs = runsOf(ports).slice(-shownRuns).reverse();
    if (runs.length === 0) return { word: 'none' };
    const today = ports.clock.today();
    // '!' marks a run in which something failed
    const said = runs.map(({ at, ms, error }) => {
      const when = dayOfStamp(at) === today ? at.slice(11, 16) : `${at.slice(5, 10)} ${at.slice(11, 16)}`;
      return `${when} ${formatDuration(ms / 1000, language)}${error === null ? '' : ' !'}`;
    });
    return { word: 'were', places: { runs: said.join(' · ') } };
  },
  permission: ({ store }) => {
    const isMissing = store.get('steward.lacks') === 'true';
    return { word: isMissing ? 'missing' : 'fine', state: isMissing ? 'bad' : 'ok' };
  },
  steward: (ports) => {
    const lease = leaseOf(ports);
    if (!lease) return { word: 'nobody', state: 'bad' };
    const { steward, lastRun: since } = automationState(ports);
    const leftMs = lease.until - ports.clock.epochMs();
    const isOver = leftMs <= 0;
    return {
      word: isOver ? 'ended' : 'runs',
      places: { person: steward ?? '', hours: Math.max(0, Math.round(leftMs / hourMs)) },
      state: isOver ? 'bad' : warnIf(leftMs < 4 * hourMs),
      since,
    };
  },
  nextRun: (ports) => {
    const run = lastRun(ports);
    if (automationState(ports).state !== 'running') return { word: 'none', state: 'warn' };
    // the trigger keeps the minute that it chose at its first run (platform T16)
    const hour = String((Number(ports.clock.now().slice(11, 13)) + 1) % 24).padStart(2, '0');
    return { word: 'about', places: { time: run ? `${hour}:${run.at.slice(14, 16)}` : `${hour}:00–${hour}:59` } };
  },
  minutes: (ports) => {
    const n = Math.round(minutesToday(ports));
    return { word: 'used', places: { n, of: minutesADay }, state: warnIf(isShortOfTime(ports)) };
  },
} as const satisfies Record<string, Look>;
