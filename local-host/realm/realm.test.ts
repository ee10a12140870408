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

describe('the log', () => {
  const _logOf = async (body: string) => {
    const host = await aHost({ source: `function main() { ${body} }` });
    const { error, record } = await host.runSource(anna, `function main() { ${body} }`, 'main');
    expect(error).toBeNull();
    return record.log;
  };
});
