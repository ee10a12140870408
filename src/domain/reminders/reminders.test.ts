import { describe, expect, it } from '@jest/globals';
import { aCustomer, aMember, anAlert, aReminderBook, aTask } from '../../../test/builders.ts';
import type { Member } from '../../schema/sheets/team.ts';
import { dayOf, stampOf } from '../day.ts';
import type { ReminderFacts } from './book.ts';
import { remindersOf, tasksToMake } from './index.ts';

const team = [aMember(), aMember({ name: 'Tom Reyes', email: 'tom@team.example', role: 'manager', manager: null })];

const bookWith = (over: Partial<ReminderFacts>) => aReminderBook({ customers: [aCustomer()], ...over });

/** A customer about whom no rule has anything to say. */
const quiet = { last_contact_on: dayOf('2026-11-22') } as const;
const rulesFor = (over: Partial<ReminderFacts>) =>
  remindersOf(bookWith(over)).map(({ rule, receivers }) => [rule, ...receivers]);

describe('R01 task due', () => {
  it('R01 reminds the owner and the helper on the day', () => {
    const tasks = [aTask({ helper: 'Tom Reyes' })];
    expect(rulesFor({ tasks, customers: [aCustomer(quiet)] })).toEqual([['R01', 'Ivy Tran', 'Tom Reyes']]);
  });

  it('R01 counts the days late', () => {
    const [reminder] = remindersOf(bookWith({ tasks: [aTask({ due_on: dayOf('2026-11-21') })] }));
    expect(reminder).toMatchObject({ late: 3, key: 'T-1|2026-11-21|2026-11-24' });
  });

  it('R01 is silent before the day and after it is done', () => {
    const tasks = [aTask({ due_on: dayOf('2026-11-25') }), aTask({ id: 'T-2', status: 'done' })];
    expect(rulesFor({ tasks, customers: [aCustomer(quiet)] })).toEqual([]);
  });

  it('R01 goes to the deputy of somebody who is away', () => {
    const away = aMember({ away_until: dayOf('2026-11-30'), deputy: 'Tom Reyes' });
    expect(rulesFor({ tasks: [aTask()], team: [away, ...team.slice(1)], customers: [aCustomer(quiet)] })).toEqual([
      ['R01', 'Tom Reyes'],
      ['R26', 'Tom Reyes'],
    ]);
  });
});

describe('who receives', () => {
  const [ivy, tom] = team as [Member, Member];
  const una = aMember({ name: 'Una Bell', email: 'una@team.example', manager: 'Tom Reyes' });
  const away = { away_until: dayOf('2026-11-30') } as const;
  const about = (people: readonly Member[], task = aTask()) =>
    rulesFor({ tasks: [task], team: people, customers: [aCustomer(quiet)] });

  it('R01 goes past a deputy who is away, too, to the manager, and R26 to nobody', () => {
    const people = [{ ...ivy, ...away, deputy: 'Una Bell', manager: 'Tom Reyes' }, tom, { ...una, ...away }];
    expect(about(people)).toEqual([['R01', 'Tom Reyes']]);
  });

  it('R01 leaves out a helper who has left', () => {
    const people = [ivy, tom, { ...una, active: false }];
    expect(about(people, aTask({ helper: 'Una Bell' }))).toEqual([['R01', 'Ivy Tran']]);
  });
});

describe('R02 escalation', () => {
  it('R02 tells the manager of a VIP task three working days late', () => {
    const customers = [aCustomer({ ...quiet, tier: 'vip' })];
    expect(rulesFor({ customers, tasks: [aTask({ due_on: dayOf('2026-11-19') })] })).toEqual([
      ['R01', 'Ivy Tran'],
      ['R02', 'Tom Reyes'],
    ]);
  });

  it('R02 does not count the weekend as late', () => {
    const customers = [aCustomer({ ...quiet, tier: 'vip' })];
    expect(rulesFor({ customers, tasks: [aTask({ due_on: dayOf('2026-11-20') })] })).toEqual([['R01', 'Ivy Tran']]);
  });
});

