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

  it('takes four texts as to, replyTo, subject and body', async () => {
    const host = await aHost({ source: "function f() { MailApp.sendEmail('a@b.example', 'r@b.example', 's', 'b') }" });
    await answerOf(host, 'f');
    expect(host.mails).toMatchObject([{ to: 'a@b.example', replyTo: 'r@b.example', subject: 's', body: 'b' }]);
  });

  it('G9 wants bare addresses', async () => {
    const host = await aHost({ source });
    expect(await answerOf(host, 'send', { ...mail, to: 'Anna <a@b.example>' })).toMatch(/^HostStrictError/);
    expect(host.mails).toEqual([]);
  });

  it('H73 sends nothing to 51 recipients, and no body above 200 KB', async () => {
    const host = await aHost({ source });
    const many = Array.from({ length: 51 }, (_, index) => `p${index}@b.example`).join();
    expect(await answerOf(host, 'send', { ...mail, to: many })).toBe(
      'Exception: Limit Exceeded: Email Recipients Per Message.',
    );
    expect(await answerOf(host, 'send', { ...mail, body: 'x'.repeat(201 * 1024) })).toBe(
      'Exception: Limit Exceeded: Email Body Size.',
    );
    expect(host.mails).toEqual([]);
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
