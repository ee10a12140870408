import type { Interaction } from '../../schema/sheets/interactions.ts';
import { enteredBy, type SampleContext, type SampleCustomer, workingMoment } from './context.ts';

/** The conversations of every customer; the latest one with somebody who is in touch was answered. */
export function sampleInteractions(
  customers: readonly SampleCustomer[],
  context: SampleContext,
): (Partial<Interaction> & { id: string })[] {
  const { words, random, nextId } = context;
  const answered = words.talks.filter(([, , , outcome]) => outcome !== 'noanswer' && outcome !== 'later');
  const unanswered = words.talks.filter(([, direction, , outcome]) => direction === 'out' && outcome === 'noanswer');
  return customers.flatMap((customer) =>
    customer.plan.talkAges.map((age, place) => {
      const isLatest = place === customer.plan.talkAges.length - 1;
      const choice = isLatest ? (customer.plan.kind === 'Q' ? unanswered : answered) : words.talks;
      const [channel, direction, purpose, outcome, summary] = random.pick(choice);
      const at = workingMoment(age, context);
      return {
        id: nextId('I'),
        at,
        customer: customer.row.id,
        customer_name: customer.row.name,
        contact: customer.contact,
        channel,
        direction,
        purpose,
        summary,
        outcome,
        minutes: channel === 'phone' || channel === 'visit' || channel === 'meeting' ? random.between(3, 12) * 5 : null,
        by: customer.row.owner,
        ...enteredBy(customer.row.owner, at),
      };
    }),
  );
}
