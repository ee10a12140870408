import { describe, expect, it } from '@jest/globals';
import { listTexts } from '../../../templates/lists.ts';
import { sampleWords } from '../../../templates/sample.ts';
import { exampleTag, starterTags } from '../../../templates/tags.ts';
import { anId, aRow, someSettings } from '../../../test/builders.ts';
import type { Config, ListEntry } from '../../ports.ts';
import { languages } from '../../schema/language.ts';
import type { ListKey } from '../../schema/lists.ts';
import { type Row, schemaOf } from '../../schema/sheets.ts';
import { auditTab } from '../audits/auditTab.ts';
import { auditRules } from '../audits/index.ts';
import { isSlipping } from '../churn/isSlipping.ts';
import { orderColumnsOf } from '../churn/orderColumns.ts';
import { scoreAt } from '../churn/scoreAt.ts';
import { scoreCustomers } from '../churn/scoreCustomers.ts';
import { summariesOf } from '../churn/summariesOf.ts';
import { type Day, dayNumber, dayOf, dayOfStamp, type Stamp, stampOf } from '../day.ts';
import { reminderBook } from '../reminders/book.ts';
import { remindersOf, tasksToMake } from '../reminders/index.ts';
import { faultsOf } from '../validate.ts';
import { sampleData } from './sampleData.ts';

const records = ['customers', 'contacts', 'interactions', 'orders', 'feedback', 'tasks'] as const;
const days = ['2026-11-24', '2026-11-28', '2024-03-01', '2025-12-31'].map(dayOf);
const cases = languages.flatMap((language) => days.map((today) => ({ language, today })));
const lists = Object.fromEntries(
  Object.entries(listTexts).map(([list, entries]) => [
    list,
    Object.entries(entries).map(([key, text]): ListEntry => ({ key, aliases: [], ...text, active: true })),
  ]),
) as unknown as Record<ListKey, ListEntry[]>;

function made(language: (typeof languages)[number], today: Day) {
  const counts = new Map<string, number>();
  const nextId = (prefix: string): string => {
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    return anId(prefix, counts.get(prefix) ?? 0);
  };
  return sampleData(sampleWords[language], { today, installer: { name: 'Anna', email: 'anna@team.example' }, nextId });
}

const settingsOf = (language: string) => someSettings({ phone_region: language === 'en' ? 'US' : 'CN' });

describe.each(cases)('the example in $language on $today', ({ language, today }) => {
  const data = made(language, today);
  const settings = settingsOf(language);
  const team = data.team.map((member) => aRow('team', member));

  it('has the promised size', () => {
    expect(Object.fromEntries(records.map((sheet) => [sheet, data[sheet].length]))).toEqual({
      customers: 60,
      contacts: expect.any(Number),
      interactions: 180,
      orders: 240,
      feedback: 40,
      tasks: 24,
    });
    expect(data.contacts.length).toBeGreaterThan(20);
    expect(data.team).toHaveLength(4);
  });

  it.each(records)('holds only values that the schema of %s takes', (sheet) => {
    const faults = data[sheet].flatMap((row) =>
      Object.entries(faultsOf(schemaOf(sheet), row, { lists, team, phoneRegion: settings.phone_region })),
    );
    expect(faults).toEqual([]);
  });

  it('gives the audit nothing to find', () => {
    const ids = new Set(records.flatMap((sheet) => data[sheet].map(({ id }) => id)));
    const config: Config = { language, settings, lists, team, tags: [], timeZone: 'Asia/Shanghai', unreadable: [] };
    const found = records.flatMap((sheet) => {
      const audit = auditTab(sheet, auditRules, {
        today,
        now: `${today}T09:00:00` as Stamp,
        config,
        exists: (id) => ids.has(id),
        customerNamed: () => null,
        checksumLastNight: () => null,
        cellLastNight: () => null,
        proposedFor: () => null,
        checksumOf: () => '',
        customer: () => null,
        areTwo: () => false,
        suppressed: () => null,
        mayAdvertise: () => false,
        isFormerName: () => false,
        unreachable: new Map(),
        newId: (prefix) => `${prefix}-new`,
      });
      data[sheet].forEach((cells, index) => {
        const values = aRow(sheet, cells as Partial<Row<typeof sheet>>);
        audit.row({ row: index + 2, values, bad: {}, checksum: '', raw: () => ({}) } as Parameters<
          typeof audit.row
        >[0]);
      });
      return audit.end();
    });
    expect(found).toEqual([]);
  });

  it('stays within 24 months and before this morning', () => {
    const moments = [
      ...data.interactions.map(({ at }) => at),
      ...data.feedback.flatMap(({ at, first_reply_at, resolved_at }) => [at, first_reply_at, resolved_at]),
      ...data.orders.flatMap(({ ordered_on, paid_on, delivered_on }) => [ordered_on, paid_on, delivered_on]),
      ...records.flatMap((sheet) => data[sheet].map(({ created_at }) => created_at)),
    ].filter((moment) => typeof moment === 'string');
    const ages = moments.map((moment) => dayNumber(today) - dayNumber(dayOfStamp(moment as Stamp)));
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...ages)).toBeLessThanOrEqual(745);
  });

  it('gives everybody something to do by tomorrow', () => {
    const due = new Set(
      data.tasks.filter((task) => dayNumber(task.due_on!) <= dayNumber(today)).map(({ owner }) => owner),
    );
    expect([...due].sort()).toEqual(data.team.map(({ name }) => name).sort());
  });

  it('uses only tags of the catalogue, and its own on every customer', () => {
    const half = language === 'en' ? 'en' : 'zh';
    const known = [...starterTags, exampleTag].map((tag) => tag[half]);
    expect(data.customers.flatMap(({ tags = [] }) => tags.filter((tag) => !known.includes(tag)))).toEqual([]);
    expect(data.customers.filter(({ tags = [] }) => tags.includes(exampleTag[half]))).toHaveLength(60);
  });

  it('makes every built rule about customers fire', () => {
    const rules = rulesThatFire(data, today, settings);
    // the first of a month brings the report of the one before, which is about no customer
    const ofTheMonth = today.endsWith('-01') ? ['R22'] : [];
    expect(rules).toEqual(['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R16', 'R19', ...ofTheMonth]);
  });
});

