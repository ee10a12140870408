import { method, plain, serviceObject } from './object.ts';
import { type Execution, HostStrictError, ServiceError, type ServiceObject } from './service.ts';

/** A mail as it left: sender is the effective user. */
export interface SentMail {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
}

/** Recipients used by each account in its window of 24 hours (G4); saved with the host. */
export interface MailUse {
  since: number;
  used: number;
}

export interface MailOffice {
  /** recipients a day: 100 for a consumer account (Q5) */
  recipientsADay: number;
  readonly use: Record<string, MailUse>;
  deliver(mail: SentMail): void;
}

const mostRecipients = 50;
const largestBody = 200 * 1024;
const dayMs = 86_400_000;

export function mailsLeft(office: MailOffice, account: string, now: number): number {
  return office.recipientsADay - spentBy(office, account, now).used;
}

function spentBy(office: MailOffice, account: string, now: number): MailUse {
  const use = office.use[account];
  return use && now - use.since < dayMs ? use : { since: now, used: 0 };
}

const fieldNames = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody'] as const;
type Fields = Partial<Record<(typeof fieldNames)[number], string>>;

function send(office: MailOffice, fields: Fields, execution: Execution): void {
  execution.requireScope('script.send_mail', 'MailApp.sendEmail');
  execution.charge({ operation: 'mail' });
  const recipients = [fields.to, fields.cc, fields.bcc].flatMap((list) => addressesOf(list));
  if (addressesOf(fields.to).length === 0) throw new ServiceError('Failed to send email: no recipient');
  const named = recipients.find((address) => /^[^<>]*<[^<>]+>$/.test(address));
  if (named !== undefined) throw new HostStrictError(`pass bare addresses, not "${named}" (G9)`);
  const wrong = recipients.find((address) => !/^[^\s@,<>"]+@[^\s@,<>"]+\.[^\s@,<>"]+$/.test(address));
  if (wrong !== undefined) throw new ServiceError(`Invalid email: ${wrong}`);
  if (recipients.length > mostRecipients) throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
  const size = Buffer.byteLength(fields.body ?? '') + Buffer.byteLength(fields.htmlBody ?? '');
  if (size > largestBody) throw new ServiceError('Limit Exceeded: Email Body Size.');
  if (/[\r\n]/.test(`${fields.subject ?? ''}${fields.name ?? ''}`)) {
    throw new HostStrictError('a line break in subject or name could add headers (G10, H74)');
  }
  if (!fields.subject) throw new HostStrictError('a mail without a subject');
  if (!fields.body && !fields.htmlBody) throw new HostStrictError('a mail without a body');
  const account = execution.effectiveUser;
  const use = spentBy(office, account, execution.now());
  if (use.used + recipients.length > office.recipientsADay) {
    throw new ServiceError('Service invoked too many times for one day: email.');
  }
  office.use[account] = { since: use.since, used: use.used + recipients.length };
  const { to = '', cc = '', bcc = '', replyTo = '', name = '', subject = '', body = '', htmlBody = '' } = fields;
  office.deliver({ at: execution.now(), from: account, to, cc, bcc, replyTo, name, subject, body, htmlBody });
}

function addressesOf(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

function fieldsOf(value: unknown): Fields {
  const fields = value as Record<string, unknown>;
  const known: readonly string[] = [...fieldNames, 'noReply'];
  for (const [name, field] of Object.entries(fields)) {
    if (!known.includes(name)) throw new HostStrictError(`not implemented: MailApp.sendEmail option ${name}`);
    if (name !== 'noReply' && typeof field !== 'string')
      throw new HostStrictError(`MailApp.sendEmail: ${name} is no text`);
    if (name === 'noReply' && field) throw new HostStrictError('noReply is for Workspace accounts only (G1)');
  }
  return fields as Fields;
}

/** The ways to call sendEmail: one object; to, subject, body, options; or to, replyTo, subject, body. */
function mailOf([first, second, third, fourth]: readonly unknown[]): Fields {
  if (typeof first !== 'string') return fieldsOf(first);
  const texts = [first, second, third, fourth] as string[];
  if (typeof fourth === 'string') return { to: first, replyTo: texts[1], subject: texts[2], body: fourth } as Fields;
  return { ...fieldsOf(fourth ?? {}), to: first, subject: texts[1], body: texts[2] } as Fields;
}

export function mailApp(office: MailOffice): ServiceObject {
  return serviceObject(
    {
      name: 'MailApp',
      methods: {
        sendEmail: method(
          [
            ['Object'],
            ['String', 'String', 'String'],
            ['String', 'String', 'String', 'Object'],
            ['String', 'String', 'String', 'String'],
          ],
          (_, args, execution) => send(office, mailOf(args), execution),
        ),
        getRemainingDailyQuota: plain((_, execution) => {
          execution.requireScope('script.send_mail', 'MailApp.getRemainingDailyQuota');
          execution.charge({ operation: 'mailQuota' });
          return mailsLeft(office, execution.effectiveUser, execution.now());
        }),
      },
    },
    null,
  );
}
