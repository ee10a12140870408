import type { DuplicateCells } from '../../src/domain/duplicates/duplicateRecord.ts';
import { type Random, randomOf } from '../../src/domain/sample/random.ts';
import * as words from './words.ts';

export interface LabelledBook {
  readonly rows: readonly DuplicateCells[];
  /** by row, which customer of the real world it is */
  readonly labels: readonly number[];
}

/** How a book is made up. */
export interface BookPlan {
  readonly customers: number;
  /** of a hundred customers so many are entered a second time */
  readonly twice: number;
  readonly seed: number;
}

type Cells = { -readonly [K in keyof DuplicateCells]: DuplicateCells[K] };

/**
 * A book as teams keep it: people and firms in Chinese and in letters, some entered twice with the errors that people
 * make, among others who only look like one: namesakes, families with one phone, people of one firm behind its switchboard
 * or its `info@`, branches, firms of one name in two cities.
 */
export function labelledBook({ customers, twice, seed }: BookPlan): LabelledBook {
  const random = randomOf(seed);
  const real = people(customers, random);
  const rows: Cells[] = [];
  const labels: number[] = [];
  const add = (cells: Cells, label: number) => {
    rows.push({ ...cells, id: `C-${rows.length}` });
    labels.push(label);
  };
  real.forEach((cells, label) => {
    add(worn(cells, random), label);
    if (random.between(1, 100) > twice) return;
    add(misspelt(cells, random), label);
    if (random.between(1, 100) <= 8) add(misspelt(cells, random), label);
  });
  return { rows, labels };
}

