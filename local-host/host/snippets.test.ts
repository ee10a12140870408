import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from './host.ts';
import { aHost, answerOf, closeHosts } from './testing/aHost.ts';

let host: Host;
beforeAll(async () => {
  host = await aHost({
    source: `function f(code) {
      const ss = SpreadsheetApp.getActiveSpreadsheet(), sh = ss.insertSheet();
      try { const v = new Function('ss', 'sh', code)(ss, sh); return JSON.stringify(v === undefined ? null : v) }
      catch (e) { return e.name + ': ' + e.message } finally { ss.deleteSheet(sh) }
    }`,
  });
});
afterAll(closeHosts);

/** What Google does with these is not written down anywhere: no script shall come to depend on it. */
describe('an unknown case is refused', () => {
  it.each([
    ['PropertiesService.getDocumentProperties().setProperty("", "x")', 'a property without a name'],
    ['CacheService.getDocumentCache().put("", "x")', 'a cache entry without a name'],
    ['CacheService.getDocumentCache().put("k", "x", 1.5)', 'a cache entry lives 1 to 21,600 s'],
    ['LockService.getDocumentLock().tryLock(-1)', 'to wait -1 ms'],
    ['Utilities.formatString("%d", 1.5)', 'not implemented: formatString with %d'],
    ['Utilities.base64Encode([200])', '200 as a byte'],
    ['MailApp.sendEmail({ to: "a@b.example", body: "b" })', 'a mail without a subject'],
    ['MailApp.sendEmail({ to: "a@b.example", subject: "s" })', 'a mail without a body'],
    ['MailApp.sendEmail({ to: "a@b.example", subject: "s", body: "b", noReply: true })', 'noReply'],
    ['ScriptApp.newTrigger("f").timeBased().everyHours(1).everyDays(1).create()', 'two frequencies'],
    ['ScriptApp.newTrigger("f").timeBased().everyDays(1).everyHours(1).create()', 'two frequencies'],
    ['ScriptApp.newTrigger("f").timeBased().at(new Date(2020, 0, 1)).create()', 'a time that is over'],
    ['ScriptApp.newTrigger("f").timeBased().after(-1).create()', 'a trigger after -1 ms'],
    ['ScriptApp.newTrigger("f").timeBased().everyDays(1).atHour(24).create()', 'atHour(24)'],
    ['ScriptApp.newTrigger("f").timeBased().everyDays(1).nearMinute(60).create()', 'nearMinute(60)'],
    ['ScriptApp.newTrigger("f").timeBased().everyDays(0).create()', 'everyDays(0)'],
    [
      'const t = ScriptApp.newTrigger("f").timeBased().after(60000).create(); ScriptApp.deleteTrigger(t); ScriptApp.deleteTrigger(t)',
      'to delete a trigger twice',
    ],
    [
      'sh.getRange("A2").setFormula("=A1"); SpreadsheetApp.flush(); sh.getRange("A1").moveTo(sh.getRange("C5"))',
      'cells that a formula refers to',
    ],
    ['sh.setName("x".repeat(101))', 'more than 100 characters'],
    ['ss.insertSheet("x".repeat(101))', 'more than 100 characters'],
    ['sh.insertRowsAfter(1, 0)', '0 rows or columns'],
    ['sh.deleteRows(1, 0)', '0 rows or columns'],
    ['sh.insertColumnsBefore(1, 0)', '0 rows or columns'],
    ['sh.deleteColumns(1, -1)', '-1 rows or columns'],
    ['sh.setFrozenRows(1000)', '1000 frozen rows of 1000'],
    ['sh.setFrozenColumns(26)', '26 frozen columns of 26'],
    [
      'ss.getSheets().forEach((s) => s.getName() === sh.getName() || s.hideSheet()); try { sh.hideSheet() } finally { ss.getSheets().forEach((s) => s.showSheet()) }',
      'to hide the last visible tab',
    ],
  ])('%s', async (code, why) => {
    const told = await answerOf(host, 'f', code);
    expect(told).toMatch(/^HostStrictError: /);
    expect(told).toContain(why);
  });
});
