import type { Feedback } from '../../schema/sheets/feedback.ts';
import type { Stamp } from '../day.ts';
import { enteredBy, type SampleContext, type SampleCustomer, workingMoment } from './context.ts';

const voicesInAll = 40;
const scores: Readonly<Record<string, readonly number[]>> = { complaint: [1, 2, 2, 3], praise: [5], review: [4, 5] };

type FeedbackRow = Partial<Feedback> & { id: string };
type Voice = SampleContext['words']['voices'][number];

/** What buyers said after their orders. The best customer's complaint of yesterday is open, and two smaller things are. */
export function sampleFeedback(
  customers: readonly SampleCustomer[],
  team: readonly { name: string }[],
  context: SampleContext,
): FeedbackRow[] {
  const { words, random } = context;
  const handler = team[2]?.name ?? '';
  const regulars = customers.filter(({ plan }) => plan.kind === 'S');
  const buyers = customers.flatMap((customer) =>
    customer.plan.orderAges.filter((age) => age > 14).map((age) => ({ customer, age: age - random.between(2, 9) })),
  );
  const open = [
    rowOf(regulars[0]!, 1, words.voices[0]!, 'doing', handler, context),
    rowOf(regulars[1]!, 1, words.voices[3]!, 'new', handler, context),
    rowOf(regulars[2]!, 4, words.voices[4]!, 'waiting', handler, context),
  ];
  const settled = Array.from({ length: voicesInAll - open.length }, (_, place) => {
    const { customer, age } = buyers[(place * 17) % buyers.length]!;
    return rowOf(customer, age, words.voices[place % words.voices.length]!, 'closed', handler, context);
  });
  return [...settled, ...open];
}

function rowOf(
  { row, contact }: SampleCustomer,
  age: number,
  [kind, topic, severity, text, resolution]: Voice,
  status: Feedback['status'],
  handler: string,
  context: SampleContext,
): FeedbackRow {
  const { random, nextId } = context;
  const at = workingMoment(age, context);
  const isSettled = status === 'closed';
  const isAnswered = status !== 'new';
  return {
    id: nextId('F'),
    at,
    customer: row.id,
    customer_name: row.name,
    contact,
    channel: random.pick(['phone', 'email', 'shop']),
    text,
    kind,
    topic,
    severity,
    csat: random.pick(scores[kind] ?? [4]),
    nps: random.between(1, 3) === 1 ? (kind === 'complaint' ? random.between(3, 6) : random.between(8, 10)) : null,
    status,
    owner: handler,
    first_reply_at: isAnswered ? minutesAfter(at, random.between(10, 55)) : null,
    resolved_at: isSettled ? minutesAfter(at, random.between(90, 300)) : null,
    resolution: isSettled ? resolution : null,
    confirmed: isSettled && random.between(1, 3) > 1,
    ...enteredBy(handler, at),
  };
}

function minutesAfter(stamp: Stamp, minutes: number): Stamp {
  return new Date(Date.parse(`${stamp}Z`) + minutes * 60_000).toISOString().slice(0, 19) as Stamp;
}
