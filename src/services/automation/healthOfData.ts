import { formatMoment } from '../../../templates/format.ts';
import { jobTexts } from '../../../templates/health.ts';
import { dayOf, dayOfStamp, daysBetween, hoursBetween, stampOf } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { leftHalfDone } from '../common/finishLeft.ts';
import { keptCalibration } from '../night/keptCalibration.ts';
import { spoiltNames } from '../tamper/spoiltTabs.ts';
import { type Look, warnIf } from './healthSeen.ts';

/** From the worst: of several jobs the first is told. */
const jobStates = ['failed', 'paused', 'running'] as const;

/** So long an archive is fresh. */
const archiveDays = 30;

/** Whether the figures are fresh, what was lost can be had back, and nothing wrong stands in the tabs. */
export const healthOfData = {
  damage: (ports, language) => {
    const tabs = spoiltNames(ports, language);
    return tabs === '' ? { word: 'none' } : { word: 'found', places: { tabs }, state: 'bad' };
  },
  job: (ports, language) => {
    const left = leftHalfDone(ports);
    if (left)
      return { word: 'paused', places: { job: inLanguage(jobTexts[left], language), error: '' }, state: 'warn' };
    const jobs = lastJobs(ports);
    const state = jobStates.find((one) => jobs.some((job) => job.state === one));
    const job = jobs.find((one) => one.state === state);
    if (!state || !job) return { word: 'none' };
    const name = jobTexts[job.kind as keyof typeof jobTexts];
    const isLate = job.beat_at === null || hoursBetween(job.beat_at, ports.clock.now()) > 3;
    return {
      word: state,
      places: { job: name ? inLanguage(name, language) : (job.kind ?? ''), error: job.error ?? '' },
      state: state === 'failed' ? 'bad' : warnIf(isLate),
      since: job.beat_at,
    };
  },
  night: ({ store, clock }) => {
    const day = store.get('night.done');
    if (!day) return { word: 'never' };
    return { word: 'ran', places: { day }, state: warnIf(daysBetween(dayOf(day), clock.today()) > 1) };
  },
  snapshot: ({ store, clock, table }) => {
    const at = store.get('snapshot.at');
    if (!at) return { word: 'never' };
    const [oldest] = table('_points').columns(['on']);
    return {
      word: oldest ? 'taken' : 'first',
      places: { time: formatMoment(at), oldest: oldest?.on ?? '' },
      state: warnIf(hoursBetween(stampOf(at), clock.now()) > 26),
    };
  },
  archive: ({ store, clock, table }) => {
    const taken = store.get('archive.at');
    // a new workbook has a month's time
    const since = taken ?? table('changes').rowsAt(2, 1)[0]?.values.at;
    const isLate = since != null && daysBetween(dayOfStamp(stampOf(since)), clock.today()) > archiveDays;
    const places = { day: taken?.slice(0, 10) ?? '' };
    return { word: taken ? 'taken' : 'never', places, state: warnIf(isLate) };
  },
  model: (ports) => {
    const kept = keptCalibration(ports);
    if (!kept) return { word: 'none' };
    const { on: day, calibration } = kept;
    return { word: calibration.method, places: { day, n: calibration.customers } };
  },
  findings: ({ table }) => {
    const open = table('findings')
      .columns(['severity', 'status'])
      .filter(({ status }) => status === 'open');
    const errors = open.filter(({ severity }) => severity === 'error').length;
    const warnings = open.filter(({ severity }) => severity === 'warning').length;
    if (errors + warnings === 0) return { word: 'none' };
    return { word: 'open', places: { errors, warnings }, state: errors > 0 ? 'bad' : 'warn' };
  },
} as const satisfies Record<string, Look>;

/** The latest of each kind that has begun; `_jobs` is in the order in which they began. */
function lastJobs({ table }: Ports) {
  const begun = table('_jobs')
    .columns(['kind', 'state', 'beat_at', 'error'])
    .filter(({ state }) => [...jobStates, 'done'].includes(state as never));
  return [...new Map(begun.map((job) => [job.kind, job])).values()];
}
