import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { schemaVersion } from '../../src/schema/version.ts';
import { fill } from '../../templates/fill.ts';
import { healthTexts } from '../../templates/health.ts';
import { fillTab } from '../bench/fillTab.ts';
import { anExample, daysPass, shown } from './nights.ts';
import { ask, inOneLanguage, ivy, languages, placeOf, rowsOf, tom } from './workbook.ts';

type CheckKey = keyof typeof healthTexts;

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  const at = (time: string) => daysPass(host, time);
  const nameOf = (check: CheckKey) => inLanguage(healthTexts[check].check, language);
  const seenBy = async (check: CheckKey, as = ivy) => {
    const { checks } = await ask(host, 'health', {}, { as });
    return checks.find((each) => each.check === nameOf(check));
  };
  const onStart = (check: CheckKey) => shown(host, 'start').find(([first]) => first === nameOf(check));
  const saying = (text: { zh: string; en: string }, places = {}) => fill(inLanguage(text, language), places);

  beforeAll(async () => {
    host = await anExample(language);
    await ask(host, 'takeOver', {});
    await ask(host, 'joinTeam', { name: 'Tom' }, { as: tom });
    await at('2026-11-25T09:59');
  });
  afterAll(() => host.close());

  it('C71 tells after a night what was computed, when it was saved, and that no work is left', async () => {
    expect(await seenBy('job')).toMatchObject({ state: 'ok', value: saying(healthTexts.job.values.none) });
    expect(await seenBy('model')).toMatchObject({
      state: 'ok',
      value: expect.stringMatching(/2026-11-2[345].*46 /),
    });
    expect(await seenBy('snapshot')).toMatchObject({
      state: 'ok',
      value: expect.stringMatching(/2026-11-25 02:\d\d.*2026-11-2[45]/),
    });
    const tabs = new Set(rowsOf(host, '_snapshot').map(({ tab }) => tab));
    expect([...tabs]).toEqual(expect.arrayContaining(['customers', 'orders', 'settings', 'lists', 'team']));
  });

  it('C71 tells the room that is left: minutes, cells, versions, and who may edit', async () => {
    expect(await seenBy('minutes')).toMatchObject({ state: 'ok', value: expect.stringMatching(/^\d+ .*90/) });
    const cells = host.book.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
    expect(await seenBy('cells')).toMatchObject({
      state: 'ok',
      value: expect.stringContaining(String(cells).replace(/\B(?=(\d{3})+$)/g, ',')),
    });
    expect(await seenBy('version')).toMatchObject({
      state: 'ok',
      value: expect.stringMatching(new RegExp(`[0-9a-f]{12}.*${schemaVersion}$`)),
    });
    expect(await seenBy('permission')).toMatchObject({ state: 'ok' });
    expect(await seenBy('editors')).toMatchObject({ state: 'ok', value: saying(healthTexts.editors.values.fine) });
    host.share({ email: 'eve@else.example', name: 'Eve', role: 'editor', language });
    expect(await seenBy('editors')).toMatchObject({
      state: 'warn',
      value: expect.stringContaining('eve@else.example'),
      todo: saying(healthTexts.editors.todo),
    });
  });

  it('C71 tells the last ten runs, the latest first, with what each took', async () => {
    const runs = String((await seenBy('recentRuns'))?.value).split(' · ');
    expect(runs).toHaveLength(10);
    const took = language === 'en' ? '\\d+\u00a0s' : '\\d+ 秒';
    expect(runs[0]).toMatch(new RegExp(`^0[89]:\\d\\d ${took}$`));
    expect(runs.at(-1)).toMatch(new RegExp(`^(11-2\\d )?\\d\\d:\\d\\d ${took}$`));
  });

  it('C71 shows every line on Start too', () => {
    for (const check of Object.keys(healthTexts) as CheckKey[]) expect(onStart(check)?.[1]).toMatch(/\S/);
  });

  once('C71 asks for no more calls when the logs are long', async () => {
    const callsOf = async () => {
      const { record } = await host.call(ivy, 'rpc', [JSON.stringify({ call: 'health', input: {} })]);
      return record.countedCalls;
    };
    const before = await callsOf();
    const statuses = ['sent', 'failed', 'sent', 'unknown'] as const;
    fillTab(
      host,
      'sends',
      Array.from({ length: 3_000 }, (_, n) => ({ key: `K${n}`, status: statuses[n % 4]! })),
    );
    expect(before).toBeLessThanOrEqual(15);
    expect(await callsOf()).toBeLessThanOrEqual(before);
  });

  it('C71 says that the steward’s right to send was taken back, to everybody', async () => {
    host.share({ ...host.user(ivy), refusedScopes: ['script.send_mail'] });
    await at('2026-11-25T10:59');
    const missing = { state: 'bad', value: saying(healthTexts.permission.values.missing) };
    expect(await seenBy('permission', tom)).toMatchObject(missing);
    expect(onStart('permission')?.[1]).toBe(missing.value);
    host.share({ ...host.user(ivy), refusedScopes: [] });
    await at('2026-11-25T11:59');
    expect(await seenBy('permission', tom)).toMatchObject({ state: 'ok' });
  });

  it('C71 names the step that failed and why, and goes on with the others', async () => {
    await host.humanEdit(ivy, { kind: 'deleteTab', sheet: placeOf(host, 'today', 'what').sheet });
    await at('2026-11-25T12:59');
    const [{ log = [] } = {}] = host.executions.filter(({ kind }) => kind === 'trigger').slice(-1);
    expect(log.join('\n')).toMatch(/"step-failed","step":"today","error":"StructureError: missing today"/);
    expect(await seenBy('dispatcher')).toMatchObject({
      state: 'warn',
      value: expect.stringContaining('today: missing today'),
    });
    expect(await seenBy('mail')).toMatchObject({ state: 'ok' });
  });
});
