import { afterEach, describe, expect, it } from '@jest/globals';
import { aHost, anna, answerOf, ben, catching, closeHosts } from './testing/aHost.ts';

afterEach(closeHosts);

const thrownBy = async (body: string) => answerOf(await aHost({ source: catching(body) }), 'f');
const properties = 'PropertiesService.getDocumentProperties()';
const cache = 'CacheService.getDocumentCache()';

describe('properties', () => {
  it('H69 a store has 512,000 bytes at most', async () => {
    expect(await thrownBy(`for (let i = 100; i < 170; i++) ${properties}.setProperty('k' + i, 'x'.repeat(9000))`)).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  it.each(['PropertiesService.getScriptProperties()', 'CacheService.getScriptCache()', 'LockService.getScriptLock()'])(
    'H69 refuses %s',
    async (call) => {
      expect(await thrownBy(call)).toMatch(/^HostStrictError/);
    },
  );

  it('P2 and P3 the document has one store, each person one', async () => {
    const host = await aHost({
      source: `const own = () => PropertiesService.getUserProperties();
        function put() { ${properties}.setProperty('d', '1'); own().setProperty('u', '2') }
        function get() { return [${properties}.getProperty('d'), own().getProperty('u')] }`,
    });
    await answerOf(host, 'put');
    expect(await answerOf(host, 'get')).toEqual(['1', '2']);
    expect((await host.call(ben, 'get', [])).value).toEqual(['1', null]);
  });

  it('P8 setProperties merges or replaces', async () => {
    const host = await aHost({
      source: `function f() {
        const p = ${properties};
        p.setProperties({ a: '1', b: '2' });
        p.setProperties({ b: '3' });
        const merged = p.getProperties();
        p.setProperties({ c: '4' }, true);
        return [merged, p.getProperties()];
      }`,
    });
    expect(await answerOf(host, 'f')).toEqual([{ a: '1', b: '3' }, { c: '4' }]);
  });

  it('a refused replacement leaves the store as it was', async () => {
    const host = await aHost({
      source: `function f() {
        const p = ${properties};
        p.setProperty('a', '1');
        try { p.setProperties({ b: 'x'.repeat(9217) }, true) } catch (e) {}
        return p.getProperties();
      }`,
    });
    expect(await answerOf(host, 'f')).toEqual({ a: '1' });
  });

  it('S17 writing answers the store, for chaining', async () => {
    const host = await aHost({
      source: `function f() { return ${properties}.setProperty('a', '1').setProperty('b', '2').deleteProperty('a').getKeys() }`,
    });
    expect(await answerOf(host, 'f')).toEqual(['b']);
  });

  it('H71 a person has 50,000 calls a day', async () => {
    const host = await aHost({
      source: `function f() { const p = ${properties}; try { for (;;) { p.getKeys(); Utilities.sleep(0) } } catch (e) { return e.message } }
        function once() { ${properties}.getKeys(); return 'works' }`,
    });
    const perRun = 10_000; // 30 ms each fill 300 of the 360 seconds
    const run = await aHost({
      source: `function f(n) { const p = ${properties}; for (let i = 0; i < n; i++) p.getKeys(); return 'works' } `,
    });
    for (let done = 0; done < 50_000; done += perRun) expect(await answerOf(run, 'f', perRun)).toBe('works');
    await expect(answerOf(run, 'f', 1)).rejects.toThrow('Service invoked too many times for one day');
    expect((await run.call(ben, 'f', [1])).value).toBe('works');
    expect(await answerOf(host, 'once')).toBe('works');
  }, 60_000);
});

describe('the cache', () => {
  it('H70 forgets at the end of the simulated time, 600 seconds unless told', async () => {
    const host = await aHost({
      source: `function put() { ${cache}.put('k', 'v') } function get() { return ${cache}.get('k') }`,
    });
    await answerOf(host, 'put');
    await host.advanceTo(host.state.now + 590_000);
    expect(await answerOf(host, 'get')).toBe('v');
    await host.advanceTo(host.state.now + 20_000);
    expect(await answerOf(host, 'get')).toBeNull();
  });

  it('H70 the 1,001st entry drives out the oldest hundred', async () => {
    const host = await aHost({
      source: `function f() {
        const c = ${cache};
        const all = {};
        for (let i = 0; i < 1000; i++) all['k' + i] = 'v';
        c.putAll(all);
        c.put('last', 'v');
        return [c.get('k99'), c.get('k100'), c.get('last')];
      }`,
    });
    expect(await answerOf(host, 'f')).toEqual([null, 'v', 'v']);
  });

  it('P13 getAll answers what it found', async () => {
    const host = await aHost({ source: `function f() { ${cache}.put('a', '1'); return ${cache}.getAll(['a', 'b']) }` });
    expect((await host.call(anna, 'f', [])).value).toEqual({ a: '1' });
  });
});
