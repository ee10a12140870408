import { fill } from '../../../templates/fill.ts';
import { formatDuration } from '../../../templates/format.ts';
import { healthTexts } from '../../../templates/health.ts';
import type { HealthCheck } from '../../contract/settings.ts';
import { dayOf, daysBetween } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { choiceLabel } from '../common/labels.ts';
import { automationState, lastRun, leaseOf } from './automationState.ts';

type CheckKey = keyof typeof healthTexts;
type State = HealthCheck['state'];

/** What a check saw: the word of its text, the places to fill in, how bad it is. */
interface Seen {
  readonly value: string;
  readonly places?: Readonly<Record<string, string | number>>;
  readonly state: State;
  readonly since?: HealthCheck['since'];
}

const checks: Partial<Record<CheckKey, (ports: Ports, language: Language) => Seen>> = {
  dispatcher: seenOfDispatcher,
  steward: seenOfSteward,
  nextRun: seenOfNextRun,
  night: seenOfNight,
  mail: seenOfMail,
  findings: seenOfFindings,
  sends: seenOfSends,
  settings: seenOfSettings,
  place: ({ config }, language) => ({
    value: 'is',
    places: { zone: config.timeZone, language: choiceLabel('language', config.language, config, language) },
    state: 'ok',
  }),
};

/** How the workbook is, each line with what to do about it, in the reader's language. */
export function healthChecks(ports: Ports, language: Language): HealthCheck[] {
  return (Object.keys(checks) as CheckKey[]).map((key) => {
    const seen = checks[key]?.(ports, language) as Seen;
    const texts = healthTexts[key];
    const value = (texts.values as Record<string, { zh: string; en: string }>)[seen.value];
    return {
      check: inLanguage(texts.check, language),
      value: value ? fill(inLanguage(value, language), seen.places) : '',
      state: seen.state,
      since: seen.since ?? null,
      todo: seen.state === 'ok' ? '' : inLanguage(texts.todo, language),
    };
  });
}

function seenOfDispatcher(ports: Ports, language: Language): Seen {
  const run = lastRun(ports);
  if (!run) return { value: 'never', state: automationState(ports).state === 'running' ? 'ok' : 'warn' };
  const hours = (ports.clock.epochMs() - run.epochMs) / 3_600_000;
  const late: State = hours > 26 ? 'bad' : hours > 3 ? 'warn' : 'ok';
  const time = run.at.slice(0, 16).replace('T', ' ');
  if (run.error)
    return {
      value: 'failed',
      places: { time, error: run.error },
      state: late === 'bad' ? 'bad' : 'warn',
      since: run.at,
    };
  return {
    value: 'ran',
    places: { time, duration: formatDuration(run.ms / 1000, language) },
    state: late,
    since: run.at,
  };
}

function seenOfSteward(ports: Ports): Seen {
  const lease = leaseOf(ports);
  if (!lease) return { value: 'nobody', state: 'bad' };
  const { steward, lastRun: last } = automationState(ports);
  const leftMs = lease.until - ports.clock.epochMs();
  const hours = Math.max(0, Math.round(leftMs / 3_600_000));
  const places = { person: steward ?? '', hours };
  return {
    value: leftMs > 0 ? 'runs' : 'ended',
    places,
    state: leftMs <= 0 ? 'bad' : leftMs < 4 * 3_600_000 ? 'warn' : 'ok',
    since: last,
  };
}

function seenOfNextRun(ports: Ports): Seen {
  const run = lastRun(ports);
  if (automationState(ports).state !== 'running') return { value: 'none', state: 'warn' };
  // the trigger keeps the minute that it chose at its first run (platform T16)
  const hour = String((Number(ports.clock.now().slice(11, 13)) + 1) % 24).padStart(2, '0');
  const time = run ? `${hour}:${run.at.slice(14, 16)}` : `${hour}:00–${hour}:59`;
  return { value: 'about', places: { time }, state: 'ok' };
}

function seenOfNight(ports: Ports): Seen {
  const done = ports.store.get('night.done');
  if (!done) return { value: 'never', state: 'ok' };
  return {
    value: 'ran',
    places: { day: done },
    state: daysBetween(dayOf(done), ports.clock.today()) > 1 ? 'warn' : 'ok',
  };
}

function seenOfMail(ports: Ports): Seen {
  const people = ports.config.team.filter(({ active, digest }) => active && digest).length;
  try {
    const n = ports.mail.quotaLeft();
    return {
      value: 'left',
      places: { n, people },
      state: n < people + ports.config.settings.mail_reserve ? 'warn' : 'ok',
    };
  } catch {
    return { value: 'unknown', state: 'warn' }; // without the right to send, everything else works (platform A15)
  }
}

function seenOfFindings(ports: Ports): Seen {
  const open = ports.table('findings').where('status', 'open');
  const errors = open.filter(({ values }) => values.severity === 'error').length;
  const warnings = open.filter(({ values }) => values.severity === 'warning').length;
  if (errors + warnings === 0) return { value: 'none', state: 'ok' };
  return { value: 'open', places: { errors, warnings }, state: errors > 0 ? 'bad' : 'warn' };
}

function seenOfSends(ports: Ports): Seen {
  const unknown = ports.table('sends').where('status', 'unknown').length;
  const failed = ports.table('sends').where('status', 'failed').length;
  if (unknown > 0) return { value: 'unknown', places: { n: unknown }, state: 'warn' };
  if (failed > 0) return { value: 'failed', places: { n: failed }, state: 'warn' };
  return { value: 'fine', state: 'ok' };
}

function seenOfSettings({ config }: Ports): Seen {
  const names = config.unreadable.map(({ key }) => key);
  if (names.length === 0) return { value: 'fine', state: 'ok' };
  return { value: 'unreadable', places: { n: names.length, names: names.join(', ') }, state: 'warn' };
}