it('is the same again for the same day', () => {
  expect(made('en', dayOf('2026-11-24'))).toEqual(made('en', dayOf('2026-11-24')));
});

it('puts a colleague who installs into the own place', () => {
  const data = sampleData(sampleWords['zh-CN'], {
    today: dayOf('2026-11-24'),
    installer: { name: 'Limin', email: 'limin@team.example' },
    nextId: (prefix) => prefix,
  });
  expect(data.team.map(({ name, role }) => [name, role])).toEqual([
    ['Limin', 'admin'],
    ['陈刚', 'manager'],
    ['周倩', 'member'],
    ['王静', 'member'],
  ]);
});

/** The rules of which somebody hears, after the figures of a night in their simplest form. */
function rulesThatFire(data: ReturnType<typeof made>, today: Day, settings: ReturnType<typeof someSettings>): string[] {
  const numbers = new Map(data.customers.map(({ id }, index) => [id, index]));
  const valid = data.orders.filter(({ status }) => status === 'confirmed' || status === 'delivered');
  const lines = valid.map((order) => ({
    customer: numbers.get(order.customer!)!,
    day: dayNumber(order.ordered_on!),
    amountCents: order.amount ?? null,
  }));
  const summaries = summariesOf(orderColumnsOf(lines, 60), dayNumber(today) - 1);
  const scores = scoreCustomers({ summaries, settings });
  expect(scores.method).toBe('model');
  const customers = data.customers.map((cells, index) => {
    const score = scoreAt(scores, index);
    const orderDays = valid.filter(({ customer }) => customer === cells.id).map(({ ordered_on }) => ordered_on!);
    const contacts = data.interactions.filter(({ customer }) => customer === cells.id).map(({ at }) => dayOfStamp(at!));
    const last = orderDays.sort()[orderDays.length - 1] ?? null;
    const isGone = last !== null && dayNumber(today) - dayNumber(last) >= settings.churned_days;
    return {
      ...aRow('customers', cells),
      row: index + 2,
      orders_n: new Set(orderDays).size,
      first_order_on: orderDays[0] ?? null,
      last_order_on: last,
      last_contact_on: contacts.sort()[contacts.length - 1] ?? null,
      gap_days: score?.x && score.x > 1 ? Math.round(score.medianGapDays ?? 0) : null,
      band: score?.band ?? ('none' as const),
      stage: isGone ? ('churned' as const) : orderDays.length > 0 ? ('repeat' as const) : ('prospect' as const),
      tier: orderDays.length > 0 ? ('regular' as const) : ('prospect' as const),
    };
  });
  const slipping = customers.filter(({ stage }, index) => {
    const score = scoreAt(scores, index);
    return score !== null && stage !== 'churned' && isSlipping(score, settings.alert_bands);
  });
  expect(slipping.length).toBeGreaterThanOrEqual(3);
  expect(slipping.length).toBeLessThanOrEqual(15);
  const alerts = slipping.map(({ id, band }) =>
    aRow('alerts', { id: `A${id}`, customer: id, opened_on: today, band, status: 'open', state: 'active' }),
  );
  const book = reminderBook({
    ...{ now: stampOf(`${today}T10:00:00`), settings, customers, alerts, steward: 'Anna' },
    ...{
      lines: [],
      feedback: [],
      wonBack: [],
      errors: new Map(),
      inbox: new Map(),
      entered: [],
      opportunities: [],
      trainings: null,
      noService: new Set<string>(),
    },
    ...{ birthdays: [], greetings: [], careTalks: [], teamHits: [] },
    team: data.team.map((member) => aRow('team', member)),
    tasks: data.tasks.map((task, index) => ({ ...aRow('tasks', task), row: index + 2 })),
  });
  return [...new Set([...remindersOf(book), ...tasksToMake(book)].map(({ rule }) => rule))].sort();
}
