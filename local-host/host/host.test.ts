import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Host, type HostOptions } from './host.ts';

const anna = { email: 'anna@team.example', name: 'Anna', role: 'owner', language: 'en' } as const;
const ben = { email: 'ben@team.example', name: 'Ben', role: 'editor', language: 'en' } as const;
const vera = { email: 'vera@team.example', name: 'Vera', role: 'viewer', language: 'de' } as const;

const scopes = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
];
const manifest = (over: Record<string, unknown> = {}) =>
  JSON.stringify({
    timeZone: 'Asia/Shanghai',
    runtimeVersion: 'V8',
    oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    ...over,
  });

const folder = mkdtempSync(path.join(tmpdir(), 'host-'));
let made = 0;
const hosts: Host[] = [];

/** A host on which this source is the add-on. */
async function aHost(source: string, options: HostOptions & { manifest?: string } = {}): Promise<Host> {
  const bundleDir = path.join(folder, `bundle-${made++}`);
  mkdirSync(bundleDir);
  writeFileSync(path.join(bundleDir, 'main.js'), source);
  writeFileSync(path.join(bundleDir, 'appsscript.json'), options.manifest ?? manifest());
  const host = await Host.create({
    now: '2026-11-24T09:00',
    locale: 'en_US',
    users: [anna, ben, vera],
    ...options,
    bundleDir,
  });
  hosts.push(host);
  return host;
}

/** Runs the body of a function in a realm of its own, without the add-on. */
async function run(host: Host, body: string, user: string = anna.email) {
  return host.runSource(user, `function main() { ${body} }`, 'main');
}
const thrown = (body: string) =>
  `try { ${body}; return 'nothing was thrown' } catch (e) { return e.name + ': ' + e.message }`;

let host: Host;
beforeAll(async () => {
  host = await aHost('function onOpen() {} var n = 0; function inc() { return ++n }');
});
afterAll(async () => {
  await Promise.all(hosts.map((one) => one.close()));
  rmSync(folder, { recursive: true, force: true });
});

