import { describe, expect, it } from '@jest/globals';
import {
  aComplaint,
  aCustomer,
  aMember,
  anOrderLine,
  aReminderBook,
  aTask,
  someSettings,
} from '../../../test/builders.ts';
import { dayOf, stampOf } from '../day.ts';
import type { ReminderFacts } from './book.ts';
import { remindersOf, tasksToCancel, tasksToMake } from './index.ts';

/** A customer of whom the other rules have nothing to say. */
const quiet = { stage: 'prospect', last_contact_on: dayOf('2026-11-22') } as const;
const found = (over: Partial<ReminderFacts>) => remindersOf(aReminderBook({ customers: [aCustomer(quiet)], ...over }));
const asked = (over: Partial<ReminderFacts>) => found(over).map(({ rule, receivers }) => [rule, ...receivers]);

describe('R10 contract ends', () => {
  const ending = (end: string) => [aCustomer({ ...quiet, contract_end: dayOf(end) })];
  const renewal = (over = {}) => aTask({ due_on: null, rule: 'R10', rule_key: 'R10|C-1|2026-12-01', ...over });

  it.each([
    ['2026-12-24', 1],
    ['2026-12-25', 0],
    ['2026-11-24', 1],
    ['2026-10-24', 0],
  ])('R10 makes, for a contract until %s, %d task', (end, tasks) => {
    const made = tasksToMake(aReminderBook({ customers: ending(end) }));
    expect(made.map(({ rule, key }) => [rule, key])).toEqual(tasks ? [['R10', `R10|C-1|${end}`]] : []);
  });

  it('R10 tells the manager from a week before the end while the task stands open', () => {
    const customers = ending('2026-12-01');
    expect(asked({ customers, tasks: [renewal()] })).toEqual([['R10', 'Tom Reyes']]);
    expect(asked({ customers, tasks: [renewal({ status: 'done' })] })).toEqual([]);
    expect(asked({ customers: ending('2026-12-02'), tasks: [renewal({ rule_key: 'R10|C-1|2026-12-02' })] })).toEqual(
      [],
    );
  });

  it('R10 goes on telling the manager after the end, as long as it asks for the renewal', () => {
    const overdue = renewal({ rule_key: 'R10|C-1|2026-11-10' });
    expect(asked({ customers: ending('2026-11-10'), tasks: [overdue] })).toEqual([['R10', 'Tom Reyes']]);
  });

  it('R10 takes its task back once the contract ends on another day', () => {
    const tasksTakenBack = (end: string) =>
      tasksToCancel(aReminderBook({ customers: ending(end), tasks: [renewal()] })).map(({ id }) => id);
    expect([tasksTakenBack('2027-12-01'), tasksTakenBack('2026-12-01')]).toEqual([['T-1'], []]);
  });
});

describe('R11 payment due', () => {
  it('R11 asks who has the customer where the seller has left', () => {
    const lines = [anOrderLine({ due_on: dayOf('2026-11-24'), by: 'Una Bell' })];
    const una = aMember({ name: 'Una Bell', email: 'una@team.example', active: false, manager: 'Tom Reyes' });
    expect(asked({ lines, team: [aMember(), una] })).toEqual([['R11', 'Ivy Tran']]);
  });

  it('R11 adds up what is owed of one order, for who sold it, from the lead on', () => {
    const due = { due_on: dayOf('2026-11-27'), by: 'Tom Reyes' };
    const lines = [anOrderLine({ ...due, paid: 20_000 }), anOrderLine({ ...due, id: 'O-2', amount: 5_000 })];
    expect(found({ lines })).toMatchObject([
      {
        rule: 'R11',
        receivers: ['Tom Reyes'],
        places: { amount: 105_000 },
        late: -3,
        key: 'R11|2026-1|2026-11-27|before',
      },
    ]);
    expect(asked({ lines: [anOrderLine({ due_on: dayOf('2026-11-28') })] })).toEqual([]);
  });

  it('R11 comes again each week once the day has passed', () => {
    const [late] = found({ lines: [anOrderLine({ due_on: dayOf('2026-11-20') })] });
    expect(late).toMatchObject({ receivers: ['Ivy Tran'], late: 4, key: 'R11|2026-1|2026-11-20|2026-W48' });
  });

  it.each([
    ['paid', { paid: 120_000 }],
    ['cancelled', { status: 'cancelled' as const }],
    ['archived', { state: 'archived' as const }],
  ])('R11 is silent about what was %s', (_, cells) => {
    expect(asked({ lines: [anOrderLine({ due_on: dayOf('2026-11-20'), ...cells })] })).toEqual([]);
  });
});

describe('R12 delivery due', () => {
  it('R12 names a line from the day before its delivery until it is delivered', () => {
    const line = (cells: object) => anOrderLine({ delivery_on: dayOf('2026-11-25'), ...cells });
    expect(found({ lines: [line({})] })).toMatchObject([{ rule: 'R12', late: -1, places: { order: '2026-1' } }]);
    const over = [
      line({ delivered_on: dayOf('2026-11-24') }),
      line({ status: 'delivered' }),
      line({ status: 'draft' }),
    ];
    expect(asked({ lines: [...over, line({ delivery_on: dayOf('2026-11-26') })] })).toEqual([]);
  });
});

