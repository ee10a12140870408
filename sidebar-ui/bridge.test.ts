import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createBridge, newOp, type Runner } from './bridge.ts';

type Step = (settle: { ok: (answer: unknown) => void; fail: (message: string) => void }) => void;

/** A server that takes one step a call and remembers what it was asked. */
function aServer(...steps: Step[]) {
  const asked: Record<string, unknown>[] = [];
  const runner = (): Runner => {
    let ok: (answer: string) => void = () => {};
    let fail: (error: { message?: string }) => void = () => {};
    const self: Runner = {
      withSuccessHandler: (handler) => {
        ok = handler;
        return self;
      },
      withFailureHandler: (handler) => {
        fail = handler;
        return self;
      },
      rpc: (request) => {
        asked.push(JSON.parse(request));
        const step = steps.shift();
        step?.({ ok: (answer) => ok(JSON.stringify(answer)), fail: (message) => fail({ message }) });
      },
    };
    return self;
  };
  const retries: string[] = [];
  const ask = createBridge({
    boot: { user: 'ivy@team.example', language: 'en', version: '1', at: '' },
    runner,
    messageOf: (code) => code,
    onRetry: (why) => retries.push(why),
  });
  return { ask, asked, retries };
}

const answers =
  (answer: unknown): Step =>
  ({ ok }) =>
    ok(answer);
const saved = { ok: true, value: { id: 'C-1' } };
const silence: Step = () => {};

describe('bridge', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('sends the call with account, version and operation', async () => {
    const server = aServer(answers(saved));
    expect(await server.ask('addCustomer', { name: 'Quillmoor' }, { op: 'Z-1' })).toEqual(saved);
    expect(server.asked).toEqual([
      { call: 'addCustomer', input: { name: 'Quillmoor' }, user: 'ivy@team.example', version: '1', op: 'Z-1' },
    ]);
  });

  it('asks again with the same operation after a time-out', async () => {
    const server = aServer(silence, answers(saved));
    const reply = server.ask('addCustomer', { name: 'Quillmoor' }, { op: 'Z-1' });
    await jest.advanceTimersByTimeAsync(30_000);
    expect(await reply).toEqual(saved);
    expect(server.asked.map(({ op }) => op)).toEqual(['Z-1', 'Z-1']);
    expect(server.retries).toEqual(['unknown-outcome']);
  });

  it('ignores an answer that comes after the time-out', async () => {
    let late = () => {};
    const server = aServer(({ ok }) => {
      late = () => ok({ ok: true, value: 'late' });
    }, silence);
    const reply = server.ask('today', {});
    await jest.advanceTimersByTimeAsync(30_000);
    late();
    await jest.advanceTimersByTimeAsync(30_000);
    expect(await reply).toMatchObject({ ok: false, code: 'unknown-outcome' });
  });

  it('tries a busy save again after 2, 5 and 10 seconds', async () => {
    const busy = answers({ ok: false, code: 'busy', message: '' });
    const server = aServer(busy, busy, busy, busy);
    const reply = server.ask('addCustomer', { name: 'Quillmoor' }, { op: 'Z-1' });
    await jest.advanceTimersByTimeAsync(1_999);
    expect(server.asked).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(15_001);
    expect(await reply).toMatchObject({ ok: false, code: 'busy' });
    expect(server.asked).toHaveLength(4);
  });

  it.each([
    ['NetworkError: Connection failure due to HTTP 0', 'offline'],
    ['ScriptError: Authorization is required to perform that action.', 'no-authorisation'],
    ['Script function not found: rpc', 'server-gone'],
  ])('reads "%s" as %s', async (message, code) => {
    const server = aServer(({ fail }) => fail(message));
    expect(await server.ask('today', {})).toEqual({ ok: false, code, message: code });
  });

  it('makes operation ids that differ', () => {
    const ids = Array.from({ length: 1000 }, () => newOp());
    expect(new Set(ids).size).toBe(1000);
    expect(ids[0]).toMatch(/^Z-[0-9A-Z]{10}$/);
  });
});
