/** Country codes of the regions that `phone_region` may name. Source: ITU E.164 list of assigned codes. */
const countryCodes: Readonly<Record<string, string>> = {
  CN: '86',
  HK: '852',
  MO: '853',
  TW: '886',
  SG: '65',
  MY: '60',
  JP: '81',
  KR: '82',
  TH: '66',
  VN: '84',
  ID: '62',
  PH: '63',
  IN: '91',
  US: '1',
  CA: '1',
  MX: '52',
  BR: '55',
  AU: '61',
  NZ: '64',
  ZA: '27',
  AE: '971',
  SA: '966',
  IL: '972',
  TR: '90',
  RU: '7',
  GB: '44',
  IE: '353',
  DE: '49',
  AT: '43',
  CH: '41',
  FR: '33',
  BE: '32',
  NL: '31',
  LU: '352',
  IT: '39',
  ES: '34',
  PT: '351',
  SE: '46',
  NO: '47',
  DK: '45',
  FI: '358',
  PL: '48',
  CZ: '420',
  HU: '36',
  GR: '30',
  RO: '40',
};

const extension = /(?:转|轉|分机|ext|x|#).*$/i;
const scientific = /^\s*\d+(?:[.,]\d+)?e\+?\d+\s*$/i;
const fewestDigits = 5;

/**
 * How a phone is compared: `+8613800001234`. The stored text stays as typed.
 *
 * @param region two letters of Settings `phone_region`: the country of numbers without a country code
 * @returns `local:88880012` for a Chinese number without area code, which is compared only inside one city; null for what
 * is no number (fewer than 5 digits, `1.38E+10`)
 */
export function phoneKey(text: string, region: string): string | null {
  const half = text.normalize('NFKC');
  if (scientific.test(half)) return null;
  const typed = half.replace(extension, '');
  const international = /^[^\d+]*\+/.test(typed);
  const digits = (international ? typed.replace('(0)', '') : typed).replace(/\D/g, '');
  if (digits.length < fewestDigits) return null;
  if (international) return withoutTrunk(digits);
  if (digits.startsWith('00')) return withoutTrunk(digits.slice(2));
  return region === 'CN' ? chineseKey(digits) : nationalKey(digits, countryCodes[region] ?? '');
}

/** The longest number that the world's phone plan allows (E.164). */
const mostDigits = 15;

/** Whether a number has neither too few nor too many digits to be called. */
export function isPhone(text: string, region: string): boolean {
  const key = phoneKey(text, region);
  return key !== null && key.replace(/\D/g, '').length <= mostDigits;
}

/** A Chinese number is written with the trunk zero of its area code even after +86. */
function withoutTrunk(digits: string): string {
  return `+${digits.replace(/^860+/, '86')}`;
}

function chineseKey(digits: string): string {
  if (/^861\d{10}$/.test(digits)) return `+${digits}`;
  const national = digits.replace(/^0/, '');
  const isLocal = digits === national && /^\d{7,8}$/.test(digits) && !isServiceNumber(digits);
  return isLocal ? `local:${digits}` : `+86${national}`;
}

function nationalKey(digits: string, code: string): string {
  // North Americans write their own country code without a plus
  if (code === '1') return `+1${digits.replace(/^1(?=\d{10}$)/, '')}`;
  // Italian numbers keep their zero
  return `+${code}${code === '39' ? digits : digits.replace(/^0/, '')}`;
}

/** Numbers of firms that everybody may have written down: 95588, 1010 1234. */
function isServiceNumber(national: string): boolean {
  return /^(?:95\d{3,6}|1010\d{4})$/.test(national);
}
