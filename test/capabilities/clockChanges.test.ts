import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { aHost, ask, tom } from './workbook.ts';

const zone = 'America/New_York';

/** Sundays: at 2 o'clock on the one it is 3 o'clock, on the other 1 o'clock again. */
const changes = [
  ['forward', '2027-03-14', '2'],
  ['back', '2027-11-07', '1'],
] as const;

describe.each(changes)('on the day when the clock is put %s', (_, sunday, digestHour) => {
  let host: Host;
  const days = [0, 1].map((days) => new Date(Date.parse(sunday) + days * 86_400_000).toISOString().slice(0, 10));

  beforeAll(async () => {
    host = await aHost('en');
    host.modes.driftsTriggers = false; // each hour of the day is counted here
    host.book.timeZone = zone;
    host.state.now = host.parseTime(`${days[0]}T00:05`);
    await ask(host, 'saveSetting', { key: 'weekend', value: '' });
    await ask(host, 'saveSetting', { key: 'workdays_extra', value: days.join(', ') });
    await ask(host, 'saveSetting', { key: 'digest_hour', value: digestHour });
    await ask(host, 'takeOver', {});
    for (const day of days) await ask(host, 'saveTask', { title: `Call on ${day}`, dueOn: day, owner: 'Tom' });
    await host.advanceTo(host.parseTime(`${days[1]}T05:00`));
  });
  afterAll(() => host.close());

  it('F36 sends one digest, as on the day after', () => {
    const sent = host.mails.filter(({ to }) => to === tom).map(({ at }) => host.timeText(at).slice(0, 10));
    expect(sent).toEqual(days);
  });

  it('F36 runs every hour that there is, and lets none fail', () => {
    const runs = host.executions.filter(({ functionName }) => functionName === 'hourly');
    const ofSunday = runs.filter(({ startedAt }) => host.timeText(startedAt).startsWith(sunday));
    const hours = new Set(ofSunday.map(({ startedAt }) => Math.floor(startedAt / 3_600_000)));
    expect(hours.size).toBe(sunday === '2027-11-07' ? 25 : 23);
    expect(runs.filter(({ error }) => error !== null)).toEqual([]);
  });

  it('F36 sends the digest in its hour, or in the one after where it is skipped', () => {
    const hours = host.mails.filter(({ to }) => to === tom).map(({ at }) => Number(host.timeText(at).slice(11, 13)));
    const hour = Number(digestHour);
    expect(hours).toEqual([sunday === '2027-03-14' ? hour + 1 : hour, hour]);
  });
});
