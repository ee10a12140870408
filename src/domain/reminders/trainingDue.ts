import { addDays, daysBetween, isoWeekOf } from '../day.ts';
import type { ReminderBook, ReminderRule } from './book.ts';
import { memberNamed } from './receivers.ts';

const leadDays = 3;

/** A training that is planned and not done, from three days before on; and once a week whoever has not signed to keep confidence. */
export const trainingDue = {
  id: 'R28',
  find: (book) =>
    book.trainings === null ? [] : [...planned(book, book.trainings), ...unsigned(book, book.trainings)],
} as const satisfies ReminderRule;

type Trainings = NonNullable<ReminderBook['trainings']>;

function planned(book: ReminderBook, trainings: Trainings) {
  const { today } = book;
  return trainings.flatMap(({ id, person, topic, planned_on, done_on }) => {
    // nobody can be trained in another's place
    const isHere = memberNamed(person, book.team)?.active;
    if (!isHere || !planned_on || done_on || planned_on > addDays(today, leadDays)) return [];
    return [
      {
        ...line(`R28|${id}|${planned_on}`, id, [person ?? '']),
        places: { training_topic: topic ?? 'use' },
        dueOn: planned_on,
        late: daysBetween(planned_on, today),
      },
    ];
  });
}

function unsigned({ team, today }: ReminderBook, trainings: Trainings) {
  const signed = new Set(trainings.flatMap(({ person, signed_on }) => (signed_on ? [person] : [])));
  return team.flatMap(({ name, active }) => {
    if (!active || !name || signed.has(name)) return [];
    return [
      { ...line(`R28|${name}|${isoWeekOf(today)}`, '', [name]), places: { kind: 'sign' }, dueOn: null, late: null },
    ];
  });
}

function line(key: string, ref: string, receivers: readonly string[]) {
  return { rule: 'R28' as const, key, ref, customer: null, receivers, priority: 'normal' as const };
}