describe('R12 lines of one order', () => {
  const line = (cells: object) => anOrderLine({ delivery_on: dayOf('2026-11-25'), ...cells });

  it('R12 are one delivery where they share the day, and stay it once the first has gone out', () => {
    const second = line({ id: 'O-2', delivered_on: null });
    const keys = (first: object) => found({ lines: [line(first), second] }).map(({ key }) => key);
    expect(keys({})).toEqual(['R12|2026-1|2026-11-25|2026-11-24']);
    expect(keys({ delivered_on: dayOf('2026-11-24') })).toEqual(keys({}));
    expect(keys({ delivery_on: dayOf('2026-11-23') })).toHaveLength(2);
  });
});

describe('R14 feedback deadline', () => {
  const at = (now: string, cells = {}) => asked({ now: stampOf(now), feedback: [aComplaint(cells)] });

  it('R14 speaks once three quarters of the working hours are spent, and to the manager past the end', () => {
    expect(at('2026-11-24T10:59:00')).toEqual([]);
    expect(at('2026-11-24T11:00:00')).toEqual([['R14', 'Ivy Tran']]);
    expect(at('2026-11-24T13:00:01')).toEqual([['R14', 'Ivy Tran', 'Tom Reyes']]);
  });

  it('R14 watches the solution once an answer was given, and rests while feedback waits', () => {
    const answered = { status: 'doing' as const, first_reply_at: stampOf('2026-11-23T15:00:00') };
    expect(at('2026-11-24T14:00:00', answered)).toEqual([]);
    expect(at('2026-12-01T10:00:00', answered)).toEqual([['R14', 'Ivy Tran']]);
    const [first] = found({ now: stampOf('2026-12-01T10:00:00'), feedback: [aComplaint(answered)] });
    expect(first).toMatchObject({ key: 'R14|F-1|fix|2026-12-01', places: { kind: 'fix', n: 13 } });
  });

  it('R14 knows the deadline of feedback that was typed since the night', () => {
    expect(at('2026-11-24T11:00:00', { due_reply_at: null })).toEqual([['R14', 'Ivy Tran']]);
  });
});

describe('R15 critical complaint', () => {
  it('R15 calls handler, manager and owner at once, also where nobody knows who complained', () => {
    const feedback = [aComplaint({ severity: 'critical', owner: 'Max Orr' })];
    const team = [aMember(), aMember({ name: 'Tom Reyes', manager: null }), aMember({ name: 'Max Orr' })];
    expect(asked({ feedback, team })).toEqual([['R15', 'Max Orr', 'Tom Reyes', 'Ivy Tran']]);
    expect(asked({ feedback: [{ ...feedback[0]!, customer: null }], team })).toEqual([['R15', 'Max Orr', 'Tom Reyes']]);
  });

  it('R15 is silent about what is answered, harmless or no complaint', () => {
    const critical = { severity: 'critical' as const };
    const feedback = [
      aComplaint({ ...critical, status: 'doing', first_reply_at: stampOf('2026-11-23T15:00:00') }),
      aComplaint({ severity: 'high' }),
      aComplaint({ ...critical, kind: 'praise' }),
    ];
    expect(asked({ feedback })).toEqual([]);
  });
});

describe('R17 won back', () => {
  const wonBack = [{ customer: 'C-1', orderedOn: dayOf('2026-11-23') }];

  it('R17 makes one task a return', () => {
    const customers = [aCustomer({ ...quiet, stage: 'won_back' })];
    expect(tasksToMake(aReminderBook({ customers, wonBack }))).toMatchObject([
      { rule: 'R17', receivers: ['Ivy Tran'], key: 'R17|C-1|2026-11-23' },
    ]);
    const tasks = [aTask({ status: 'done', rule: 'R17', rule_key: 'R17|C-1|2026-11-23' })];
    expect(tasksToMake(aReminderBook({ customers, wonBack, tasks }))).toEqual([]);
  });

  it('R17 is silent where the order was taken back', () => {
    expect(tasksToMake(aReminderBook({ customers: [aCustomer({ stage: 'churned' })], wonBack }))).toEqual([]);
  });
});

describe('R19 data refresh', () => {
  const old = (id: string, cells = {}) =>
    aCustomer({ ...quiet, id, verified_on: null, created_at: stampOf('2026-01-05T10:00:00'), ...cells });
  const many = ['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-6', 'C-7'];
  const named = (over: Partial<ReminderFacts>) => found(over).map(({ customer }) => customer);

  it('R19 names at most five a person, VIPs first and then the oldest', () => {
    const customers = many.map((id) => old(id, { ...(id === 'C-7' && { tier: 'vip' }) }));
    customers[5] = old('C-6', { created_at: stampOf('2025-01-05T10:00:00') });
    expect(named({ customers })).toEqual(['C-7', 'C-6', 'C-1', 'C-2', 'C-3']);
  });

  it('R19 does not make up this week for those who were confirmed since Monday', () => {
    const monday = { verified_on: dayOf('2026-11-23') };
    const customers = many.map((id) => old(id, id < 'C-4' ? monday : {}));
    expect(named({ customers })).toEqual(['C-4', 'C-5']);
  });

  it('R19 counts from the later of entry and confirmation', () => {
    const border = { verified_on: dayOf('2026-05-28') };
    expect(found({ customers: [old('C-1', border)] })).toMatchObject([{ places: { n: 180 }, key: 'R19|C-1|2026-Q4' }]);
    expect(named({ customers: [old('C-1', { verified_on: dayOf('2026-05-29') })] })).toEqual([]);
  });
});

