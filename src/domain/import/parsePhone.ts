import { halfWidth } from './halfWidth.ts';

/** Numbers of a region as they look once a spreadsheet has taken the leading zero off. */
const withoutZero: Readonly<Record<string, RegExp>> = {
  // an area code of two or three digits and a number of seven or eight; mobiles begin with 1[3-9] and have no zero
  CN: /^(?:(?:10|2[0-57-9])[2-8]\d{7}|[3-9]\d{2}[2-8]\d{6,7})$/,
  GB: /^[12378]\d{9}$/,
  FR: /^[1-9]\d{8}$/,
  AU: /^[23478]\d{8}$/,
};

/** Whether a spreadsheet turned the number into `1.38E+10`: nobody can tell the lost digits. */
export function lostDigits(text: string): boolean {
  return /^\s*\d([.,]\d+)?E\+?\d+\s*$/i.test(halfWidth(text));
}

/** The phone as typed; a zero that a spreadsheet took off is put back where the region's numbers prove it. */
export function parsePhone(text: string, region: string): string {
  // tables of figures write a whole number with a fraction
  const typed = text.trim().replace(/^(\d{7,})\.0+$/, '$1');
  const digits = halfWidth(typed);
  return withoutZero[region]?.test(digits) ? `0${digits}` : typed;
}
