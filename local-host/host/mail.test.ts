import { afterEach, describe, expect, it } from '@jest/globals';
import { aHost, anna, answerOf, ben, closeHosts } from './testing/aHost.ts';

afterEach(closeHosts);

const source = `
  function send(mail) { try { MailApp.sendEmail(mail) } catch (e) { return e.name + ': ' + e.message } return 'sent' }
  function sendOld() { MailApp.sendEmail('a@b.example', 'subject', 'body', { cc: 'c@b.example', name: 'N' }) }
  function left() { return MailApp.getRemainingDailyQuota() }`;
const mail = { to: 'a@b.example', subject: 's', body: 'b' };

describe('mail', () => {
  it('lies in the mailbox, from the effective person', async () => {
    const host = await aHost({ source });
    expect(await answerOf(host, 'send', { ...mail, htmlBody: '<b>b</b>', replyTo: 'r@b.example' })).toBe('sent');
    await host.call(ben, 'sendOld', []);
    expect(host.mails).toMatchObject([
      { from: anna, to: 'a@b.example', subject: 's', body: 'b', htmlBody: '<b>b</b>', replyTo: 'r@b.example' },
      { from: ben, to: 'a@b.example', cc: 'c@b.example', name: 'N', subject: 'subject' },
    ]);
  });

  it('H72 and G4 the window opens with the first mail and lasts 24 hours', async () => {
    const host = await aHost({ source });
    await answerOf(host, 'send', mail);
    await host.advanceTo(host.state.now + 23 * 3_600_000);
    expect(await answerOf(host, 'left')).toBe(99);
    await host.advanceTo(host.state.now + 2 * 3_600_000);
    expect(await answerOf(host, 'left')).toBe(100);
  });
});
