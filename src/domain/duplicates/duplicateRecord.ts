import { emailKey } from '../keys/emailKey.ts';
import { phoneEvidence } from '../keys/phoneEvidence.ts';
import { phoneKey } from '../keys/phoneKey.ts';
import { type NameForm, nameFormOf } from './nameForm.ts';
import type { NameTools } from './nameWords.ts';
import { placeKey } from './places.ts';

/** Cells of a customer that tell who it is; its contacts' phones and addresses count as its own. */
export interface DuplicateCells {
  readonly id: string;
  readonly name: string | null;
  readonly type: string | null;
  readonly company: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly wechats: readonly string[];
  readonly contacts: readonly string[];
  readonly province: string | null;
  readonly city: string | null;
  readonly address: string | null;
  readonly website: string | null;
  readonly birthday: string | null;
  readonly extCode: string | null;
}

/** The same as keys, made once a scan. */
export interface DuplicateRecord {
  readonly id: string;
  readonly name: NameForm;
  readonly company: NameForm | null;
  readonly contacts: readonly NameForm[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** those of the addresses at which a firm answers, not a person */
  readonly officeEmails: readonly string[];
  /** hosts of addresses and web site, without those of mail providers */
  readonly hosts: readonly string[];
  readonly wechats: readonly string[];
  /** as it sounds: 杭州市 and Hangzhou are one */
  readonly city: string;
  readonly address: string;
  readonly birthday: string;
  readonly extCode: string;
}

/** @param region of phones without a country's code */
export function duplicateRecordOf(cells: DuplicateCells, region: string, tools: NameTools): DuplicateRecord {
  const { simplify, readingsOf, words } = tools;
  const places = [cells.city, cells.province].filter((place): place is string => place !== null);
  const formOf = (name: string, type: string | null) => nameFormOf(name, { type, places }, tools);
  const emails = keysOf(cells.emails, emailKey);
  const plain = (text: string | null) => simplify((text ?? '').normalize('NFKC').toLowerCase());
  return {
    id: cells.id,
    name: formOf(cells.name ?? '', cells.type),
    company: cells.company ? formOf(cells.company, 'company') : null,
    contacts: cells.contacts.map((name) => formOf(name, 'individual')),
    phones: keysOf(cells.phones, (phone) => phoneEvidence(phoneKey(phone, region), cells.city)),
    emails,
    officeEmails: emails.filter((email) => words.officeBoxes.has(email.slice(0, email.indexOf('@')))),
    hosts: [...new Set([...emails.map(hostOf), siteOf(cells.website)])].filter(
      (host) => host && !words.mailHosts.has(host),
    ),
    wechats: keysOf(cells.wechats, (text) => text.trim().toLowerCase() || null),
    city: Array.from(placeKey(plain(cells.city)), (character) => readingsOf(character)[0] ?? character).join(''),
    address: plain(cells.address).replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, ''),
    birthday: (cells.birthday ?? '').trim(),
    extCode: (cells.extCode ?? '').trim().toLowerCase(),
  };
}

function keysOf(texts: readonly string[], keyOf: (text: string) => string | null): string[] {
  return [...new Set(texts.flatMap((text) => keyOf(text) ?? []))];
}

function hostOf(email: string): string {
  return email.slice(email.indexOf('@') + 1);
}

function siteOf(website: string | null): string {
  return (website ?? '')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/s, '');
}
