import type { Day, Stamp } from '../../schema/day.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { addDays, stampOf, weekdayOf } from '../day.ts';
import type { Plan } from './plans.ts';
import type { Random } from './random.ts';
import type { SampleWords } from './words.ts';

/** A customer of the example, with what it is going to do. */
export interface SampleCustomer {
  readonly index: number;
  readonly plan: Plan;
  readonly row: Partial<Customer> & { id: string; name: string; owner: string };
  /** of its main contact, null without one */
  contact: string | null;
}

/** What every part of the example is made with. */
export interface SampleContext {
  readonly words: SampleWords;
  readonly today: Day;
  readonly random: Random;
  readonly nextId: (prefix: string) => string;
}

export function dayBefore(today: Day, age: number): Day {
  return addDays(today, -age);
}

/** A moment of a working day, `age` days before today or on the Friday before. */
export function workingMoment(age: number, { today, random }: Pick<SampleContext, 'today' | 'random'>): Stamp {
  const day = dayBefore(today, age);
  const weekday = weekdayOf(day);
  const workday = weekday > 5 ? addDays(day, 5 - weekday) : day;
  return stampAt(workday, random.between(9, 16), random.between(0, 11) * 5);
}

export function stampAt(day: Day, hour: number, minute: number): Stamp {
  const two = (number: number): string => String(number).padStart(2, '0');
  return stampOf(`${day}T${two(hour)}:${two(minute)}:00`);
}

/** The machinery's cells of a row that was entered then, by that person. */
export function enteredBy(person: string, at: Stamp) {
  return { created_at: at, created_by: person, updated_at: at, updated_by: person, state: 'active' } as const;
}
