import { afterEach, describe, expect, it } from '@jest/globals';
import type { Host } from './host.ts';
import { aHost, anna, answerOf, ben, closeHosts } from './testing/aHost.ts';
import { ClockTurns } from './turns.ts';

afterEach(closeHosts);

const hourMs = 3_600_000;
const overTime = { name: 'Exception', message: 'Exceeded maximum execution time' };

describe('one clock', () => {
  const source = `
    const cache = () => CacheService.getDocumentCache();
    function now() { return [Date.now(), new Date().getTime(), Number(Utilities.formatDate(new Date(), 'UTC', 'S'))].map(Math.round) }
    function keep() { cache().put('k', 'x', 3600); MailApp.sendEmail('a@b.example', 's', 'b'); ScriptApp.newTrigger('tick').timeBased().after(3600000).create() }
    function kept() { return [cache().get('k'), MailApp.getRemainingDailyQuota()] }
    function tick() {}`;

  it('is behind every way to ask for the time', async () => {
    const host = await aHost({ source });
    const before = host.state.now;
    const [first = 0, second = 0] = (await answerOf(host, 'now')) as number[];
    expect(first).toBeGreaterThan(before);
    expect(second - first).toBeLessThan(1000);
    expect(host.state.now - before).toBeGreaterThanOrEqual(900); // a page call's price (L1)
  });

  it('H47 H70 H72 moves triggers, cache and quotas on together', async () => {
    const host = await aHost({ source });
    await answerOf(host, 'keep');
    const ticks = () => host.executions.filter(({ functionName }) => functionName === 'tick').length;
    await host.advanceTo(host.state.now + 0.9 * hourMs);
    expect([await answerOf(host, 'kept'), ticks()]).toEqual([['x', 99], 0]);
    await host.advanceTo(host.state.now + 0.2 * hourMs);
    expect([await answerOf(host, 'kept'), ticks()]).toEqual([[null, 99], 1]);
    await host.advanceTo(host.state.now + 23 * hourMs);
    expect(await answerOf(host, 'kept')).toEqual([null, 100]);
  });

  it('H72 G4 a window of 24 hours is that long on a day of 25', async () => {
    const host = await aHost({ source, now: '2026-10-24T20:00' });
    await answerOf(host, 'keep');
    await host.advanceTo(host.parseTime('2026-10-25T18:55'));
    expect(await answerOf(host, 'kept')).toEqual([null, 99]);
    await host.advanceTo(host.parseTime('2026-10-25T19:05'));
    expect(await answerOf(host, 'kept')).toEqual([null, 100]);
  });
});

describe('the walls by the price list', () => {
  const searching = 'for (;;) { SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey("k").find() }';

  it('H13 Q1 six minutes are 3,600 searches of 100 ms', async () => {
    const host = await aHost({ source: `function f() { ${searching} }` });
    const { error, record } = await host.call(anna, 'f', []);
    expect(error).toEqual(overTime);
    // own computing counts too, three times: somewhat fewer
    expect(record.counts.metadataFind).toBeGreaterThan(2_000);
    expect(record.counts.metadataFind).toBeLessThanOrEqual(3_600);
  });

  it('H16 Q2 thirty seconds are 300 of them', async () => {
    const host = await aHost({ source: `function onOpen() { ${searching} }` });
    const outcome = await host.openFor(anna);
    expect(outcome?.error).toEqual(overTime);
    expect(outcome?.record.counts.metadataFind).toBeGreaterThan(150);
    expect(outcome?.record.counts.metadataFind).toBeLessThanOrEqual(300);
  });

  it('P21 X13 waiting for a lock and sleeping count as run time', async () => {
    const host = await aHost({
      source: `
        function hold() { LockService.getDocumentLock().waitLock(1000); Utilities.sleep(290000); Utilities.sleep(5000) }
        function wait() { Utilities.sleep(1000); LockService.getDocumentLock().waitLock(300000); Utilities.sleep(100000) }`,
    });
    host.takeTurns(new ClockTurns());
    const [held, waited] = await Promise.all([host.call(anna, 'hold', []), host.call(ben, 'wait', [])]);
    expect([held.error, waited.error]).toEqual([null, overTime]);
  });
});

