import { describe, expect, it } from '@jest/globals';
import { fill } from '../../../templates/fill.ts';
import { healthTexts, jobTexts, unknownText } from '../../../templates/health.ts';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { dayOf, stampOf } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { type Bilingual, inLanguage, languages } from '../../schema/language.ts';
import { schemaVersion } from '../../schema/version.ts';
import { keepCalibration } from '../night/keptCalibration.ts';
import { healthChecks } from './healthChecks.ts';

type CheckKey = keyof typeof healthTexts;

/** A line of Health on 2026-11-24 at 10:00, as an English reader sees it. */
function seen(key: CheckKey, ports: Ports) {
  const line = healthChecks(ports, 'en').find(({ check }) => check === healthTexts[key].check.en);
  return line && { state: line.state, value: line.value };
}

const saying = (text: Bilingual, places = {}) => fill(text.en, places);
const now = Date.parse('2026-11-24T10:00Z');
const run = (over: object) => ({
  at: '2026-11-24T09:05:00',
  epochMs: now,
  ms: 41_000,
  steps: [],
  error: null,
  ...over,
});
const ran = (...runs: object[]) => ({ runs: JSON.stringify(runs) });

/** The same ports with some of them replaced. */
const withPorts = ({ ports }: ReturnType<typeof aWorkbook>, over: Partial<Ports>): Ports => ({
  ...ports,
  user: ports.user,
  config: ports.config,
  ...over,
});

describe('healthChecks', () => {
  it.each(languages)('says in %s what to do about each line that is not well', (language) => {
    const book = aWorkbook();
    const lines = healthChecks(book.ports, language);
    expect(lines.map(({ check }) => check)).toEqual(
      Object.values(healthTexts).map(({ check }) => inLanguage(check, language)),
    );
    for (const { value, state, todo } of lines) {
      expect(value).toMatch(/\S/);
      expect(value).not.toMatch(/[{}]|undefined/);
      expect(todo !== '').toBe(state !== 'ok');
    }
  });

  it('adds up the minutes of the day’s runs and warns over 70 % of 90', () => {
    const { ports } = aWorkbook();
    const yesterday = run({ at: '2026-11-23T23:05:00', ms: 3_600_000 });
    ports.store.set(ran(yesterday, run({ ms: 3_000_000 }), run({ ms: 780_000 })));
    expect(seen('minutes', ports)).toEqual({ state: 'ok', value: '63 of 90 minutes' });
    ports.store.set(ran(run({ ms: 3_840_000 })));
    expect(seen('minutes', ports)).toEqual({ state: 'warn', value: '64 of 90 minutes' });
  });

  it.each([
    [2, 'ok'],
    [4, 'warn'],
    [27, 'bad'],
  ])('a last run %d hours ago is %s', (hours, state) => {
    const { ports } = aWorkbook();
    ports.store.set(ran(run({ epochMs: now - hours * 3_600_000 })));
    expect(seen('dispatcher', ports)?.state).toBe(state);
  });

  it('tells the job that failed before one that waits and one that runs', () => {
    const job = (kind: string, state: string, over = {}) => ({
      kind,
      state,
      beat_at: stampOf('2026-11-24T09:00:00'),
      ...over,
    });
    const night = job('night', 'failed', { error: 'missing tasks' });
    const jobs = [job('import', 'running'), night, job('figures', 'paused')];
    expect(seen('job', aWorkbook({ _jobs: jobs }).ports)).toEqual({
      state: 'bad',
      value: saying(healthTexts.job.values.failed, { job: jobTexts.night.en, error: 'missing tasks' }),
    });
    const mended = [...jobs, job('night', 'done')];
    expect(seen('job', aWorkbook({ _jobs: mended }).ports)).toEqual({
      state: 'ok',
      value: saying(healthTexts.job.values.paused, { job: jobTexts.figures.en }),
    });
    const done = [job('figures', 'paused'), job('figures', 'done'), job('import', 'open')];
    expect(seen('job', aWorkbook({ _jobs: done }).ports)).toEqual({ state: 'ok', value: 'none under way' });
  });

  it('warns of a job that nobody has gone on with for hours', () => {
    const beat_at = stampOf('2026-11-24T06:00:00');
    const { ports } = aWorkbook({ _jobs: [{ kind: 'night', state: 'paused', beat_at }] });
    expect(seen('job', ports)?.state).toBe('warn');
  });

  it('tells the last backup and how far back it reaches, and warns after 26 hours', () => {
    const points = [{ on: dayOf('2026-10-02') }, { on: dayOf('2026-11-24') }];
    const book = aWorkbook({ _points: points });
    expect(seen('snapshot', book.ports)?.value).toBe(saying(healthTexts.snapshot.values.never));
    book.ports.store.set({ 'snapshot.at': '2026-11-24T02:10:00' });
    const places = { time: '2026-11-24 02:10', oldest: '2026-10-02' };
    expect(seen('snapshot', book.ports)).toEqual({
      state: 'ok',
      value: saying(healthTexts.snapshot.values.taken, places),
    });
    book.at('2026-11-25T04:11:00');
    expect(seen('snapshot', book.ports)?.state).toBe('warn');
  });

  it('tells the model, its day and how many customers it rests on', () => {
    const { ports } = aWorkbook();
    const basis = { asOf: 20_000, customers: 29, repeatPurchases: 40, notes: [] };
    keepCalibration({ on: dayOf('2026-11-23'), calibration: { ...basis, method: 'simple', usualGapDays: 30 } }, ports);
    expect(seen('model', ports)).toEqual({ state: 'ok', value: 'simple rule, 29 customers, 2026-11-23' });
  });

  it('warns when over 90 % of ten million cells are used', () => {
    const book = aWorkbook();
    const structure = (cells: number) => ({ structure: { ...book.ports.structure, cells: () => cells } });
    expect(seen('cells', withPorts(book, structure(9_000_000)))).toEqual({
      state: 'ok',
      value: '9,000,000, 90% of 10 million',
    });
    expect(seen('cells', withPorts(book, structure(9_100_000)))?.state).toBe('warn');
  });

  it('names who can edit without being in Team, and is silent where Google does not tell', () => {
    const book = aWorkbook();
    const editors = (list: () => string[]) => ({ structure: { ...book.ports.structure, editors: list } });
    const list = () => ['Ivy@team.example', 'eve@else.example'];
    expect(seen('editors', withPorts(book, editors(list)))).toEqual({
      state: 'warn',
      value: '1 not in Team: eve@else.example',
    });
    const refused = () => {
      throw new Error('You do not have permission');
    };
    expect(seen('editors', withPorts(book, editors(refused)))).toBeUndefined();
  });

  it('warns of a workbook that another version has laid out', () => {
    const { ports } = aWorkbook();
    ports.store.set({ schema: '0' });
    expect(seen('version', ports)).toEqual({ state: 'warn', value: 'add-on test, workbook 0' });
    ports.store.set({ schema: schemaVersion });
    expect(seen('version', ports)?.state).toBe('ok');
  });

  it('shows the other lines where one cannot be looked at', () => {
    const book = aWorkbook();
    const quotaLeft = () => {
      throw new Error('You do not have permission to call MailApp');
    };
    const ports = withPorts(book, { mail: { ...book.ports.mail, quotaLeft } });
    expect(seen('mail', ports)).toEqual({ state: 'warn', value: unknownText.en });
    expect(seen('sends', ports)?.state).toBe('ok');
  });
});
