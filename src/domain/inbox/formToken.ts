import { type Day, isDay } from '../../schema/day.ts';
import { fromBase64, toBase64 } from '../packed/base64.ts';

/** What a customer's own link says: who may propose changes of their data, and until when. */
export interface FormToken {
  readonly customer: string;
  readonly until: Day;
}

const purpose = 'update';
const signedLetters = 16;

/** Source: product/workbook.md 7: base64url of customer, purpose and expiry, `.`, the first 16 letters of its signature. */
export function tokenOf({ customer, until }: FormToken, sign: (text: string) => string): string {
  const text = [customer, purpose, until].join('|');
  const payload = toBase64(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  const safe = payload.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  return `${safe}.${sign(safe).slice(0, signedLetters)}`;
}

/** @returns null for what this spreadsheet has not signed */
export function readToken(token: string, sign: (text: string) => string): FormToken | null {
  const [payload = '', signature = ''] = token.trim().split('.');
  if (payload === '' || signature !== sign(payload).slice(0, signedLetters)) return null;
  const padded = payload
    .replace(/-/g, '+')
    .replace(/_/g, '/')
    .padEnd(Math.ceil(payload.length / 4) * 4, '=');
  const [customer = '', what, until = ''] = String.fromCharCode(...fromBase64(padded)).split('|');
  return what === purpose && isDay(until) ? { customer, until } : null;
}