describe('executions in the order of the clock', () => {
  const source = `
    const cell = () => SpreadsheetApp.getActiveSheet().getRange('A1');
    function write() { Utilities.sleep(6000); cell().setValue('new'); SpreadsheetApp.flush(); Utilities.sleep(6000); cell().getSheet().getName() }
    function read(seconds) { Utilities.sleep(seconds * 1000); return cell().getValue() }`;

  it('H64 what is committed at second six is seen at second eight, not at second four', async () => {
    const host = await aHost({ source });
    host.takeTurns(new ClockTurns());
    const [, early, late] = await Promise.all([
      host.call(anna, 'write', []),
      host.call(ben, 'read', [4]),
      host.call(ben, 'read', [8]),
    ]);
    expect([early.value, late.value]).toEqual(['', 'new']);
  });
});

describe('clock triggers', () => {
  const source = `
    const clock = () => ScriptApp.newTrigger('tick').timeBased();
    function hourly() { clock().everyHours(1).create() }
    function sixHourly() { clock().everyHours(6).create() }
    function days(n, hour) { clock().everyDays(n).atHour(hour).create() }
    function tick(e) { console.log([e.year, e.month, e['day-of-month'], e['day-of-week'], e.hour].join()) }`;
  const runs = (host: Host) => host.executions.filter(({ functionName }) => functionName === 'tick');
  const times = (host: Host) => runs(host).map(({ startedAt }) => host.timeText(startedAt).slice(5, 13));

  it('F36 an hourly one runs 23 and 25 times on the days when the clock changes', async () => {
    for (const [day, count] of [
      ['2026-03-29', 23],
      ['2026-10-25', 25],
    ] as const) {
      const host = await aHost({ source, now: `${day}T00:00` });
      await answerOf(host, 'hourly');
      await host.advanceTo(host.parseTime(`${day}T23:59:59`));
      expect(runs(host)).toHaveLength(count);
    }
  });

  it('T16 F36 one of every second day keeps its hour over the change of the clock', async () => {
    const host = await aHost({ source, now: '2026-03-27T12:00' });
    await answerOf(host, 'days', 2, 9);
    await host.advanceTo(host.parseTime('2026-04-02T12:00'));
    expect(times(host)).toEqual(['03-29T09', '03-31T09', '04-02T09']);
  });

  it('T16 one whose hour is skipped runs in the hour after', async () => {
    const host = await aHost({ source, now: '2026-03-28T12:00' });
    await answerOf(host, 'days', 1, 2);
    await host.advanceTo(host.parseTime('2026-03-30T12:00'));
    expect(times(host)).toEqual(['03-29T03', '03-30T02']);
  });

  it('T16 one whose hour comes twice runs once', async () => {
    const host = await aHost({ source, now: '2026-10-24T12:00' });
    await answerOf(host, 'days', 1, 2);
    await host.advanceTo(host.parseTime('2026-10-26T12:00'));
    expect(times(host)).toEqual(['10-25T02', '10-26T02']);
  });

  it('T19 tells UTC over the end of a year, which is another year here', async () => {
    const host = await aHost({ source, timeZone: 'Asia/Shanghai', now: '2027-01-01T05:59' });
    await answerOf(host, 'hourly');
    await host.advanceTo(host.parseTime('2027-01-01T08:59'));
    expect(runs(host).map(({ log }) => log[0])).toEqual(['2026,12,31,4,22', '2026,12,31,4,23', '2027,1,1,5,0']);
  });

  it('runs on 29 February', async () => {
    const host = await aHost({ source, now: '2028-02-28T12:00' });
    await answerOf(host, 'days', 1, 9);
    await host.advanceTo(host.parseTime('2028-03-01T12:00'));
    expect(times(host)).toEqual(['02-29T09', '03-01T09']);
  });

  it('M3 H62 keeps the hour of the script’s zone where the spreadsheet has another', async () => {
    const host = await aHost({ source, timeZone: 'America/New_York', now: '2026-06-01T12:00' });
    await answerOf(host, 'days', 1, 9); // the manifest says Berlin
    await host.advanceTo(host.state.now + 24 * hourMs);
    expect(times(host)).toEqual(['06-02T03']);
  });
});
