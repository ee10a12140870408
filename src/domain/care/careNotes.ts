import type { Settings } from '../../schema/settings.ts';
import type { CareDay } from '../../schema/sheets/care.ts';
import type { Contact } from '../../schema/sheets/contacts.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Interaction } from '../../schema/sheets/interactions.ts';
import { addDays, type Day, dayOfStamp } from '../day.ts';
import { isActive } from '../figures/foldRows.ts';
import { type NextDay, nextYearly, type YearlyDate, yearlyDateOf } from './yearlyDay.ts';

/** A customer's or a contact's birthday that comes near. */
export interface BirthdayDue {
  /** whose */
  readonly row: string;
  readonly customer: string;
  readonly name: string;
  readonly day: Day;
  readonly lead: number;
  /** of the birthday's own calendar */
  readonly year: number;
  readonly cal: YearlyDate['cal'];
}

/** How many customers of one owner a festival or an anniversary that comes near is meant for. */
export interface Greeting {
  readonly care: string;
  readonly name: string;
  readonly owner: string;
  readonly day: Day;
  readonly lead: number;
  n: number;
}

/** A conversation that was care. */
export interface CareTalk {
  readonly customer: string;
  readonly on: Day;
}

export interface CareRows {
  readonly birthdays: BirthdayDue[];
  readonly greetings: Greeting[];
  readonly careTalks: CareTalk[];
}

/** A row of the care calendar whose audience was read. One that cannot be read is meant for nobody. */
export interface CareRule extends Pick<CareDay, 'id' | 'name' | 'kind' | 'cal' | 'month' | 'day' | 'lead' | 'active'> {
  readonly isMeant: (customer: Customer) => boolean;
}

export interface CareGround {
  readonly rules: readonly CareRule[];
  readonly today: Day;
  readonly settings: Pick<Settings, 'lead_birthday' | 'feb29'>;
}

const usualLead = 3;
/** For the days that are the same for all. */
const nobody = { first_order_on: null };
/** No birthday is congratulated on this long before. */
const longestLead = 60;

/**
 * Notes what care asks for while a pass comes by the rows: birthdays of customers and contacts, and how many customers the
 * other care days are meant for. Every customer must come before the contacts.
 *
 * @param customerOf the customer of a contact
 */
export function careNotes(rows: CareRows, ground: CareGround, customerOf: (id: string) => Customer | undefined) {
  const { rules, today } = ground;
  const greetings = new Map<string, Greeting>();
  const earliestTalk = addDays(today, -longestLead);
  // of most rules the day is the same for all customers, and far away
  const near = rules.flatMap((rule) => {
    const until = addDays(today, leadOf(rule) + 1);
    const day = rule.kind === 'anniversary' ? null : dayFor(rule, nobody, ground);
    const isNear = rule.kind === 'anniversary' || (day !== null && day <= until);
    return rule.active && isNear ? [{ rule, day, until }] : [];
  });
  const greet = (rule: CareRule, owner: string, day: Day) => {
    const lead = leadOf(rule);
    const key = [rule.id, owner, day].join('|');
    const known = greetings.get(key) ?? { care: rule.id, name: rule.name ?? '', owner, day, lead, n: 0 };
    if (known.n === 0) rows.greetings.push(known);
    known.n += 1;
    greetings.set(key, known);
  };
  const noteBirthday = (row: Customer | Contact, customer: Customer) => {
    const lead = birthdayLead(customer, ground);
    const next = lead === null ? null : nextBirthday(row, ground);
    if (lead === null || next === null || next.day > addDays(today, lead + 1)) return;
    const { id, name, birthday_cal } = row;
    const cal = birthday_cal ?? 'solar';
    rows.birthdays.push({ row: id, customer: customer.id, name: name ?? '', ...next, lead, cal });
  };
  return {
    customer(customer: Customer): void {
      const { owner, state } = customer;
      if (!owner || !isActive(state)) return;
      noteBirthday(customer, customer);
      for (const { rule, day: ofAll, until } of near) {
        const day = ofAll ?? dayFor(rule, customer, ground);
        if (day && day <= until && rule.isMeant(customer)) greet(rule, owner, day);
      }
    },
    contact(contact: Contact): void {
      const customer = contact.customer ? customerOf(contact.customer) : undefined;
      if (!customer?.owner || contact.status === 'left' || !isActive(contact.state) || !isActive(customer.state))
        return;
      noteBirthday(contact, customer);
    },
    interaction({ customer, at, purpose, direction, state }: Interaction): void {
      if (purpose !== 'care' || direction === 'internal' || !customer || !at || !isActive(state)) return;
      const on = dayOfStamp(at);
      if (on >= earliestTalk) rows.careTalks.push({ customer, on });
    },
  };
}

export function nextBirthday(
  { birthday, birthday_cal }: Pick<Customer, 'birthday' | 'birthday_cal'>,
  { today, settings }: Pick<CareGround, 'today' | 'settings'>,
): NextDay | null {
  const date = yearlyDateOf(birthday, birthday_cal);
  return date && nextYearly(date, today, settings.feb29);
}

/**
 * The next day of a care day for a customer: of a festival the same for all, of an anniversary the customer's own. Contract
 * ends have a rule of their own (R10), birthdays too.
 */
export function dayFor(
  { kind, cal, month, day }: CareRule,
  { first_order_on: first }: Pick<Customer, 'first_order_on'>,
  { today, settings }: Pick<CareGround, 'today' | 'settings'>,
): Day | null {
  if (kind === 'anniversary') {
    const date = first && yearlyDateOf(first, 'solar');
    const next = date && nextYearly(date, today, settings.feb29);
    return next && next.day !== first ? next.day : null;
  }
  if (kind === 'contract' || kind === 'birthday' || month === null || day === null) return null;
  return nextYearly({ cal: cal ?? 'solar', month, date: day }, today, settings.feb29)?.day ?? null;
}

/** Days before a birthday; null where the calendar's rows for birthdays leave the customer out. */
function birthdayLead(customer: Customer, { rules, settings }: CareGround): number | null {
  const ours = rules.filter(({ kind }) => kind === 'birthday');
  if (ours.length === 0) return settings.lead_birthday;
  const rule = ours.find(({ active, isMeant }) => active && isMeant(customer));
  return rule ? (rule.lead ?? settings.lead_birthday) : null;
}

function leadOf({ lead }: CareRule): number {
  return lead ?? usualLead;
}