/** How well bands meet the truth: pairs of the bands named, against all pairs that are one customer. */
export function accuracyOf(
  pairs: readonly { readonly pair: readonly [number, number]; readonly band: string }[],
  labels: readonly number[],
  bands: readonly string[],
): { readonly precision: number; readonly recall: number } {
  const groups = new Map<number, number>();
  for (const label of labels) groups.set(label, (groups.get(label) ?? 0) + 1);
  const truth = [...groups.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const named = pairs.filter(({ band }) => bands.includes(band));
  const right = named.filter(({ pair: [a, b] }) => labels[a] === labels[b]).length;
  return { precision: right / named.length, recall: right / truth };
}

function people(count: number, random: Random): Cells[] {
  const all: Cells[] = [];
  while (all.length < count) {
    const one = random.pick([chinesePerson, chineseFirm, chineseFirm, latinPerson, latinFirm])(random);
    all.push(one, ...lookAlikes(one, random));
  }
  return all.slice(0, count);
}

const nobody: Cells = {
  ...{ id: '', name: null, type: null, company: null, phones: [], emails: [], wechats: [], contacts: [] },
  ...{ province: null, city: null, address: null, website: null, birthday: null, extCode: null },
};
const digits = (count: number, random: Random) => Array.from({ length: count }, () => random.between(0, 9)).join('');
const mobile = (random: Random) => `1${random.pick(['38', '39', '35', '50', '86', '77', '91'])}${digits(8, random)}`;
const chance = (percent: number, random: Random) => random.between(1, 100) <= percent;

function chinesePerson(random: Random): Cells {
  const given = chance(35, random)
    ? random.pick(words.givenNames)
    : random.pick(words.givenNames) + random.pick(words.givenNames);
  const [city, , prefix] = random.pick(words.chineseCities);
  const handle = `${random.pick(words.syllables)}${random.pick(words.syllables)}${digits(random.between(1, 4), random)}`;
  return {
    ...nobody,
    ...{ name: random.pick(words.surnames) + given, type: 'individual', city },
    phones: [mobile(random)],
    emails: [`${handle}@${random.pick(['qq.com', '163.com', '126.com', 'foxmail.com'])}`],
    wechats: chance(50, random) ? [`wx_${handle}`] : [],
    birthday: chance(15, random)
      ? `19${random.between(60, 99)}-0${random.between(1, 9)}-${random.between(10, 28)}`
      : null,
    address: chance(25, random) ? address(random) : null,
    company: chance(40, random) ? `${prefix}${brand(random)}${random.pick(words.trades)}有限公司` : null,
  };
}

const brand = (random: Random) => random.pick(words.brandStarts) + random.pick(words.brandEnds);
const address = (random: Random) => `${random.pick(words.roads)}${random.between(1, 800)}号${random.between(1, 30)}楼`;

function chineseFirm(random: Random): Cells {
  const [city, area, prefix] = random.pick(words.chineseCities);
  const host = `${random.pick(words.syllables)}${random.pick(words.syllables)}${random.pick(words.syllables)}.example`;
  const withPlace = chance(60, random) ? prefix : '';
  const form = random.pick(['有限公司', '有限公司', '有限责任公司', '股份有限公司', '集团有限公司']);
  return {
    ...nobody,
    ...{ name: `${withPlace}${brand(random)}${random.pick(words.trades)}${form}`, type: 'company', city },
    phones: [chance(60, random) ? mobile(random) : `${area}-${random.between(2, 8)}${digits(7, random)}`],
    emails: [`${random.pick(['info', 'sales', 'wang', 'li.na', 'chen', 'zhangwei'])}@${host}`],
    website: chance(40, random) ? `https://www.${host}/` : null,
    contacts: chance(50, random) ? [random.pick(words.surnames) + random.pick(words.givenNames)] : [],
    address: chance(30, random) ? address(random) : null,
  };
}

function latinPerson(random: Random): Cells {
  const [first, last] = [random.pick(words.firstNames), random.pick(words.lastNames)];
  const [city, code] = random.pick(words.latinCities);
  const handle = `${first}.${last}${chance(50, random) ? random.between(1, 99) : ''}`.toLowerCase();
  return {
    ...nobody,
    ...{ name: `${first} ${last}`, type: 'individual', city },
    phones: [`+${code} ${digits(3, random)} ${digits(7, random)}`],
    emails: [
      `${words.ascii(handle)}.${digits(4, random)}@${random.pick(['gmail.com', 'gmx.de', 'outlook.com', 'web.de'])}`,
    ],
    address: chance(20, random) ? `${random.pick(words.lastNames)}str. ${random.between(1, 200)}` : null,
    company: chance(40, random) ? latinBrand(random) : null,
  };
}

const latinBrand = (random: Random) =>
  `${random.pick(words.latinBrands)}${random.pick(words.latinBrandEnds)} ${random.pick(words.latinTrades)}`;

function latinFirm(random: Random): Cells {
  const [city, code] = random.pick(words.latinCities);
  const name = latinBrand(random);
  const host = `${words.ascii(name.toLowerCase()).replace(/[^a-z]/g, '')}-${random.pick(words.syllables)}${random.pick(words.syllables)}.example`;
  return {
    ...nobody,
    ...{ name: `${name} ${random.pick(['Ltd', 'GmbH', 'Inc.', 'LLC', 'AG', 'Co., Ltd.'])}`, type: 'company', city },
    phones: [`+${code} ${digits(3, random)} ${digits(7, random)}`],
    emails: [`${random.pick(['info', 'sales', 'office', 'a.meyer', 'kim'])}@${host}`],
    website: chance(40, random) ? `www.${host}` : null,
    contacts: chance(40, random) ? [`${random.pick(words.firstNames)} ${random.pick(words.lastNames)}`] : [],
  };
}

/** Others who share something with a customer and are not the same. */
function lookAlikes(one: Cells, random: Random): Cells[] {
  const isFirm = one.type === 'company';
  const isChinese = /[\u4e00-\u9fff]/.test(one.name ?? '');
  const fresh = () => (isChinese ? (isFirm ? chineseFirm : chinesePerson) : isFirm ? latinFirm : latinPerson)(random);
  const other = fresh();
  if (chance(82, random)) return [];
  if (!isFirm) {
    const surname = isChinese ? (one.name ?? '').charAt(0) : ` ${(one.name ?? '').split(' ')[1]}`;
    const relative = isChinese
      ? surname + random.pick(words.givenNames) + (chance(50, random) ? random.pick(words.givenNames) : '')
      : random.pick(words.firstNames) + surname;
    const namesake = { ...other, name: one.name };
    const family = { ...other, name: relative, phones: one.phones, city: one.city, address: one.address };
    const desk = isChinese ? `0571-8${digits(7, random)}` : `+49 30 ${digits(7, random)}`;
    const firm = {
      company: one.company ?? (isChinese ? brand(random) + random.pick(words.trades) : latinBrand(random)),
      city: one.city,
    };
    const box = `info@${digits(6, random)}.example`;
    const colleagues = Array.from({ length: random.between(1, 4) }, () => ({ ...fresh(), ...firm, phones: [desk] }));
    return random.pick([
      () => [namesake],
      () => (relative === one.name ? [] : [family]),
      () => colleagues.filter(({ name }) => name !== one.name),
      () => [
        { ...other, ...firm, emails: [box] },
        { ...fresh(), ...firm, emails: [box] },
      ],
    ])();
  }
  const place = isChinese ? random.pick(words.chineseCities)[0] : random.pick(words.latinCities)[0];
  const bare = (one.name ?? '')
    .replace(/(股份|集团)?有限(责任)?公司$/, '')
    .replace(/ (Ltd|GmbH|Inc\.|LLC|AG|Co., Ltd\.)$/, '');
  const office = isChinese ? `${bare}有限公司${place}分公司` : `${bare} ${place} Branch`;
  const own = { emails: one.emails, website: one.website };
  const offices = [{ ...other, ...(chance(60, random) && own), name: office, city: place }];
  return random.pick([
    () => offices,
    () => [
      ...offices,
      {
        ...other,
        ...fresh(),
        name: office.replace(place, isChinese ? '沈阳' : 'Oslo'),
        city: isChinese ? '沈阳' : 'Oslo',
        ...own,
      },
    ],
    () => (place === one.city ? [] : [{ ...other, name: one.name, city: place }]),
    () =>
      (isChinese
        ? [{ ...other, name: (one.name ?? '').replace(bare.slice(-2), random.pick(words.trades)) }]
        : []
      ).filter(({ name }) => name !== one.name),
    () => [{ ...other, phones: one.phones, city: one.city }],
  ])();
}

/** As a person enters it first: not all is known. */
function worn(cells: Cells, random: Random): Cells {
  return {
    ...cells,
    emails: chance(25, random) ? [] : cells.emails,
    city: chance(15, random) ? null : cells.city,
    type: chance(20, random) ? null : cells.type,
  };
}

/** As somebody else enters it again. */
function misspelt(cells: Cells, random: Random): Cells {
  const isChinese = /[\u4e00-\u9fff]/.test(cells.name ?? '');
  const isFirm = cells.type === 'company';
  let entered: Cells = { ...worn(cells, random), extCode: null };
  const nameErrors = isChinese ? (isFirm ? firmErrors : personErrors) : isFirm ? latinFirmErrors : latinErrors;
  if (chance(65, random)) entered.name = random.pick(nameErrors)(entered.name ?? '', random, entered);
  if (chance(55, random)) entered = { ...entered, ...random.pick(reachErrors)(entered, random) };
  if (chance(25, random)) entered = { ...entered, ...random.pick(reachErrors)(entered, random) };
  if (chance(30, random)) entered.address = null;
  if (chance(40, random)) entered.wechats = [];
  return entered;
}

type NameError = (name: string, random: Random, cells: Cells) => string;

const inFullWidth: NameError = (name) =>
  name.replace(/[A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const spaced: NameError = (name) => `${name.slice(0, 1)} ${name.slice(1)}`;

const personErrors: readonly NameError[] = [
  (name) => words.traditional(name),
  (name, random) => words.homophone(name, random),
  (name, random) => words.homophone(name, random),
  (name) => words.pinyinOf(name, 'surname first'),
  (name) => words.pinyinOf(name, 'given name first'),
  (name) => name.slice(1) + name.slice(0, 1),
  (name, random) => name + random.pick(['先生', '女士', '经理', '总']),
  spaced,
];

const firmErrors: readonly NameError[] = [
  (name) => name.replace(/(股份|集团)?有限(责任)?公司$/, ''),
  (name) => name.replace(/(股份|集团)?有限(责任)?公司$/, ''),
  (name) => name.replace(/有限公司$/, '有限责任公司'),
  (name) => words.traditional(name),
  (name, random) => words.homophone(name, random),
  (name, _, { city }) => (name.startsWith(city ?? '-') ? name.slice(city?.length) : name),
  (name, _, { city }) =>
    name.startsWith(city ?? '-') ? name.slice(city?.length).replace('有限', `（${city}）有限`) : name,
  (name, _, { city }) => (city && !name.startsWith(city) ? city + name : name),
  (name, random) => withoutOne(name, random),
  spaced,
];

const latinErrors: readonly NameError[] = [
  (name) => name.split(' ').reverse().join(', '),
  (name) => name.split(' ').reverse().join(' '),
  typo,
  typo,
  (name) => words.ascii(name),
  (name) => name.toUpperCase(),
  (name, random) => `${random.pick(['Mr', 'Ms', 'Dr.'])} ${name}`,
  (name, random) => name.replace(' ', ` ${random.pick(words.firstNames)} `),
  (name) => name.replace(/^(.)\S+/, '$1.'),
  inFullWidth,
];

const latinFirmErrors: readonly NameError[] = [
  (name) => name.replace(/ (Ltd|GmbH|Inc\.|LLC|AG|Co., Ltd\.)$/, ''),
  (name) => name.replace(/ (Ltd|GmbH|Inc\.|LLC|AG|Co., Ltd\.)$/, ' Limited'),
  (name) => name.toUpperCase(),
  typo,
  typo,
  (name) => `The ${name}`,
  (name) => name.replace(/ /, '-'),
  (name) => words.ascii(name),
];

function withoutOne(name: string, random: Random): string {
  const at = random.between(1, Math.min(4, name.length - 1));
  return name.slice(0, at) + name.slice(at + 1);
}

function typo(name: string, random: Random): string {
  const at = random.between(1, Math.min(name.length - 2, 8));
  const kinds = [
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
    name.slice(0, at) + name.charAt(at) + name.slice(at),
    name.slice(0, at) + random.pick([...'aeionrst']) + name.slice(at + 1),
  ];
  return random.pick(kinds);
}

type ReachError = (cells: Cells, random: Random) => Partial<Cells>;

const reachErrors: readonly ReachError[] = [
  ({ phones: [phone = ''] }) => ({
    phones: [phone.startsWith('+') ? phone.replace(/\D/g, '').replace(/^/, '00') : `+86 ${phone.replace(/^0/, '')}`],
  }),
  ({ phones: [phone = ''] }) => ({ phones: [phone.replace(/(\d{3})(\d{4})(?=\d{4}$)/, '$1-$2-')] }),
  ({ emails: [email] }) => (email ? { phones: [] } : {}),
  ({ phones: [phone] }) => (phone ? { emails: [] } : {}),
  ({ emails: [email], phones }, random) =>
    email ? { phones: [`${(phones[0] ?? '13').slice(0, 3)}${digits(8, random)}`] } : {},
  ({ phones: [phone], emails: [email] }, random) => (phone && email ? { emails: [`${digits(8, random)}@qq.com`] } : {}),
  ({ emails }) => ({ emails: emails.map((email) => email.toUpperCase()) }),
  ({ emails }) => ({ emails: emails.map((email) => email.replace('.com', '.con').replace('.example', '.exmaple')) }),
  ({ phones: [phone = ''] }, random) => ({ phones: [phone.slice(0, -2) + digits(1, random) + phone.slice(-1)] }),
  () => ({ city: null }),
  ({ city }) => ({ city: city && /[\u4e00-\u9fff]/.test(city) ? `${city}市` : city }),
];
