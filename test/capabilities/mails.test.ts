import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import { digestTexts } from '../../templates/digest.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { reminderTexts } from '../../templates/reminders.ts';
import { skipToTime } from '../bench/nights.ts';
import { daysPass } from './nights.ts';
import { aHost, ask, inOneLanguage, ivy, languages, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'saveMember', { name: 'Tom', email: tom, role: 'manager', manager: null });
    await ask(host, 'saveMember', { name: 'Ivy', email: ivy, role: 'admin', manager: 'Tom', mailOff: 'R04' });
    await ask(host, 'takeOver', {});
  });
  afterAll(() => host.close());

  const at = (time: string) => daysPass(host, time);
  const say = (text: Bilingual, places = {}) => fill(inLanguage(text, language), places);
  const mailsTo = (person: string) => host.mails.filter(({ to }) => to === person);
  const complain = async (text: string) => {
    const feedback = { text, kind: 'complaint', severity: 'critical', channel: 'phone', owner: 'Ivy' };
    return (await ask(host, 'addFeedback', feedback, { as: tom })).id;
  };
  const urgent = () =>
    rowsOf(host, 'sends')
      .filter(({ kind }) => kind === inLanguage(listTexts.send_kind.urgent, language))
      .map(({ key, status }) => [key, status === inLanguage(listTexts.send_status.sent, language)]);

  it('R15 is mailed to nobody while urgent mail is off', async () => {
    await ask(host, 'moveFeedback', { id: await complain('Smoke'), status: 'doing' });
    expect(host.mails).toEqual([]);
  });

  it('R15 is mailed in the call that enters it, by whoever does, to each person once', async () => {
    await ask(host, 'saveSetting', { key: 'urgent_mail', value: 'TRUE' });
    const id = await complain('Somebody was hurt');
    expect(host.mails.map(({ from, to }) => [from, to])).toEqual([
      [tom, ivy],
      [tom, tom],
    ]);
    const [mail] = host.mails;
    expect(mail?.subject).toContain('Somebody was hurt');
    expect(mail?.body).toContain(say(reminderTexts.R15.what));
    expect(mail?.htmlBody).toContain('Somebody was hurt');
    expect(urgent()).toEqual([
      [`R15|${id}|${ivy}`, true],
      [`R15|${id}|${tom}`, true],
    ]);
    await at('2026-11-23T12:00');
    expect(host.mails.filter(({ subject }) => subject === mail?.subject)).toHaveLength(2);
    await ask(host, 'moveFeedback', { id, status: 'doing' });
  });

  once('R15 waits for the end of the quiet hours and then goes once', async () => {
    skipToTime(host, '2026-11-23T23:10');
    const before = host.mails.length;
    const id = await complain('A fire');
    await at('2026-11-24T06:50');
    expect(host.mails).toHaveLength(before);
    await at('2026-11-24T07:59');
    expect(host.mails.slice(before).map(({ to }) => to)).toEqual([ivy, tom]);
    await ask(host, 'moveFeedback', { id, status: 'doing' });
  });

  once('C65 leaves out of a mail what its reader does without, though Today shows it', async () => {
    const { id } = await ask(host, 'addCustomer', { name: 'quillmoor', wechat: 'quillmoor', owner: 'Ivy' });
    await ask(host, 'logInteraction', {
      ...{ customer: id, at: '2026-01-05T10:00:00', channel: 'phone', direction: 'in', summary: 'Talked' },
      ...{ nextStep: 'Visit', nextOn: '2027-03-20' },
    });
    const before = mailsTo(ivy).length;
    await at('2026-11-24T12:00');
    expect(rowsOf(host, 'today').filter(({ rule, customer }) => rule === 'R04' && customer === id)).toHaveLength(1);
    expect(
      mailsTo(ivy)
        .slice(before)
        .map(({ body }) => body)
        .join(),
    ).not.toContain('quillmoor');
  });

  it('C65 tells a lead on Monday how each of their people stands, and on no other day', async () => {
    const title = say(digestTexts.review);
    const reviews = () => mailsTo(tom).filter(({ body }) => body.includes(title));
    const days = () => reviews().map((mail) => new Date(mail.at + 8 * 3_600_000).toISOString().slice(0, 10));
    expect(days()).toEqual(['2026-11-23']);
    await ask(host, 'saveTask', { title: 'Send samples', dueOn: '2026-11-27', owner: 'Ivy' });
    skipToTime(host, '2026-11-30T07:00');
    await at('2026-12-01T20:00');
    expect(days()).toEqual(['2026-11-23', '2026-11-30']);
    const review = reviews()[1];
    expect(review?.body).toContain('Ivy');
    expect(review?.body).toContain(say(digestTexts.reviewWhat, { done: 0, late: 1 }));
    expect(review?.htmlBody).toContain(title);
    expect(mailsTo(ivy).every(({ body }) => !body.includes(title))).toBe(true);
  });

  it('C65 spares a lead the review who does without it', async () => {
    const before = mailsTo(tom).length;
    await ask(host, 'saveMember', { name: 'Tom', email: tom, role: 'manager', mailOff: 'weekly' });
    skipToTime(host, '2026-12-07T07:00');
    await at('2026-12-07T20:00');
    expect(
      mailsTo(tom)
        .slice(before)
        .filter(({ body }) => body.includes(say(digestTexts.review))),
    ).toEqual([]);
  });

  it('R27 is told to whoever opens the sidebar once three hours passed without a run', async () => {
    const stateFor = async (as: string) => (await ask(host, 'open', {}, { as })).automation.state;
    expect(await stateFor(tom)).toBe('running');
    skipToTime(host, '2026-12-08T01:00');
    expect(await stateFor(tom)).toBe('late');
  });
});
