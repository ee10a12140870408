import { afterEach, describe, expect, it } from '@jest/globals';
import type { Host } from './host.ts';
import { chances } from './modes.ts';
import { aHost, anna, answerOf, ben, closeHosts } from './testing/aHost.ts';

afterEach(closeHosts);

const hourMs = 3_600_000;
const first = 'const first = () => SpreadsheetApp.getActive().getSheets()[0];';
const sheetOf = (host: Host) => host.book.sheets[0]!;

describe('chances', () => {
  it('are the same for the same seed, between 0 and 1', () => {
    const [one, again, other] = [chances(3), chances(3), chances(4)].map((chance) =>
      Array.from({ length: 50 }, chance),
    );
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(one?.every((number) => number >= 0 && number < 1)).toBe(true);
  });
});

describe('H79 faults', () => {
  const source = `${first}
    function f(times) {
      let failed = 0, done = 0;
      for (let i = 0; i < times; i++) {
        try { first().appendRow([i]); done++ } catch (e) { if (e.message !== 'Service error: Spreadsheets') throw e; failed++ }
      }
      return [failed, done]
    }`;

  it('H79 fail before the work or after it, and a run repeats by its seed', async () => {
    const results = [];
    for (const seed of [7, 7]) {
      const host = await aHost({ source });
      Object.assign(host.modes, { faultOneIn: 10, seed });
      const [failed, done] = (await answerOf(host, 'f', 100)) as [number, number];
      results.push([failed, done, sheetOf(host).lastRow]);
    }
    const [[failed, done, rows] = []] = results as [number[], number[]];
    expect(results[1]).toEqual(results[0]);
    expect(failed).toBeGreaterThan(0);
    expect(rows).toBeGreaterThan(done ?? 0); // some of the failed calls had done their work
    expect(rows).toBeLessThan((done ?? 0) + (failed ?? 0)); // and some had not
  });

  it('H79 are off unless a test asks for them', async () => {
    expect(await answerOf(await aHost({ source }), 'f', 100)).toEqual([0, 100]);
  });
});

describe('H65 stale reads', () => {
  const source = `${first}
    function f() {
      const cell = () => first().getRange('A1').getValue();
      const seen = [cell()];
      Utilities.sleep(1);
      seen.push(cell());
      SpreadsheetApp.flush();
      seen.push(cell());
      first().getRange('A1').setValue('own');
      return [...seen, cell()]
    }
    function other() { first().getRange('A1').setValue('new') }`;

  it.each([
    [true, ['', '', 'new', 'own']],
    [false, ['', 'new', 'new', 'own']],
  ])('H65 with the mode at %s, the second read without a flush follows it', async (readsStale, expected) => {
    const host = await aHost({ source });
    host.modes.readsStale = readsStale;
    host.comeBetween(async ({ functionName, member }) => {
      if (functionName === 'f' && member === 'sleep') await answerOf(host, 'other');
    });
    expect(await answerOf(host, 'f')).toEqual(expected);
  });
});

describe('H80 what comes between', () => {
  const source = `${first}
    function move() {
      const names = first().getRange('A1:A3').getValues().map(([name]) => name);
      first().getRange(names.indexOf('b') + 1, 2).setValue('marked');
      SpreadsheetApp.flush();
    }`;

  it('H80 a sort by another person falls between any two calls, and shows the code that trusts row numbers', async () => {
    const marked: unknown[] = [];
    for (let position = 0; ; position++) {
      const host = await aHost({ source });
      const sheet = sheetOf(host);
      await host.humanEdit(anna, { kind: 'type', sheet: sheet.id, row: 1, column: 1, texts: [['b'], ['a'], ['c']] });
      let calls = 0;
      host.comeBetween(async ({ index }) => {
        calls += 1;
        const sort = {
          kind: 'sort',
          sheet: sheet.id,
          row: 1,
          column: 1,
          rows: 3,
          columns: 2,
          by: 1,
          ascending: true,
        } as const;
        if (index === position) await host.humanEdit(ben, sort);
      });
      await answerOf(host, 'move');
      if (position >= calls) break;
      marked.push(sheet.values({ row: 1, column: 1, rows: 3, columns: 2 }).find(([, mark]) => mark === 'marked')?.[0]);
    }
    expect(marked.length).toBeGreaterThan(5);
    expect(new Set(marked)).toEqual(new Set(['b', 'a']));
  });
});

describe('H70 a cache that forgets', () => {
  it('H70 misses one look in so many', async () => {
    const host = await aHost({
      source: `function f() { const c = CacheService.getDocumentCache(); c.put('k', 'v'); let misses = 0;
        for (let i = 0; i < 1000; i++) if (c.get('k') === null) misses++; return misses }`,
    });
    expect(await answerOf(host, 'f')).toBe(0);
    host.modes.cacheMissOneIn = 100;
    const misses = (await answerOf(host, 'f')) as number;
    expect([misses > 0, misses < 40]).toEqual([true, true]);
  });
});

