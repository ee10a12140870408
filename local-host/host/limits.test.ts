import { afterEach, describe, expect, it } from '@jest/globals';
import { aHost, anna, answerOf, ben, closeHosts } from './testing/aHost.ts';

afterEach(closeHosts);

const marks = `
  const store = PropertiesService.getDocumentProperties;
  function mark(name) { store().setProperty(name, 'yes') }
  function marks() { return Object.keys(store().getProperties()) }
  function cell(place) { return SpreadsheetApp.getActiveSheet().getRange(place).getValue() }`;

const overTime = { name: 'Exception', message: 'Exceeded maximum execution time' };

describe('an execution past its time', () => {
  it('H16 ends a simple trigger at 30 seconds', async () => {
    const host = await aHost({ source: `${marks}\nfunction onOpen() { Utilities.sleep(31000); mark('after') }` });
    expect((await host.openFor(anna))?.error).toEqual(overTime);
    expect(await answerOf(host, 'marks')).toEqual([]);
  });

  it('F15 can be killed at any counted call, and the next execution finds its lock free', async () => {
    const host = await aHost({
      source: `${marks}
        function f() { LockService.getDocumentLock().waitLock(1000); mark('a'); mark('b'); mark('c') }
        function free() { return LockService.getDocumentLock().tryLock(0) }`,
    });
    host.killNextAt(4); // the page call, the lock, a; killed at b
    expect((await host.call(anna, 'f', [])).error).toEqual(overTime);
    expect(await answerOf(host, 'marks')).toEqual(['a']);
    expect(await answerOf(host, 'free')).toBe(true);
  });
});

describe('an endless loop', () => {
  it('H16 is ended after the real time that makes 30 simulated seconds', async () => {
    const host = await aHost({ source: 'function onOpen() { for (;;); } function f() { return 1 }' });
    expect((await host.openFor(anna))?.error).toEqual(overTime);
    expect(await answerOf(host, 'f')).toBe(1);
  }, 20_000);
});

describe('an execution that throws', () => {
  it('H15 loses them in the other mode', async () => {
    const host = await aHost({
      source: `${marks}\nfunction f() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('lost'); throw new Error('x') }`,
    });
    host.modes.dropsWritesOnException = true;
    await host.call(anna, 'f', []);
    expect(await answerOf(host, 'cell', 'A1')).toBe('');
  });
});

describe('sleeping and running at once', () => {
  it('H17 other executions run while one sleeps', async () => {
    const host = await aHost({
      source: `${marks}
        function waitsForOther() { for (let n = 0; n < 200; n++) { Utilities.sleep(100); if (marks().length) return true } return false }
        function other() { mark('other') }`,
    });
    const [waited] = await Promise.all([answerOf(host, 'waitsForOther'), answerOf(host, 'other')]);
    expect(waited).toBe(true);
  });

  it('H18 refuses the 31st execution of a person', async () => {
    const host = await aHost({ source: 'function onOpen() {} function f() { Utilities.sleep(10) }' });
    const outcomes = await Promise.all(Array.from({ length: 31 }, () => host.call(anna, 'f', [])));
    const refused = outcomes.filter(({ error }) => error);
    expect(refused.map(({ error }) => error?.message)).toEqual([
      'There are too many scripts running simultaneously for this Google user account.',
    ]);
    expect((await host.call(ben, 'f', [])).error).toBeNull();
  });

  it('H20 counts and prices the calls of an execution', async () => {
    const host = await aHost({
      source: `function f() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange(1, 1, 1, 3).setValues([[1, 2, 3]]);
        sheet.getRange(1, 1, 1, 2).getValues();
        PropertiesService.getDocumentProperties().getProperties();
      }`,
    });
    const { record } = await host.call(anna, 'f', []);
    expect(record.counts).toMatchObject({ pageCall: 1, write: 1, read: 1, propertyRead: 1, smallFlush: 1 });
    expect([record.cellsRead, record.cellsWritten]).toEqual([2, 3]);
    expect(record.simulatedMs).toBeGreaterThanOrEqual(900 + 10 + 60 + 30 + 30);
  });
});

describe('executions side by side', () => {
  const locking = `${marks}
    const lock = () => LockService.getDocumentLock();
    function holder(ms) { const l = lock(); l.waitLock(10); mark('held'); Utilities.sleep(ms); SpreadsheetApp.flush(); l.releaseLock(); return l.hasLock() }
    function untilHeld() { while (!marks().includes('held')) Utilities.sleep(1) }
    function tries(ms) { untilHeld(); const t = Date.now(); const l = lock(); return [l.tryLock(ms), l.hasLock(), Date.now() - t >= ms] }
    function waits(ms) { untilHeld(); try { lock().waitLock(ms) } catch (e) { return e.message } return 'taken' }`;

  it('H66 a lock held by another is refused after the time to wait', async () => {
    const host = await aHost({ source: locking });
    const [held, tried, waited] = await Promise.all([
      answerOf(host, 'holder', 60_000),
      answerOf(host, 'tries', 100),
      answerOf(host, 'waits', 100),
    ]);
    expect(held).toBe(false);
    expect(tried).toEqual([false, false, true]);
    expect(waited).toBe('Lock timeout: another process was holding the lock for too long.');
  });

  it('H66 who waits long enough gets the lock', async () => {
    const host = await aHost({ source: locking });
    const [, waited] = await Promise.all([answerOf(host, 'holder', 2_000), answerOf(host, 'waits', 30_000)]);
    expect(waited).toBe('taken');
  });

  it('H66 the holder takes it again, and who does not hold it releases nothing', async () => {
    const host = await aHost({
      source: `function f() {
        const lock = LockService.getDocumentLock();
        lock.releaseLock();
        return [lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock()];
      }`,
    });
    expect(await answerOf(host, 'f')).toEqual([false, true, true, true]);
  });

  it('H67 a question gives the lock away and is noted', async () => {
    const host = await aHost({
      source: `function f() {
        const lock = LockService.getDocumentLock();
        lock.waitLock(10);
        SpreadsheetApp.getUi().alert('Go on?');
        return lock.hasLock();
      }
      function free(ms) { return LockService.getDocumentLock().tryLock(ms) }`,
    });
    const asking = host.call(anna, 'f', []);
    while (!host.view(anna).question) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(await answerOf(host, 'free', 1_000)).toBe(true);
    host.answer(anna, host.view(anna).question?.id ?? '', 'OK', '');
    const { value, record } = await asking;
    expect(value).toBe(false);
    expect(record.warnings).toEqual([expect.stringContaining('H67')]);
  });

  it('H68 notes a lock let go before the flush', async () => {
    const host = await aHost({
      source: `function f() {
        const lock = LockService.getDocumentLock();
        lock.waitLock(10);
        SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
        lock.releaseLock();
      }`,
    });
    expect((await host.call(anna, 'f', [])).record.warnings).toEqual([expect.stringContaining('H68')]);
  });
});