describe('rules about a customer', () => {
  it('R03 asks for a next step when nothing is planned', () => {
    expect(rulesFor({ customers: [aCustomer({ last_contact_on: dayOf('2026-11-18') })] })).toEqual([
      ['R03', 'Ivy Tran'],
    ]);
  });

  it('R04 speaks after the silent days of the tier', () => {
    const silent = aCustomer({ stage: 'prospect', tier: 'vip', last_contact_on: dayOf('2026-11-10') });
    expect(rulesFor({ customers: [silent] })).toEqual([['R04', 'Ivy Tran']]);
    expect(rulesFor({ customers: [{ ...silent, last_contact_on: dayOf('2026-11-11') }] })).toEqual([]);
  });

  it('R04 waits when a task falls due within a week', () => {
    const silent = aCustomer({ stage: 'prospect', tier: 'vip', last_contact_on: dayOf('2026-11-01') });
    expect(rulesFor({ customers: [silent], tasks: [aTask({ due_on: dayOf('2026-11-30') })] })).toEqual([]);
  });

  it('R05 asks for the first contact a working day after entry', () => {
    const fresh = aCustomer({ stage: 'prospect', created_at: stampOf('2026-11-23T09:00:00') });
    expect(rulesFor({ customers: [fresh] })).toEqual([['R05', 'Ivy Tran']]);
  });

  it('R05 leaves imported customers alone', () => {
    const imported = aCustomer({ stage: 'prospect', created_at: stampOf('2026-11-23T09:00:00'), created_by: null });
    expect(rulesFor({ customers: [imported] })).toEqual([]);
  });

  it('R06 makes one task a week after the first order', () => {
    const first = aCustomer({ ...quiet, orders_n: 1, first_order_on: dayOf('2026-11-17') });
    expect(tasksToMake(bookWith({ customers: [first] })).map(({ key }) => key)).toEqual(['R06|C-1|2026-11-17']);
    const made = aTask({ status: 'cancelled', rule: 'R06', rule_key: 'R06|C-1|2026-11-17' });
    expect(tasksToMake(bookWith({ customers: [first], tasks: [made] }))).toEqual([]);
  });

  it('R07 speaks between 0.9 and 1.5 of the usual gap', () => {
    const due = aCustomer({ ...quiet, gap_days: 40, last_order_on: dayOf('2026-10-19'), band: 'stable' });
    expect(rulesFor({ customers: [due] })).toEqual([['R07', 'Ivy Tran']]);
    expect(rulesFor({ customers: [{ ...due, last_order_on: dayOf('2026-10-20') }] })).toEqual([]);
    expect(rulesFor({ customers: [{ ...due, last_order_on: dayOf('2026-09-24') }] })).toEqual([]);
  });

  it('R16 reminds on the day an alert opens, and weekly while nobody takes it', () => {
    expect(rulesFor({ customers: [aCustomer(quiet)], alerts: [anAlert()] })).toEqual([['R16', 'Ivy Tran']]);
    const yesterday = anAlert({ opened_on: dayOf('2026-11-23') });
    expect(rulesFor({ customers: [aCustomer(quiet)], alerts: [yesterday] })).toEqual([]);
    const lastWeek = anAlert({ opened_on: dayOf('2026-11-17') });
    expect(rulesFor({ customers: [aCustomer(quiet)], alerts: [lastWeek] })).toEqual([['R16', 'Ivy Tran']]);
    expect(rulesFor({ customers: [aCustomer(quiet)], alerts: [{ ...lastWeek, handled: 'Tom Reyes' }] })).toEqual([]);
  });
});

describe('which rule wins', () => {
  it('drops R07 and R04 where R16 holds', () => {
    const customer = aCustomer({
      stage: 'prospect',
      gap_days: 40,
      last_order_on: dayOf('2026-10-10'),
      band: 'watch',
      last_contact_on: dayOf('2026-08-01'),
    });
    expect(rulesFor({ customers: [customer], alerts: [anAlert()] })).toEqual([['R16', 'Ivy Tran']]);
  });

  it('drops R03 where R05 holds', () => {
    const fresh = aCustomer({ stage: 'first', created_at: stampOf('2026-11-23T09:00:00') });
    expect(rulesFor({ customers: [fresh] })).toEqual([['R05', 'Ivy Tran']]);
  });

  it('leaves a customer alone who was closed by hand, tasks included', () => {
    const closed = aCustomer({ stage: 'closed', created_at: stampOf('2026-11-23T09:00:00') });
    expect(rulesFor({ customers: [closed], alerts: [anAlert()], tasks: [aTask()] })).toEqual([]);
    const first = aCustomer({ ...quiet, stage: 'closed', orders_n: 1, first_order_on: dayOf('2026-11-17') });
    expect(tasksToMake(bookWith({ customers: [first] }))).toEqual([]);
  });

  it('keeps a line that was moved to a day quiet though its key changes with the week', () => {
    const moved = aTask({ due_on: dayOf('2026-12-10'), rule: 'R07', rule_key: 'R07|C-1|2026-10-19|2026-W47' });
    const due = aCustomer({ ...quiet, gap_days: 40, last_order_on: dayOf('2026-10-19'), band: 'stable' });
    expect(rulesFor({ customers: [due], tasks: [moved] })).toEqual([]);
    expect(rulesFor({ customers: [due], tasks: [{ ...moved, status: 'done' }] })).toEqual([['R07', 'Ivy Tran']]);
  });

  it('keeps a rule quiet that was done until its key changes', () => {
    const customer = aCustomer({ last_contact_on: dayOf('2026-11-18') });
    const done = aTask({ status: 'done', rule: 'R03', rule_key: 'R03|C-1|2026-W48' });
    expect(rulesFor({ customers: [customer], tasks: [done] })).toEqual([]);
  });
});
