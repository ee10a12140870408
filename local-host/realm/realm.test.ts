import { afterEach, describe, expect, it } from '@jest/globals';
import { aHost, anna, answerOf, catching, closeHosts } from '../host/testing/aHost.ts';

afterEach(closeHosts);

const thrownBy = async (body: string) => answerOf(await aHost({ source: catching(body) }), 'f');

describe('the surface of a realm', () => {
  it('H03 names the arguments that a method does not take', async () => {
    expect(await thrownBy('SpreadsheetApp.getActiveSheet().setName(3, "a")')).toBe(
      "Exception: The parameters (number,String) don't match the method signature for SpreadsheetApp.Sheet.setName.",
    );
  });

  it('H05 takes the syntax of ES2019, optional chaining and ??', async () => {
    const source = 'function f() { const { a, ...rest } = { a: null, b: [1] }; return a?.x ?? rest.b.flat()[0] }';
    expect(await answerOf(await aHost({ source }), 'f')).toBe(1);
  });

  it('H12 does not let a page call what the language brings', async () => {
    const host = await aHost({ source: 'function f() {}' });
    for (const name of ['eval', 'parseInt', 'toString', 'Array']) {
      await expect(answerOf(host, name, '1')).rejects.toThrow(`Script function not found: ${name}`);
    }
  });

  it('makes arrays and dates of the realm', async () => {
    const source = `function f() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange(1, 1).setValue(new Date(2026, 2, 5));
      const values = sheet.getRange(1, 1).getValues();
      return [values instanceof Array, values[0][0] instanceof Date, values[0][0].getDate()];
    }`;
    expect(await answerOf(await aHost({ source }), 'f')).toEqual([true, true, 5]);
  });
});

describe('time in a realm', () => {
  it('M3 reads the wall clock of the manifest zone', async () => {
    const source = 'function f() { return new Date(2026, 0, 1).getTime() }';
    const zones = ['Asia/Shanghai', 'America/New_York'];
    const hosts = await Promise.all(zones.map((timeZone) => aHost({ source, manifest: { timeZone } })));
    expect([await answerOf(hosts[0]!, 'f'), await answerOf(hosts[1]!, 'f')]).toEqual([
      Date.UTC(2025, 11, 31, 16),
      Date.UTC(2026, 0, 1, 5),
    ]);
  });

  it('tells the simulated time, and L20 and L3 let it pass', async () => {
    const source = `function f() {
      const before = Date.now();
      PropertiesService.getDocumentProperties().getProperty('a');
      return [before, new Date().getTime() - before, typeof Date(), new Date() instanceof Date, new Date().constructor === Date];
    }`;
    const host = await aHost({ source });
    const [before, passed, text, isDate, isConstructor] = (await answerOf(host, 'f')) as [
      number,
      number,
      string,
      boolean,
      boolean,
    ];
    expect(before - Date.UTC(2026, 2, 20, 11)).toBeGreaterThanOrEqual(900);
    expect(before - Date.UTC(2026, 2, 20, 11)).toBeLessThan(3_000);
    expect(passed).toBeGreaterThanOrEqual(30);
    expect([text, isDate, isConstructor]).toEqual(['string', true, true]);
  });

  it('stands still between executions', async () => {
    const host = await aHost({ source: 'function f() {}' });
    const before = host.state.now;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.state.now).toBe(before);
  });
});

describe('promises', () => {
  it('X1 runs promise jobs before the execution ends', async () => {
    const host = await aHost({
      source: `function f() { Promise.resolve().then(() => PropertiesService.getDocumentProperties().setProperty('a', 'done')) }
        function g() { return PropertiesService.getDocumentProperties().getProperty('a') }`,
    });
    await answerOf(host, 'f');
    expect(await answerOf(host, 'g')).toBe('done');
  });

  it('outlives a promise that nobody catches', async () => {
    const host = await aHost({
      source: 'function f() { Promise.reject(new Error("x")); return 1 } function g() { return 2 }',
    });
    expect(await answerOf(host, 'f')).toBe(1);
    expect(await answerOf(host, 'g')).toBe(2);
  });
});

describe('the log', () => {
  const logOf = async (body: string) => {
    const host = await aHost({ source: `function main() { ${body} }` });
    const { error, record } = await host.runSource(anna, `function main() { ${body} }`, 'main');
    expect(error).toBeNull();
    return record.log;
  };

  it('fills in places and shows objects', async () => {
    expect(
      await logOf('Logger.log("%s is %s", "a", 1); console.log("b", { c: [1] }, null, undefined, true, 5)'),
    ).toEqual(['a is 1', 'b {"c":[1]} null undefined true 5']);
  });

  it('shows an error by its message and a service object by its class', async () => {
    const [error, sheet] = await logOf(
      'console.log(new TypeError("bad")); console.log(SpreadsheetApp.getActiveSheet())',
    );
    expect(error).toContain('TypeError: bad');
    expect(sheet).toBe('Sheet');
  });
});
