import { afterEach, describe, expect, it } from '@jest/globals';
import type { Host } from './host.ts';
import { aHost, anna, answerOf, ben, closeHosts, vera } from './testing/aHost.ts';

afterEach(closeHosts);

const hourMs = 3_600_000;
const source = `
  const builder = (name) => ScriptApp.newTrigger(name).timeBased();
  function hourly() { return builder('tick').everyHours(1).create().getUniqueId() }
  function twice() { hourly(); try { hourly() } catch (e) { return e.message } }
  function minutes(n) { try { builder('tick').everyMinutes(n).create() } catch (e) { return e.name } return 'made' }
  function many(n) { try { for (let i = 0; i < n; i++) hourly() } catch (e) { return e.message } return list().length }
  function churning(n) { try { for (let i = 0; i < n; i++) { hourly(); ScriptApp.getProjectTriggers().forEach(t => ScriptApp.deleteTrigger(t)) } } catch (e) { return e.name } return 'made' }
  function list() { return ScriptApp.getProjectTriggers().map(t => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())]) }
  function tick(e) { console.log(Session.getEffectiveUser().getEmail()) }
  function daily(hour) { builder('tick').everyDays(1).atHour(hour).create() }
`;

const runsOf = (host: Host, name = 'tick') => host.executions.filter(({ functionName }) => functionName === name);

describe('making triggers', () => {
  it('H39 a bound script has twenty', async () => {
    const host = await aHost({ source });
    expect(await answerOf(host, 'many', 21)).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(((await answerOf(host, 'list')) as unknown[]).length).toBe(20);
  });

  it('H82 twenty creations a day, deletions not counted back', async () => {
    const host = await aHost({ source });
    expect(await answerOf(host, 'churning', 20)).toBe('made');
    expect(await answerOf(host, 'churning', 1)).toBe('Exception');
    await host.advanceTo(host.state.now + 25 * hourMs);
    expect(await answerOf(host, 'churning', 1)).toBe('made');
  });
});

describe('firing triggers', () => {
  it('T16 a daily one runs in its hour of the script zone, across the change to summer time', async () => {
    const host = await aHost({ source, now: '2026-03-27T12:00' });
    await answerOf(host, 'daily', 9);
    await host.advanceTo(host.state.now + 4 * 24 * hourMs);
    expect(runsOf(host).map(({ startedAt }) => host.timeText(startedAt).slice(5, 13))).toEqual([
      '03-28T09',
      '03-29T09',
      '03-30T09',
      '03-31T09',
    ]);
  });

  it('H44 and T15 a failing one sends no mail', async () => {
    const host = await aHost({
      source: `${source}\nfunction start() { builder('bad').everyHours(1).create() } function bad() { throw new Error('x') }`,
      isAddOn: true,
    });
    await answerOf(host, 'start');
    await host.advanceTo(host.state.now + hourMs);
    expect(runsOf(host, 'bad')[0]?.error).toBe('Error: x');
    expect(host.mails).toEqual([]);
  });

  it('T23 fails when its function is gone', async () => {
    const host = await aHost({ source: `${source}\nfunction start() { builder('gone').everyHours(1).create() }` });
    await answerOf(host, 'start');
    await host.advanceTo(host.state.now + hourMs);
    expect(runsOf(host, 'gone')[0]?.error).toBe('Exception: Script function not found: gone');
  });

  it('H81 may or may not see its document', async () => {
    const host = await aHost({
      source: `${source}\nfunction start() { builder('look').everyHours(1).create() }
        function look() { console.log(SpreadsheetApp.getActiveSpreadsheet() === null, PropertiesService.getDocumentProperties() === null) }`,
    });
    await answerOf(host, 'start');
    await host.advanceTo(host.state.now + hourMs);
    host.modes.triggersSeeDocument = false;
    await host.advanceTo(host.state.now + hourMs);
    expect(runsOf(host, 'look').map(({ log }) => log)).toEqual([['false false'], ['true true']]);
  });

  it('T19 tells the time in UTC', async () => {
    const host = await aHost({
      source: `${source}\nfunction start() { builder('tell').everyHours(1).create() } function tell(e) { console.log(JSON.stringify([e.year, e.month, e['day-of-month'], e['day-of-week'], e.hour, e.timezone, String(e.authMode)])) }`,
    });
    await answerOf(host, 'start');
    await host.advanceTo(host.state.now + hourMs);
    const [run] = runsOf(host, 'tell');
    const at = new Date(run?.startedAt ?? 0);
    expect(JSON.parse(run?.log[0] ?? '')).toEqual([2026, 3, 20, 5, at.getUTCHours(), 'UTC', 'FULL']);
  });
});