describe('the surface', () => {
  it('H01 names a member that nobody thought about, on mere reading too', async () => {
    const { value } = await run(host, thrown('SpreadsheetApp.fooBar'));
    expect(value).toBe('HostStrictError: not implemented: SpreadsheetApp.fooBar');
  });

  it('H02 lets nobody set a property of a service', async () => {
    const { value } = await run(host, thrown('SpreadsheetApp.getActive().x = 1'));
    expect(value).toContain('HostStrictError');
  });

  it('H04 lacks what Apps Script lacks', async () => {
    const absent = [
      'setTimeout',
      'fetch',
      'URL',
      'TextEncoder',
      'crypto',
      'atob',
      'structuredClone',
      'process',
      'require',
      'Buffer',
      'window',
      'performance',
    ];
    const { value } = await run(host, `return [${absent.map((name) => `typeof ${name}`).join()}]`);
    expect(value).toEqual(absent.map(() => 'undefined'));
  });

  it.each(['class A { x = 1 }', 'class A { #x() {} }', 'class A { static {} }', 'var a; a ??= 1'])(
    'H05 refuses %s before anything runs',
    async (source) => {
      await expect(aHost(source)).rejects.toThrow(SyntaxError);
    },
  );

  it('H06 refuses a service call at load time', async () => {
    const early = await aHost('SpreadsheetApp.getActive(); function f() {}');
    expect((await early.call(anna.email, 'f', [])).error).toMatchObject({
      name: 'HostStrictError',
      message: 'service call at load time: getActive',
    });
  });

  it('H07 asks for a manifest with scopes and throws for a missing one by name', async () => {
    await expect(aHost('', { manifest: manifest({ oauthScopes: undefined }) })).rejects.toThrow('H07');
    const narrow = await aHost('function f() { MailApp.getRemainingDailyQuota() }', {
      manifest: manifest({ oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] }),
    });
    expect((await narrow.call(anna.email, 'f', [])).error?.message).toBe(
      'You do not have permission to call MailApp.getRemainingDailyQuota. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  });

  it('H08 opens no other file and no other service', async () => {
    for (const call of [
      'SpreadsheetApp.openById("x")',
      'DriveApp.getFiles()',
      'UrlFetchApp.fetch("x")',
      'CalendarApp.getDefaultCalendar()',
      'DocumentApp.create("x")',
      'GmailApp.search("x")',
    ]) {
      expect((await run(host, thrown(call))).value).toMatch(/^Exception: You do not have permission to call/);
    }
  });

  it('H10 throws errors of the realm, with a name and a message only', async () => {
    const { value } = await run(
      host,
      'try { SpreadsheetApp.getActive().getSheets()[0].getRange(0, 1) } catch (e) { return [e instanceof Error, e.name, e.message, "code" in e] }',
    );
    expect(value).toEqual([true, 'Exception', 'The starting row of the range is too small.', false]);
  });
});

describe('executions', () => {
  it('H11 gives each a fresh realm', async () => {
    expect([(await host.call(anna.email, 'inc', [])).value, (await host.call(anna.email, 'inc', [])).value]).toEqual([
      1, 1,
    ]);
  });

  it('H12 calls no private function and none that is not there', async () => {
    const some = await aHost('function secret_() {}');
    for (const name of ['secret_', 'nowhere']) {
      expect((await some.menuClick(anna.email, name)).error?.message).toBe(`Script function not found: ${name}`);
    }
  });

  it('H13 H14 kills at six minutes: no catch, no finally; what was flushed stays, the rest is gone', async () => {
    const { error } = await run(
      host,
      `var s = SpreadsheetApp.getActive().getSheets()[0];
       s.getRange('A1').setValue('kept'); SpreadsheetApp.flush(); s.getRange('A2').setValue('lost');
       try { for (;;) Utilities.sleep(60000) } catch (e) { s.getRange('A3').setValue('caught') } finally { s.getRange('A4').setValue('finally') }`,
    );
    expect(error?.message).toBe('Exceeded maximum execution time');
    const sheet = host.book.sheets[0];
    expect([1, 2, 3, 4].map((row) => sheet?.value(row, 1))).toEqual(['kept', '', '', '']);
  });

  it('H15 commits at the end even after an uncaught exception', async () => {
    await run(host, `SpreadsheetApp.getActive().getSheets()[0].getRange('B1').setValue(7); throw new Error('x')`);
    expect(host.book.sheets[0]?.value(1, 2)).toBe(7);
  });

  it('H17 adds a sleep to the clock and refuses more than five minutes', async () => {
    expect(
      (await run(host, 'var t = Date.now(); Utilities.sleep(1000); return Date.now() - t')).value,
    ).toBeGreaterThanOrEqual(1000);
    expect((await run(host, thrown('Utilities.sleep(300001)'))).value).toMatch(/^Exception/);
  });

  it('H64 shows a write to others at the flush, not before', async () => {
    const sheet = host.book.sheets[0];
    const seen: unknown[] = [];
    const writing = run(
      host,
      `var s = SpreadsheetApp.getActive().getSheets()[0]; s.getRange('C1').setValue('new'); Utilities.sleep(10); SpreadsheetApp.flush(); Utilities.sleep(10)`,
    );
    const stop = host.book.onChange(() => seen.push(sheet?.value(1, 3)));
    await writing;
    stop();
    expect(seen[0]).toBe('new');
  });

  it('H66 lends the document lock to one at a time', async () => {
    const first = run(host, 'LockService.getDocumentLock().waitLock(10); Utilities.sleep(20000)');
    const second = run(
      host,
      `var l = LockService.getDocumentLock(); var got = l.tryLock(100); var has = l.hasLock();
       try { l.waitLock(100) } catch (e) { return [got, has, e.message] }`,
    );
    await first;
    const timeout = 'Lock timeout: another process was holding the lock for too long.';
    expect((await second).value).toEqual([false, false, timeout]);
    const { value } = await run(
      host,
      'var l = LockService.getDocumentLock(); var r = [l.tryLock(100), l.tryLock(100)]; l.releaseLock(); l.releaseLock(); return r',
    );
    expect(value).toEqual([true, true]);
  });
});

describe('the page bridge', () => {
  const answer = async (expression: string) => {
    const page = await aHost(`function f() { return ${expression} }`);
    return (await page.call(anna.email, 'f', [])).value;
  };

  it('H24 turns a result with a Date anywhere into null', async () => {
    expect([await answer('new Date()'), await answer('{ a: [{ d: new Date() }] }')]).toEqual([null, null]);
  });

  it('H25 turns what does not cross into null', async () => {
    for (const value of ['new Map()', 'function () {}', 'NaN', 'SpreadsheetApp.getActive()'])
      expect(await answer(value)).toBeNull();
  });

  it('H26 drops undefined fields and turns undefined items into null', async () => {
    expect(await answer('{ a: undefined, b: [undefined] }')).toEqual({ b: [null] });
  });

  it('H27 hands the page a message and no own fields', async () => {
    const page = await aHost('function f() { throw Object.assign(new TypeError("x"), { code: 7 }) }');
    const { error } = await page.call(anna.email, 'f', []);
    expect(error).toMatchObject({ name: 'TypeError', message: 'x' });
    expect(error).not.toHaveProperty('code');
  });
});

describe('authorization and identity', () => {
  it('H34 gives onOpen the document, but no mail, trigger or sidebar', async () => {
    const source = `var seen = [];
      function onOpen(e) { SpreadsheetApp.getActive().getName(); PropertiesService.getDocumentProperties().setProperty('mode', [e.authMode, Session.getActiveUser().getEmail(), ${[
        'MailApp.getRemainingDailyQuota()',
        'ScriptApp.getProjectTriggers()',
        'Session.getEffectiveUser().getEmail()',
      ]
        .map((call) => `(function () { try { ${call}; return 'ok' } catch (x) { return 'no' } })()`)
        .join()}].join()) }`;
    const limited = await aHost(source);
    expect((await limited.openFor(anna.email))?.error).toBeNull();
    expect(limited.state.documentProperties.mode).toBe('LIMITED,,no,no,no');
  });

  it('H36 knows whose authority the code runs under', async () => {
    const { value } = await run(
      host,
      'return [Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()]',
      ben.email,
    );
    expect(value).toEqual([ben.email, ben.email]);
  });

  it.each([
    [false, anna.email],
    [true, ''],
  ])(
    'H37 a trigger runs as its maker while another works; with the active person hidden at %s',
    async (hides, active) => {
      const timed = await aHost(
        `function tick() { console.log([Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()].join()) }
       function start() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create() }
       function look() { return Session.getEffectiveUser().getEmail() }`,
      );
      timed.modes.hidesActiveUser = hides;
      await timed.call(anna.email, 'start', []);
      expect((await timed.call(ben.email, 'look', [])).value).toBe(ben.email);
      await timed.advanceTo(timed.state.now + 3_600_000);
      expect(timed.executions.find(({ kind }) => kind === 'trigger')?.log).toEqual([`${anna.email},${active}`]);
    },
  );

  it('H09 H38 lets a viewer write nothing, and says so in the viewer’s language', async () => {
    const { value } = await run(
      host,
      thrown(`SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)`),
      vera.email,
    );
    expect(value).toMatch(/^Exception: \[de\] You are trying to edit a protected cell/);
  });
});

describe('triggers', () => {
  const clock = `function tick() { PropertiesService.getDocumentProperties().setProperty('ticks', String(Number(PropertiesService.getDocumentProperties().getProperty('ticks')) + 1)) }
    function start() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create() }
    function mine() { return ScriptApp.getProjectTriggers().length }
    function often() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create() }
    function odd() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(7).create() }
    function alertUser() { SpreadsheetApp.getUi().alert('x') }
    function again() { ScriptApp.newTrigger('again').timeBased().everyHours(1).create() }`;

  it('H47 fires an hourly trigger 24 times a day, as its creator', async () => {
    const timed = await aHost(clock);
    await timed.call(anna.email, 'start', []);
    await timed.advanceTo(timed.state.now + 24 * 3_600_000);
    expect(timed.state.documentProperties.ticks).toBe('24');
    expect(new Set(timed.executions.filter(({ kind }) => kind === 'trigger').map(({ user }) => user))).toEqual(
      new Set([anna.email]),
    );
  });

  it('H41 shows nobody a colleague’s trigger', async () => {
    const timed = await aHost(clock);
    await timed.call(anna.email, 'start', []);
    expect([(await timed.call(anna.email, 'mine', [])).value, (await timed.call(ben.email, 'mine', [])).value]).toEqual(
      [1, 0],
    );
  });

  it('H39 a published add-on has one clock trigger of a person', async () => {
    const addOn = await aHost(clock, { isAddOn: true });
    await addOn.call(anna.email, 'start', []);
    expect((await addOn.call(anna.email, 'start', [])).error?.message).toContain('too many time-based triggers');
    expect((await addOn.call(ben.email, 'start', [])).error).toBeNull();
  });

  it.each([
    [true, 'often', true],
    [false, 'often', false],
    [true, 'odd', true],
    [false, 'odd', true],
  ])('H40 whether a clock of minutes is refused: add-on %s, %s', async (isAddOn, name, isRefused) => {
    const timed = await aHost(clock, { isAddOn });
    expect((await timed.call(ben.email, name, [])).error !== null).toBe(isRefused);
    expect((await timed.call(ben.email, 'mine', [])).value).toBe(isRefused ? 0 : 1);
  });

  /** What a trigger run of this function fails with. */
  const errorOfTriggered = async (name: string) => {
    const timed = await aHost(
      `${clock} function startIt() { ScriptApp.newTrigger('${name}').timeBased().everyHours(1).create() }`,
    );
    await timed.call(anna.email, 'startIt', []);
    await timed.advanceTo(timed.state.now + 3_600_000);
    return timed.executions.find(({ kind }) => kind === 'trigger')?.error;
  };

  it('H42 gives a trigger run no user interface', async () => {
    expect(await errorOfTriggered('alertUser')).toBe(
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('H43 makes no trigger in a trigger run', async () => {
    expect(await errorOfTriggered('again')).toMatch(/^HostStrictError: a trigger made in a trigger run/);
  });

  it('H48 stops triggers after ninety minutes in a day', async () => {
    const busy = await aHost(
      'function tick() { Utilities.sleep(290000) } function start() { ScriptApp.newTrigger("tick").timeBased().everyMinutes(10).create() }',
    );
    await busy.call(anna.email, 'start', []);
    await busy.advanceTo(busy.state.now + 8 * 3_600_000);
    expect(busy.executions.at(-1)?.error).toBe('Service using too much computer time for one day');
  });

  it('H45 H46 runs onEdit for people, not for scripts', async () => {
    const edits = await aHost(
      'function onEdit(e) { PropertiesService.getDocumentProperties().setProperty("edit", e.range.getA1Notation() + "=" + e.value) } function write() { SpreadsheetApp.getActive().getSheets()[0].getRange("A1").setValue(1) }',
    );
    await edits.call(anna.email, 'write', []);
    expect(edits.state.documentProperties.edit).toBeUndefined();
    const sheet = edits.book.sheets[0]?.id ?? 0;
    await edits.humanEdit(ben.email, { kind: 'type', sheet, row: 2, column: 2, texts: [['x']] });
    expect(edits.state.documentProperties.edit).toBe('B2=x');
  });
});

describe('stores and mail', () => {
  it('H69 holds properties to 9 KB, to texts and to the document', async () => {
    const set = (value: string) =>
      run(host, thrown(`PropertiesService.getDocumentProperties().setProperty('k', ${value})`));
    expect((await set(`new Array(9218).join('x')`)).value).toBe('Exception: Argument too large: value');
    expect((await set('5')).value).toContain('HostStrictError');
    expect((await run(host, 'return PropertiesService.getDocumentProperties().getProperty("none")')).value).toBeNull();
    expect((await run(host, thrown('PropertiesService.getScriptProperties()'))).value).toContain('HostStrictError');
  });

  it('H70 holds the cache to its sizes and times', async () => {
    const put = (rest: string) => run(host, thrown(`CacheService.getDocumentCache().put(${rest})`));
    expect((await put(`new Array(252).join('k'), 'v'`)).value).toBe('Exception: Argument too large: key');
    expect((await put(`'k', new Array(102402).join('v')`)).value).toBe('Exception: Argument too large: value');
    expect((await put(`'k', 'v', 0`)).value).toContain('HostStrictError');
    const { value } = await run(
      host,
      'var c = CacheService.getDocumentCache(); c.put("a", "b", 60); var r = [c.get("a")]; Utilities.sleep(61000); r.push(c.get("a")); return r',
    );
    expect(value).toEqual(['b', null]);
  });

  const send = (office: Host, fields: string) =>
    run(office, thrown(`MailApp.sendEmail({to: 'a@b.example', subject: 's', body: 'b', ${fields}})`));

  it('H73 sends nothing to a wrong address or to none', async () => {
    const office = await aHost('');
    expect((await send(office, `to: 'foo'`)).value).toBe('Exception: Invalid email: foo');
    expect((await send(office, `to: ''`)).value).toBe('Exception: Failed to send email: no recipient');
    expect(office.mails).toHaveLength(0);
  });

  it.each([
    ['a subject', `subject: 'x\\ny'`],
    ['a subject with a carriage return', `subject: 'x\\ry'`],
    ['a name', `name: 'x\\ny'`],
  ])('H74 sends nothing with a line break in %s', async (_, fields) => {
    const office = await aHost('');
    expect((await send(office, fields)).value).toContain('HostStrictError');
    expect(office.mails).toHaveLength(0);
  });

  it('H72 holds mail to its quota of recipients', async () => {
    const office = await aHost('');
    office.state.mailsADay = 2;
    expect((await send(office, `cc: 'c@d.example', bcc: 'e@f.example'`)).value).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
    expect(office.mailsLeft(anna.email)).toBe(2);
    await send(office, `cc: 'c@d.example'`);
    expect([office.mails.length, office.mailsLeft(anna.email)]).toEqual([1, 0]);
    await office.advanceTo(office.state.now + 86_400_001);
    expect(office.mailsLeft(anna.email)).toBe(2);
  });
});
