import type { Contact } from '../../schema/sheets/contacts.ts';
import { dayBefore, enteredBy, type SampleContext, type SampleCustomer, workingMoment } from './context.ts';
import type { Plan } from './plans.ts';

/** Places in Team of the owners, in turn. */
const owners = [0, 2, 3, 1, 0, 2, 3, 0, 2, 1];
const sources = ['shop', 'fair', 'referral', 'website', 'social', 'phone'];
const sizes = ['s1', 's2', 's2', 's3', 's4'];

/** Every third customer, from the second on, is a private person, as long as there are any. */
export function sampleCustomers(
  plans: readonly Plan[],
  team: readonly { name: string }[],
  context: SampleContext,
): SampleCustomer[] {
  let individuals = 0;
  return plans.map((plan, index) => {
    const isPerson = index % 3 === 1 && individuals < context.words.individuals.length;
    const place = isPerson ? individuals++ : index - individuals;
    const owner = team[owners[index % owners.length] ?? 0]?.name ?? '';
    return {
      index,
      plan,
      contact: null,
      row: rowOf(index, plan, owner, isPerson ? { person: place } : { company: place }, context),
    };
  });
}

type Who = { readonly person: number } | { readonly company: number };

function rowOf(index: number, plan: Plan, owner: string, who: Who, context: SampleContext): SampleCustomer['row'] {
  const { words, random, today, nextId } = context;
  const regular = plan.kind === 'S' || plan.kind === 'R';
  const wechat = words.wechat && index % 3 !== 2 ? numbered(words.wechat, index) : null;
  return {
    ...identityOf(who, context),
    id: nextId('C'),
    owner,
    tags: [
      words.exampleTag,
      ...(regular ? [words.handTags[5] ?? ''] : []),
      ...(index % 4 === 3 ? [random.pick(words.handTags.slice(0, 5))] : []),
    ],
    phone: numbered(words.phone, index),
    email: index % 5 === 4 ? null : `info@${numbered(words.mailHost, index)}`,
    wechat,
    country: words.country,
    source: random.pick(sources),
    channel_pref: wechat ? 'wechat' : random.pick(['phone', 'email']),
    product_pref: plan.orderAges.length > 0 ? random.pick(words.products)[0] : null,
    needs: index % 4 === 0 ? random.pick(words.needs) : null,
    verified_on: index % 3 === 0 && plan.createdAge > 160 ? dayBefore(today, random.between(20, 150)) : null,
    ...enteredBy(owner, workingMoment(plan.createdAge, context)),
  };
}

function identityOf(who: Who, { words, random }: SampleContext) {
  if ('person' in who) {
    const [name = '', city = '', province = ''] = words.individuals[who.person] ?? [];
    const day = `${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
    const birthday_cal = random.between(1, 5) === 1 ? ('lunar' as const) : ('solar' as const);
    return {
      name,
      city,
      province,
      type: 'individual',
      interests: random.pick(words.interests),
      birthday: day,
      birthday_cal,
    } as const;
  }
  const [name = '', city = '', province = '', industry = ''] = words.companies[who.company] ?? [];
  return { name, city, province, industry, type: 'company', size: random.pick(sizes) } as const;
}

/** One main contact at each company that names one. */
export function sampleContacts(
  customers: readonly SampleCustomer[],
  { words, nextId }: SampleContext,
): (Partial<Contact> & { id: string })[] {
  let contacts = 0;
  return customers.flatMap((customer) => {
    const [, , , , name, position] = words.companies.find(([company]) => company === customer.row.name) ?? [];
    if (!name) return [];
    const id = nextId('P');
    customer.contact = id;
    return [
      {
        id,
        customer: customer.row.id,
        customer_name: customer.row.name,
        name,
        position: position ?? null,
        role: 'decider',
        primary: true,
        phone: numbered(words.phone, customers.length + contacts++),
        status: 'active',
        ...enteredBy(customer.row.owner, customer.row.created_at!),
      },
    ];
  });
}

/** Fills the `#` of a pattern with a number. */
function numbered(pattern: string, number: number): string {
  return pattern.replace(/#+/, (places) => String(number).padStart(places.length, '0'));
}