describe('R21 data fixes', () => {
  it('R21 is one line a person, with the errors of whoever left added to the manager’s', () => {
    const team = [aMember({ active: false }), aMember({ name: 'Tom Reyes', manager: null })];
    const errors = new Map([
      ['Ivy Tran', 3],
      ['Tom Reyes', 2],
      ['', 1],
    ]);
    expect(found({ team, errors })).toMatchObject([
      { rule: 'R21', receivers: ['Tom Reyes'], customer: null, places: { n: 6 }, key: 'R21|Tom Reyes|2026-W48' },
    ]);
  });
});

describe('R26 away hand-over', () => {
  const team = [
    aMember({ away_until: dayOf('2026-11-27'), deputy: 'Tom Reyes' }),
    aMember({ name: 'Tom Reyes', manager: null }),
  ];

  it('R26 tells the deputy how many tasks fall due in the time', () => {
    const tasks = [aTask({ due_on: dayOf('2026-11-27') }), aTask({ id: 'T-2', due_on: dayOf('2026-11-28') })];
    expect(found({ team, tasks })).toMatchObject([
      { rule: 'R26', receivers: ['Tom Reyes'], places: { person: 'Ivy Tran', n: 1 }, key: 'R26|Ivy Tran|2026-11-27' },
    ]);
  });

  it('R26 is silent without tasks, without a deputy and after the return', () => {
    const tasks = [aTask({ due_on: dayOf('2026-11-27') })];
    const [ivy, tom] = team as [(typeof team)[0], (typeof team)[0]];
    expect(asked({ team })).toEqual([]);
    expect(asked({ team: [{ ...ivy, deputy: null }, tom], tasks })).toEqual([]);
    expect(asked({ team: [{ ...ivy, away_until: dayOf('2026-11-23') }, tom], tasks })).toEqual([]);
  });
});

describe('all rules', () => {
  /** A book in which every rule has something to say about the one customer. */
  const speaking = (cells: Parameters<typeof aCustomer>[0]): Partial<ReminderFacts> => ({
    customers: [aCustomer({ ...quiet, contract_end: dayOf('2026-11-30'), verified_on: null, ...cells })],
    tasks: [aTask({ due_on: dayOf('2026-11-02'), priority: 'high' })],
    lines: [anOrderLine({ due_on: dayOf('2026-11-20'), delivery_on: dayOf('2026-11-20') })],
    feedback: [aComplaint({ severity: 'critical', due_reply_at: stampOf('2026-11-23T16:00:00') })],
    wonBack: [{ customer: 'C-1', orderedOn: dayOf('2026-11-23') }],
  });
  const rulesOf = (facts: Partial<ReminderFacts>) => {
    const book = aReminderBook(facts);
    return [...new Set([...remindersOf(book), ...tasksToMake(book)].map(({ rule }) => rule))].sort();
  };

  it.each(['archived', 'erased'] as const)('no rule speaks of a customer who is %s', (state) => {
    expect(rulesOf(speaking({ stage: 'won_back' }))).toEqual(
      expect.arrayContaining(['R01', 'R02', 'R10', 'R11', 'R12', 'R14', 'R15', 'R17', 'R19']),
    );
    expect(rulesOf(speaking({ stage: 'won_back', state }))).toEqual([]);
  });

  it('a customer closed by hand keeps its debts, deliveries and feedback', () => {
    expect(rulesOf(speaking({ stage: 'closed' }))).toEqual(['R11', 'R12', 'R14']);
  });

  it('so does one who withdrew the consent to service notices', () => {
    const noService = new Set(['C-1']);
    expect(rulesOf({ ...speaking({ stage: 'won_back' }), noService })).toEqual(['R11', 'R12', 'R14']);
  });

  it('R01 and R02 go on with a debt of a closed customer that was moved to a day', () => {
    const tasks = [aTask({ due_on: dayOf('2026-11-02'), priority: 'high', rule: 'R11' })];
    expect(rulesOf({ ...speaking({ stage: 'closed' }), tasks, lines: [], feedback: [] })).toEqual(['R01', 'R02']);
  });

  it('a rule that is switched off finds nothing and makes nothing', () => {
    const settings = someSettings({ R01: false, R02: false, R10: false, R17: false, R19: false });
    expect(rulesOf({ ...speaking({ stage: 'won_back' }), settings })).toEqual(['R11', 'R12', 'R14', 'R15']);
  });
});
