import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import type { CallName } from '../../src/contract/calls.ts';
import type { HealthCheck } from '../../src/contract/settings.ts';
import { fill } from '../../templates/fill.ts';
import { healthTexts, jobTexts } from '../../templates/health.ts';
import { answerOf, ivy, nextFiring, send, tom } from './send.ts';
import { jobOf, type WorldName, Worlds } from './worlds.ts';

let worlds: Worlds;
beforeAll(async () => {
  worlds = await Worlds.open();
}, 60_000);
afterAll(() => worlds.close());

/** What Health says of long work, to a reader of each language. */
async function longWork(host: Host) {
  const { check, values } = healthTexts.job;
  const seen = async (as: string, language: 'zh' | 'en') => {
    const { checks } = await answerOf<{ checks: HealthCheck[] }>(host, { call: 'health', as });
    return checks.find((line) => line.check === check[language])?.value;
  };
  const paused = (job: keyof typeof jobTexts, language: 'zh' | 'en') =>
    fill(values.paused[language], { job: jobTexts[job][language] });
  return { seen: [await seen(ivy, 'en'), await seen(tom, 'zh')], paused };
}

/** Ivy reads English, Tom Chinese; the call dies in the middle of its work. */
async function died(world: WorldName, call: CallName, inputOf: object | ((host: Host) => object)): Promise<Host> {
  const [whole, host] = [await worlds.copy(world), await worlds.copy(world)];
  for (const each of [whole, host]) {
    for (const [email, name, language, role] of [
      [ivy, 'Ivy', 'en', 'admin'],
      [tom, 'Tom', 'zh-CN', 'member'],
    ])
      await answerOf(each, { call: 'saveMember', input: { name, email, role, language } });
  }
  const input = typeof inputOf === 'function' ? inputOf(host) : inputOf;
  const { countedCalls } = await send(whole, { call, input });
  host.killNextAt(Math.floor(countedCalls * 0.7));
  expect((await send(host, { call, input })).reply).toBeNull();
  return host;
}

it.each([
  ['language', 'small', 'saveSetting', { key: 'language', value: 'en' }],
  ['example', 'example', 'removeExample', {}],
  ['repair', 'damaged', 'repair', {}],
  ['undo', 'importedFile', 'undo', (host: Host) => ({ id: jobOf(host).job })],
] as const)(
  '%s: what died half way is told in Health, and done by the button there or by the clock',
  async (job, world, call, input) => {
    const host = await died(world, call, input);
    const { seen, paused } = await longWork(host);
    expect(seen).toEqual([paused(job, 'en'), paused(job, 'zh')]);
    const twin = worlds.twinOf(host);
    await answerOf(host, { call: 'runNow' });
    await nextFiring(twin);
    for (const done of [host, twin])
      expect((await longWork(done)).seen).toEqual([healthTexts.job.values.none.en, healthTexts.job.values.none.zh]);
  },
  60_000,
);
