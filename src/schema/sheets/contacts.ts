import { bool, choice, dayColumn, email, id, link, long, phone, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** People at company customers. */
export const contacts = defineSheet(
  'contacts',
  { kind: 'records', prefix: 'P', colour: 'work' },
  {
    id: id('P'),
    customer: link('C', { required: true }),
    customer_name: text({ who: 'computed' }),
    name: text({ required: true, max: 60 }),
    position: text(),
    role: choice('role'),
    primary: bool(),
    phone: phone({ oneOf: 'reach' }),
    email: email({ oneOf: 'reach' }),
    wechat: text({ oneOf: 'reach' }),
    birthday: text({ max: 10 }),
    birthday_cal: choice('cal'),
    next_birthday: dayColumn({ who: 'computed' }),
    status: choice('contact_status', { required: true }),
    note: long(),
  },
);
export type Contact = RowOf<(typeof contacts)['columns']>;
