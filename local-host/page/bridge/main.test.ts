import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Runner {
  withSuccessHandler(handler: Handler): Runner;
  withFailureHandler(handler: Handler): Runner;
  withUserObject(value: unknown): Runner;
  f(...values: unknown[]): void;
}

/** Calls that the page has sent, each answered by the test when it likes. */
let sent: { values: unknown[]; answer: (reply: object) => void }[] = [];
let run: Runner;

/** Lets the page take in what it was answered. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

beforeEach(async () => {
  sent = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(
    (_, options) =>
      new Promise((resolve) => {
        const { values } = JSON.parse(String(options?.body)) as { values: unknown[] };
        sent.push({ values, answer: (reply) => resolve({ json: async () => reply } as Response) });
      }),
  );
  const page = {
    hostFacts: { functions: ['f'], ui: 'U1', as: 'anna@team.example' },
    parent: { postMessage: jest.fn() },
    addEventListener: jest.fn(),
  };
  Object.assign(globalThis, { window: page });
  jest.resetModules();
  await import('./main.ts');
  run = (page as unknown as { google: { script: { run: Runner } } }).google.script.run;
});

afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'window');
});

describe('google.script.run', () => {
  it('H19 sends ten calls at once and the eleventh when one has ended, whichever that is', async () => {
    const done: unknown[] = [];
    for (let call = 1; call <= 12; call++) run.withSuccessHandler((value) => done.push(value)).f(call);
    expect(sent.map(({ values }) => values[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    sent[6]?.answer({ value: 'seventh' });
    await settled();
    expect([done, sent.at(-1)?.values, sent.length]).toEqual([['seventh'], [11], 11]);
    sent[0]?.answer({ error: { name: 'Error', message: 'x' } });
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await settled();
    expect([done, sent.at(-1)?.values, sent.length]).toEqual([['seventh'], [12], 12]);
  });

  it('H21 throws at the call for an argument that does not cross, and sends nothing', () => {
    expect(() => run.f({ k: new Date(0) })).toThrow(new TypeError('Failed due to illegal value in property: k'));
    expect(sent).toEqual([]);
  });

  it('H28 tells the console alone of a failure that nobody handles', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const done = jest.fn<Handler>();
    run.withSuccessHandler(done).f();
    sent[0]?.answer({ error: { name: 'TypeError', message: 'x' } });
    await settled();
    expect(said.mock.calls).toEqual([
      ['uncaught failure of google.script.run', expect.objectContaining({ name: 'TypeError', message: 'x' })],
    ]);
    expect(done).not.toHaveBeenCalled();
  });

  it('H28 tells the failure handler and not the console where there is one', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const failed = jest.fn<Handler>();
    run.withFailureHandler(failed).withUserObject('mine').f();
    sent[0]?.answer({ error: { name: 'TypeError', message: 'x' } });
    await settled();
    expect(failed.mock.calls).toEqual([[expect.objectContaining({ message: 'x' }), 'mine']]);
    expect(said).not.toHaveBeenCalled();
  });
});
