import type { Case, Json } from '../case.ts';
import { seenAtOpening } from '../script/opening.ts';

const seen = (id: string, about: string, source: string, expected: Json, unsure?: string): Case => ({
  id,
  about: `onOpen ${about}`,
  source,
  ...(unsure === undefined ? {} : { unsure }),
  expected,
  run: () => seenAtOpening(id),
});

const isRefused = (id: string, about: string, source: string): Case => ({
  id,
  about: `onOpen ${about}`,
  source,
  expected: 'refused',
  run: () => {
    const what = seenAtOpening(id);
    return typeof what === 'string' && what.startsWith('Exception') ? 'refused' : what;
  },
});

/** What the last opening of the file was allowed; nobody has to do more than reload it. */
export const authorization: readonly Case[] = [
  seen('mode', 'runs in mode LIMITED', 'A1, A7', 'LIMITED'),
  seen('tabs', 'reads the document', 'H34, A2', true),
  seen('source', 'gets the document in its event', 'A2', true),
  seen('properties', 'reads properties', 'A5', 'object'),
  seen('locale', 'knows the person’s language', 'A3', 'string'),
  seen('active', 'is not told who opens the file', 'H34, I2', '', 'LC04'),
  isRefused('mail', 'may not ask for the mail quota', 'H34, A3'),
  isRefused('triggers', 'may not ask for triggers', 'H34, A3'),
  isRefused('sidebar', 'may not show a sidebar', 'H34, A4'),
  isRefused('effective', 'may not ask for the address of the effective user', 'H34, A3'),
];