describe('H47 a clock that drifts', () => {
  const source = `function tick() {}
    function start() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create() }`;
  const startsOf = async (drifts: boolean) => {
    const host = await aHost({ source });
    host.modes.driftsTriggers = drifts;
    await answerOf(host, 'start');
    await host.advanceTo(host.state.now + 24 * hourMs);
    return host.executions.filter(({ functionName }) => functionName === 'tick').map(({ startedAt }) => startedAt);
  };
  const minuteOf = (time: number) => Math.floor((time % hourMs) / 60_000);

  it('H47 skips a run a day, doubles one and is forty minutes late with one', async () => {
    const usual = await startsOf(false);
    const drifting = await startsOf(true);
    expect([usual.length, drifting.length]).toEqual([24, 24]); // one less, one more
    const own = minuteOf(usual[0] ?? 0);
    const late = drifting.filter((time) => minuteOf(time) === (own + 40) % 60);
    const hours = drifting.filter((time) => minuteOf(time) === own).map((time) => Math.floor(time / hourMs));
    expect([late.length, new Set(hours).size]).toEqual([1, 22]);
  });
});

describe('H75 a rule that rejects', () => {
  it('H75 reports at the flush where the mode says so', async () => {
    const source = `${first}
      function f() {
        const cell = first().getRange('B7');
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build());
        cell.setValue('c');
        try { SpreadsheetApp.flush() } catch (e) { return e.message }
      }`;
    const host = await aHost({ source });
    const message = 'The data you entered in cell B7 violates the data validation rules set on this cell.';
    await expect(answerOf(host, 'f')).rejects.toThrow(message);
    host.modes.validationErrorsAt = 'flush';
    expect(await answerOf(host, 'f')).toBe(message);
  });

  it('H75 asks at the flush no rule that was set after the write', async () => {
    const source = `${first}
      function f() {
        const cell = first().getRange('B7');
        cell.setValue('c');
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build());
        SpreadsheetApp.flush();
        return cell.getValue();
      }`;
    const host = await aHost({ source });
    host.modes.validationErrorsAt = 'flush';
    expect(await answerOf(host, 'f')).toBe('c');
  });
});

describe('a slow day', () => {
  const source = `${first}
    function f() { first().getRange('A1').getValues(); PropertiesService.getDocumentProperties().getProperties() }`;

  it('lets calls take so many times what they cost', async () => {
    const host = await aHost({ source });
    host.modes.isRepeatable = true;
    const msOf = async () => (await host.call(anna, 'f', [])).record.simulatedMs;
    const usual = await msOf();
    host.modes.slowness = 10;
    const slow = await msOf();
    expect(slow).toBeGreaterThan(usual * 5);
    expect(slow).toBeLessThanOrEqual(usual * 10);
  });
});

describe('an execution that can be repeated', () => {
  const source =
    'function f() { const from = Date.now(); while (Math.random() < 0.999999); return [Date.now() - from, Math.random()] }';

  it('draws other numbers and takes its own time, unless the mode says so', async () => {
    const answersOf = async (isRepeatable: boolean) => {
      const answers = [];
      for (let time = 0; time < 2; time++) {
        const host = await aHost({ source });
        host.modes.isRepeatable = isRepeatable;
        answers.push((await answerOf(host, 'f')) as [ms: number, drawn: number]);
      }
      return answers;
    };
    const [one, same] = await answersOf(true);
    expect(same).toEqual(one);
    expect(one?.[0]).toBe(0);
    const [drawn, other] = await answersOf(false);
    expect(other?.[1]).not.toBe(drawn?.[1]);
  });
});

describe('A15 a person who granted less', () => {
  const source = `function f() {
    const told = (call) => { try { call(); return 'ok' } catch (e) { return e.message } };
    return [told(() => MailApp.getRemainingDailyQuota()), told(() => ScriptApp.getProjectTriggers()),
      String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus())]
  }`;

  it('A15 and A14 loses those services alone, and is to authorize again', async () => {
    const host = await aHost({ source });
    host.share({ ...host.user(anna), refusedScopes: ['script.send_mail'] });
    const [mail, triggers, status] = (await answerOf(host, 'f')) as string[];
    expect(mail).toMatch(/^You do not have permission to call MailApp.getRemainingDailyQuota.*script.send_mail$/);
    expect([triggers, status]).toEqual(['ok', 'REQUIRED']);
    expect((await host.call(ben, 'f', [])).value).toEqual(['ok', 'ok', 'NOT_REQUIRED']);
  });
});

describe('people', () => {
  it('H35 installation calls onInstall with FULL, and onOpen only if that does', async () => {
    const source =
      "function onOpen() { console.log('open') } function onInstall(e) { console.log(String(e.authMode)) }";
    const host = await aHost({ source, isAddOn: true });
    expect((await host.install(anna)).record.log).toEqual(['FULL']);
    expect(host.executions.map(({ functionName }) => functionName)).toEqual(['onInstall']);
  });

  it('H29 a page of an older version learns that its function is gone', async () => {
    const host = await aHost({ source: 'function newer() {}' });
    expect((await host.call(anna, 'older', [])).error?.message).toBe('Script function not found: older');
  });

  it('H32 a call runs as the account of the browser, not as the one the page was made for', async () => {
    const host = await aHost({ source: 'function who() { return Session.getEffectiveUser().getEmail() }' });
    const madeFor = await answerOf(host, 'who');
    expect([madeFor, (await host.call(ben, 'who', [])).value]).toEqual([anna, ben]);
  });
});
