import type { Case, Json, Scene } from '../case.ts';
import { callOn, refused, thrownBy } from '../observe.ts';

/** What sending throws, and how many recipients fewer are left. */
const sent =
  (mail: (scene: Scene) => Readonly<Record<string, string>>) =>
  (scene: Scene): Json => {
    const before = MailApp.getRemainingDailyQuota();
    const thrown = thrownBy(() => callOn(MailApp, 'sendEmail', mail(scene)));
    return [thrown, before - MailApp.getRemainingDailyQuota()];
  };

const text = { subject: 'Conformance suite', body: 'One mail of the conformance suite to yourself. 一封邮件 😀' };

export const mail: readonly Case[] = [
  {
    id: 'quota',
    about: 'the quota is a whole number of recipients',
    source: 'G3, Q5',
    expected: [true, true],
    run: () => {
      const left = MailApp.getRemainingDailyQuota();
      return [Number.isInteger(left), left >= 0 && left <= 2000];
    },
  },
  {
    id: 'to-self',
    about: 'a mail to oneself takes one recipient',
    source: 'H72, G2, LC25',
    expected: ['nothing thrown', 1],
    run: sent(({ person }) => ({ to: person(), ...text })),
  },
  {
    id: 'bad-address',
    about: 'a malformed address throws, and takes none',
    source: 'H73, G8, E19',
    expected: ['Exception: Invalid email: foo', 0],
    run: sent(() => ({ to: 'foo', ...text })),
  },
  {
    id: 'no-address',
    about: 'an empty address throws, and takes none',
    source: 'H73, E19',
    expected: ['Exception: Failed to send email: no recipient', 0],
    run: sent(() => ({ to: '', ...text })),
  },
  {
    id: 'too-many',
    about: '51 recipients throw, and take none',
    source: 'H73, G5, Q6, E20',
    unsure: 'LC25',
    expected: ['Exception: Limit Exceeded: Email Recipients Per Message.', 0],
    run: sent(({ person }) => {
      const [name, domain] = person().split('@');
      const aliases = Array.from({ length: 51 }, (_, index) => `${name}+conformance${index}@${domain}`);
      return { to: aliases.join(','), ...text };
    }),
  },
  {
    id: 'too-large',
    about: 'a body of 401 KB throws, and takes none',
    source: 'H73, G5, Q7, E20',
    unsure: 'LC25',
    expected: ['Exception: Limit Exceeded: Email Body Size.', 0],
    run: sent(({ person }) => ({ to: person(), subject: text.subject, body: 'x'.repeat(401 * 1024) })),
  },
  {
    id: 'line-break',
    about: 'a line break in the subject is refused',
    source: 'H74, G10',
    unsure: 'LC25',
    expected: [refused, 0],
    run: sent(({ person }) => ({ to: person(), subject: 'Conformance\nsuite', body: text.body })),
  },
];