describe('edits of people', () => {
  const editing = `
    function onEdit(e) { console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, String(e.authMode), 'value' in e])) }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1) }`;
  const type = (host: Host, row: number, texts: string[][]) =>
    host.humanEdit(anna, { kind: 'type', sheet: host.book.sheets[0]!.id, row, column: 1, texts });

  it('H45 one cell brings the value and the value before, several bring none', async () => {
    const host = await aHost({ source: editing });
    await type(host, 1, [['a']]);
    await type(host, 1, [['b']]);
    await type(host, 2, [['c'], ['d']]);
    expect(runsOf(host, 'onEdit').map(({ log }) => JSON.parse(log[0] ?? ''))).toEqual([
      ['A1', 'a', null, 'LIMITED', true],
      ['A1', 'b', 'a', 'LIMITED', true],
      ['A2:A3', null, null, 'LIMITED', false],
    ]);
  });

  it('H46 two edits wait while onEdit is busy, the others are lost', async () => {
    const host = await aHost({ source: 'function onEdit() { Utilities.sleep(5000) }' });
    await Promise.all([1, 2, 3, 4, 5].map((row) => type(host, row, [['x']])));
    expect(runsOf(host, 'onEdit').length).toBeLessThanOrEqual(3);
    expect(host.book.sheets[0]?.lastRow).toBe(5);
  });

  it('H38 viewers type nothing', async () => {
    const host = await aHost({ source: editing });
    const edit = { kind: 'type', sheet: host.book.sheets[0]!.id, row: 1, column: 1, texts: [['x']] } as const;
    await expect(host.humanEdit(vera, edit)).rejects.toThrow('You are trying to edit a protected cell');
    expect(host.book.sheets[0]?.lastRow).toBe(0);
  });
});

describe('installable triggers of the sheet', () => {
  const source = `
    const made = (event) => ScriptApp.newTrigger('seen').forSpreadsheet(SpreadsheetApp.getActive())[event]().create();
    function start() { ['onEdit', 'onChange', 'onOpen'].forEach(made) }
    function onOpen() {}
    function write() { SpreadsheetApp.getActiveSheet().getRange('A9').setValue(1) }
    function seen(e) {
      console.log([Session.getEffectiveUser().getEmail(), String(e.authMode), e.changeType, e.range && e.range.getA1Notation(), e.value, typeof e.triggerUid].join())
    }`;
  const seenBy = async (act: (host: Host, sheet: number) => Promise<unknown>) => {
    const host = await aHost({ source });
    await answerOf(host, 'start');
    await act(host, host.book.sheets[0]!.id);
    return runsOf(host, 'seen').map(({ log }) => log[0]);
  };

  it('T10 run as their creator, with full rights, whoever edits', async () => {
    const edit = (host: Host, sheet: number) =>
      host.humanEdit(ben, { kind: 'type', sheet, row: 1, column: 1, texts: [['a']] });
    expect(await seenBy(edit)).toEqual([`${anna},FULL,,A1,a,string`, `${anna},FULL,EDIT,,,string`]);
  });

  it('T5 onChange sees rows that come, which onEdit does not', async () => {
    const insert = (host: Host, sheet: number) => host.humanEdit(ben, { kind: 'insertRows', sheet, at: 1, count: 2 });
    expect(await seenBy(insert)).toEqual([`${anna},FULL,INSERT_ROW,,,string`]);
  });

  it('fire when somebody opens the file, and never for a script', async () => {
    expect(await seenBy((host) => host.openFor(ben))).toEqual([`${anna},FULL,,,,string`]);
    expect(await seenBy((host) => answerOf(host, 'write'))).toEqual([]);
  });
});
