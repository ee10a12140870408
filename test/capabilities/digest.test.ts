import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { healthTexts } from '../../templates/health.ts';
import { listTexts } from '../../templates/lists.ts';
import { daysPass, shown } from './nights.ts';
import { aHost, ask, ivy, languages, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const at = (time: string) => daysPass(host, time);
  const receivers = () => host.mails.map(({ to }) => to).sort();
  const sent = inLanguage(listTexts.send_status.sent, language);
  const log = () => rowsOf(host, 'sends').map(({ to, status }) => [to, status]);

  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'takeOver', {});
    await ask(host, 'saveTask', { title: 'Call the printer', dueOn: '2026-11-24', owner: 'Tom' });
    await at('2026-11-23T23:00');
  });
  afterAll(() => host.close());

  it('C65 mails whoever has something to do next morning, with its words and a link, and nobody else', async () => {
    expect(receivers()).toEqual([]);
    await at('2026-11-24T12:00');
    expect(receivers()).toEqual([tom]);
    const [mail] = host.mails;
    expect(mail).toMatchObject({ from: ivy, body: expect.stringContaining('Call the printer') });
    expect(mail?.body).toMatch(/https:\/\/\S+/);
    expect(mail?.htmlBody).toMatch(/<a [^>]*href="https:/);
    expect(log()).toEqual([[tom, sent]]);
  });

  it('C65 sends no second mail on the same day, though more falls due', async () => {
    await ask(host, 'saveTask', { title: 'Order paper', dueOn: '2026-11-24', owner: 'Tom' });
    await at('2026-11-24T22:00');
    expect(receivers()).toEqual([tom]);
    expect(log()).toEqual([[tom, sent]]);
  });

  it('C65 mails each of two people once on the morning after', async () => {
    await ask(host, 'saveTask', { title: 'Check the offer', dueOn: '2026-11-25', owner: 'Ivy' });
    await at('2026-11-25T20:00');
    expect(receivers()).toEqual([ivy, tom, tom]);
    expect(log()).toEqual([[tom, sent], ...log().slice(1)]);
    expect(log().slice(1).sort()).toEqual([
      [ivy, sent],
      [tom, sent],
    ]);
  });

  it('C71 tells who is the steward, when it last ran and runs next, and how many mails are left', async () => {
    const { checks, automation } = await ask(host, 'health', {});
    const seenBy = (check: keyof typeof healthTexts) =>
      checks.find((each) => each.check === inLanguage(healthTexts[check].check, language))?.value;
    expect(automation).toMatchObject({ state: 'running', steward: 'Ivy', mine: true });
    expect(seenBy('steward')).toMatch(/^Ivy.* \d+ /);
    expect(seenBy('dispatcher')).toContain(automation.lastRun?.slice(0, 16).replace('T', ' '));
    expect(automation.lastRun).toMatch(/^2026-11-25T(19|20):/);
    const minute = automation.lastRun?.slice(14, 16);
    expect(seenBy('nextRun')).toBe(
      fill(inLanguage(healthTexts.nextRun.values.about, language), { time: `21:${minute}` }),
    );
    const left = fill(inLanguage(healthTexts.mail.values.left, language), { n: host.mailsLeft(ivy), people: 2 });
    expect(seenBy('mail')).toBe(left);
  });

  it('C71 shows the same checks on Start', () => {
    const lines = shown(host, 'start');
    for (const check of ['steward', 'dispatcher', 'nextRun', 'mail'] as const) {
      const name = inLanguage(healthTexts[check].check, language);
      expect(lines.find(([first]) => first === name)?.[1]).toMatch(/\S/);
    }
    const steward = inLanguage(healthTexts.steward.check, language);
    expect(lines.find(([first]) => first === steward)?.[1]).toMatch(/^Ivy/);
  });
});
