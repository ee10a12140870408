import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import type { CallName } from '../../src/contract/calls.ts';
import { inLanguage } from '../../src/schema/language.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { errorTexts } from '../../templates/errors.ts';
import { fill } from '../../templates/fill.ts';
import { columnName } from '../../templates/names.ts';
import { aHost, ask, languages, pictureOf, replyTo } from './workbook.ts';

type Places = Readonly<Record<string, string | number>>;
type BadValue = readonly [field: string, input: object, code: keyof typeof errorTexts, places?: Places];

interface FormCase {
  readonly call: CallName;
  /** whose columns its fields are */
  readonly sheet: SheetKey;
  /** what it would take */
  readonly good: (customer: string) => object;
  readonly bad: readonly BadValue[];
}

const long = (length: number) => 'x'.repeat(length + 1);
const unknown = (field: string, value = 'nothing of ours'): BadValue => [
  field,
  { [field]: value },
  'unknown-choice',
  { value },
];
const nobody = (field: string): BadValue => [field, { [field]: 'Nobody' }, 'unknown-person', { value: 'Nobody' }];

/** Every form of the sidebar with what it must refuse; the form of a new customer stands in customers.test.ts. */
const forms: readonly FormCase[] = [
  {
    call: 'saveContact',
    sheet: 'contacts',
    good: (customer) => ({ customer, name: 'Ann Lee', phone: '13900000002' }),
    bad: [
      ['name', { name: ' ' }, 'required'],
      ['name', { name: long(60) }, 'too-long', { max: 60 }],
      ['phone', { phone: '12' }, 'bad-phone'],
      ['phone', { phone: '1.39E+10' }, 'digits-lost', { value: '1.39E+10' }],
      ['email', { email: 'ann at paper' }, 'bad-email'],
    ],
  },
  {
    call: 'logInteraction',
    sheet: 'interactions',
    good: (customer) => ({ customer, channel: 'phone', summary: 'Called' }),
    bad: [
      ['summary', { summary: null }, 'required'],
      ['summary', { summary: long(500) }, 'too-long', { max: 500 }],
      ['at', { at: '2026-11-24T12:00:00' }, 'in-future'],
      unknown('channel', 'pigeon'),
      unknown('direction'),
      unknown('purpose'),
      unknown('outcome'),
      ['nextOn', { nextStep: 'Call back' }, 'required'],
      ['nextStep', { nextOn: '2026-12-01' }, 'required'],
      ['nextOn', { nextStep: 'Call back', nextOn: '2026-11-01' }, 'next-in-past'],
      ['contact', { contact: 'P-0000000000' }, 'contact-of-other'],
      ['minutes', { minutes: 2000 }, 'too-large', { max: 1440 }],
    ],
  },
  {
    call: 'addOrder',
    sheet: 'orders',
    good: (customer) => ({ customer, orderedOn: '2026-11-20', lines: [{ product: 'Paper', amountCents: 100 }] }),
    bad: [
      ['orderedOn', { orderedOn: '2026-12-20' }, 'in-future'],
      ['orderedOn', { orderedOn: 'last week' }, 'day-unreadable', { value: 'last week' }],
      ['deliveryOn', { deliveryOn: '2026-11-01' }, 'before-order'],
      unknown('status'),
      unknown('channel'),
      ['lines.0.qty', { lines: [{ product: 'Paper', qty: 0, amountCents: 100 }] }, 'zero'],
      ['lines.0.amountCents', { lines: [{ product: 'Paper', qty: 1 }] }, 'amount-missing'],
      [
        'lines.0.discountCents',
        { lines: [{ product: 'Paper', qty: 1, unitPriceCents: 500, discountCents: 501 }] },
        'discount-too-large',
      ],
    ],
  },
  {
    call: 'addFeedback',
    sheet: 'feedback',
    good: (customer) => ({ customer, channel: 'phone', kind: 'complaint', text: 'Late again' }),
    bad: [
      ['text', { text: null }, 'required'],
      ['text', { text: long(5000) }, 'too-long', { max: 5000 }],
      unknown('channel'),
      unknown('kind'),
      unknown('topic'),
      unknown('severity'),
      nobody('owner'),
      ['csat', { csat: 6 }, 'too-large', { max: 5 }],
      ['nps', { nps: -1 }, 'too-small', { min: 0 }],
    ],
  },
  {
    call: 'saveTask',
    sheet: 'tasks',
    good: (customer) => ({ customer, title: 'Send samples', dueOn: '2026-11-30' }),
    bad: [
      ['title', { title: '' }, 'required'],
      ['title', { title: long(200) }, 'too-long', { max: 200 }],
      ['dueOn', { dueOn: '31/31/2026' }, 'day-unreadable', { value: '31/31/2026' }],
      unknown('kind'),
      unknown('priority'),
      nobody('owner'),
    ],
  },
  {
    call: 'saveTag',
    sheet: 'tags',
    good: () => ({ zh: '新标签', en: 'New', dim: 'behaviour' }),
    bad: [
      ['zh', { zh: null, en: null }, 'label-missing'],
      ['en', { en: long(20) }, 'too-long', { max: 20 }],
      unknown('dim'),
      unknown('color', 'ultraviolet'),
    ],
  },
  {
    call: 'saveMember',
    sheet: 'team',
    good: () => ({ name: 'Una', email: 'una@team.example', role: 'member', manager: null }),
    bad: [
      ['name', { name: null }, 'required'],
      ['email', { email: null }, 'required'],
      ['email', { email: 'una at team' }, 'bad-email'],
      unknown('role', 'queen'),
      nobody('manager'),
      unknown('language', 'la'),
      ['digestHour', { digestHour: 24 }, 'too-large', { max: 23 }],
    ],
  },
  {
    call: 'updateCustomer',
    sheet: 'customers',
    good: (customer) => ({ id: customer, base: {}, set: {} }),
    bad: [
      ['name', { set: { name: null } }, 'required'],
      ['name', { set: { name: long(100) } }, 'too-long', { max: 100 }],
      ['contract_end', { set: { contract_end: 'soon' } }, 'day-unreadable', { value: 'soon' }],
      ['phone', { set: { phone: '12' } }, 'bad-phone'],
      ['email', { set: { email: 'nobody' } }, 'bad-email'],
      ['website', { set: { website: 'paper.example' } }, 'bad-url'],
      ['industry', { set: { industry: 'moon' } }, 'unknown-choice', { value: 'moon' }],
      ['owner', { set: { owner: 'Nobody' } }, 'unknown-person', { value: 'Nobody' }],
    ],
  },
];

describe.each(languages)('%s', (language) => {
  let host: Host;
  let customer: string;
  beforeAll(async () => {
    host = await aHost(language);
    ({ id: customer } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', phone: '13800001234' }));
  });
  afterAll(() => host.close());

  it.each(forms)('C39 $call refuses each bad value beside its field and writes nothing', async (form) => {
    const { call, sheet, good, bad } = form;
    const before = pictureOf(host);
    for (const [field, input, code, places] of bad) {
      const reply = await replyTo(host, call, { ...good(customer), ...input });
      const key = field.replace(/.*\./, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const words = { field: columnName(sheet, key, language), ...places };
      const message = fill(inLanguage(errorTexts[code], language), words);
      const { fields } = reply as { fields?: object };
      expect({ input, fields }).toEqual({ input, fields: { [field]: { code, message } } });
    }
    expect(pictureOf(host)).toEqual(before);
  });
});
