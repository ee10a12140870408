import { afterEach, describe, expect, it } from '@jest/globals';
import { programOf } from '../host/bundle.ts';
import { repositoryRoot } from '../host/repositoryRoot.ts';
import { aHost, anna, answerOf, ben, closeHosts } from '../host/testing/aHost.ts';
import { InThread } from './inThread.ts';

afterEach(closeHosts);

const manifest = { timeZone: 'Asia/Shanghai' };
const inThread = (source: string) => aHost({ source, manifest, isInThread: true });

const countingAndDying = `
var n = 0;
function count() { n += 1; return n; }
function set(name) { PropertiesService.getDocumentProperties().setProperty(name, 'here'); }
function get(name) { return PropertiesService.getDocumentProperties().getProperty(name); }
function die() {
  try { for (;;) SpreadsheetApp.getActiveSheet().getRange(1, 1).getValue(); }
  catch (error) { set('caught'); }
  finally { set('finally'); }
}`;

describe('scripts in the thread of the host', () => {
  it('H11 have a fresh realm each', async () => {
    const host = await inThread(countingAndDying);
    expect([await answerOf(host, 'count'), await answerOf(host, 'count')]).toEqual([1, 1]);
  });

  it('H13 do nothing more once they are killed', async () => {
    const host = await inThread(countingAndDying);
    const { error } = await host.call(anna, 'die', []);
    expect(error?.message).toBe('Exceeded maximum execution time');
    expect([await answerOf(host, 'get', 'caught'), await answerOf(host, 'get', 'finally')]).toEqual([null, null]);
  });

  it('see no more of the host than others: neither the way in nor values of another realm', async () => {
    const host = await inThread(`function f() {
      const values = SpreadsheetApp.getActiveSheet().getRange(1, 1).getValues();
      return [typeof $run, typeof process, typeof require, values instanceof Array, values.constructor === Array];
    }`);
    expect(await answerOf(host, 'f')).toEqual(['undefined', 'undefined', 'undefined', true, true]);
  });

  it('run side by side in threads of their own when two begin at once', async () => {
    const host = await inThread(`function f() {
      const lock = LockService.getDocumentLock();
      lock.waitLock(30000);
      Utilities.sleep(1000);
      lock.releaseLock();
      return 1;
    }`);
    const both = await Promise.all([anna, ben].map((person) => host.call(person, 'f', [])));
    expect(both.map(({ value, error }) => [value, error])).toEqual([
      [1, null],
      [1, null],
    ]);
  });

  it('end when they compute for ever', () => {
    const program = programOf('function f() { for (;;) try { for (;;); } catch (error) {} }', 'Code.gs');
    const surface = { classes: {}, roots: {} };
    const start = { program, surface, name: 'f', argumentsJson: '[]', now: 0, stuckAfterMs: 50, randomSeed: null };
    const end = new InThread(repositoryRoot()).run(start, () => 'killed');
    expect(end).toEqual({ kind: 'stuck' });
  });
});
