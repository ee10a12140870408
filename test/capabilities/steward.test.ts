import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { daysPass } from './nights.ts';
import { aHost, ask, ivy, languages, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let lost: Host['state']['triggers'];
  const at = (time: string) => daysPass(host, time);
  const seenBy = async (as: string) => (await ask(host, 'open', {}, { as })).automation;
  const digests = () => host.mails.map(({ from, to }) => `${from} → ${to}`);

  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'takeOver', {});
    await ask(host, 'saveTask', { title: 'Call the printer', dueOn: '2026-11-24', owner: 'Tom' });
    await at('2026-11-24T04:50');
    lost = host.state.triggers.splice(0);
  });
  afterAll(() => host.close());

  it('H81 lets a clock that does not see the workbook end cleanly, and who opens the sidebar do its work', async () => {
    const blind = await aHost(language);
    blind.modes.triggersSeeDocument = false;
    await ask(blind, 'saveTask', { title: 'Call the printer', dueOn: '2026-11-23', owner: 'Tom' });
    await blind.advanceTo(blind.parseTime('2026-11-24T08:30'));
    const runs = blind.executions.filter(({ functionName }) => functionName === 'hourly');
    expect(runs.length).toBeGreaterThan(20);
    expect(runs.filter(({ error }) => error !== null)).toEqual([]);
    expect(rowsOf(blind, 'today')).toEqual([]);
    await ask(blind, 'runNow', { what: 'due' }, { as: tom });
    expect(rowsOf(blind, 'today')).toMatchObject([{ what: 'Call the printer', owner: 'Tom' }]);
    await ask(blind, 'runNow', { what: 'due' });
    expect(blind.mails).toEqual([]);
    blind.state.now += 3_600_000;
    await ask(blind, 'runNow', { what: 'due' });
    expect(blind.mails).toMatchObject([{ from: ivy, to: tom }]);
    expect((await ask(blind, 'open', {}, { as: tom })).automation.state).toBe('running');
    await blind.close();
  });

  it('C71 shows the others within 3 hours that the steward’s trigger is gone', async () => {
    await at('2026-11-24T06:30');
    expect(await seenBy(tom)).toMatchObject({ state: 'running', steward: 'Ivy', mine: false });
    await at('2026-11-24T08:10');
    expect(await seenBy(tom)).toMatchObject({ state: 'late', steward: 'Ivy', mine: false });
    expect(digests()).toEqual([]);
  });

  it('F09 lets another take over in one call, whose account then sends what was missed that day, once', async () => {
    const { automation } = await ask(host, 'takeOver', {}, { as: tom });
    expect(automation).toMatchObject({ steward: 'Tom', mine: true });
    await at('2026-11-24T12:10');
    expect(await seenBy(ivy)).toMatchObject({ state: 'running', steward: 'Tom', mine: false });
    expect(digests()).toEqual([`${tom} → ${tom}`]);
  });

  it('F10 lets the old steward’s trigger do nothing when it comes back, and remove itself', async () => {
    await ask(host, 'saveTask', { title: 'Check the offer', dueOn: '2026-11-25', owner: 'Tom' });
    host.state.triggers.push(...lost.map((trigger) => ({ ...trigger, nextAt: host.state.now + 60_000 })));
    await at('2026-11-25T12:00');
    expect(digests()).toEqual([`${tom} → ${tom}`, `${tom} → ${tom}`]);
    expect(host.state.triggers.map(({ user }) => user)).toEqual([tom]);
    expect(await seenBy(tom)).toMatchObject({ state: 'running', mine: true });
  });

  it('C71 tells when the lease has ended, and takes it over then too', async () => {
    host.state.triggers.length = 0;
    await at('2026-11-27T09:00');
    expect(await seenBy(ivy)).toMatchObject({ state: 'stopped', steward: 'Tom' });
    await ask(host, 'takeOver', {});
    await at('2026-11-27T11:00');
    expect(await seenBy(tom)).toMatchObject({ state: 'running', steward: 'Ivy', mine: false });
  });
});
