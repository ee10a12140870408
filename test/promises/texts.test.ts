import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { doorErrors } from '../../src/contract/call.ts';
import { calls } from '../../src/contract/calls.ts';
import { auditRules, otherRules, structureRules, tamperRules } from '../../src/domain/audits/index.ts';
import { reminderRules } from '../../src/domain/reminders/index.ts';
import { auditRuleIds } from '../../src/schema/auditRules.ts';
import { auditTexts, structureTexts } from '../../templates/audits.ts';
import { errorTexts } from '../../templates/errors.ts';
import { reminderTexts } from '../../templates/reminders.ts';

const folder = path.resolve(__dirname, '../../templates');
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

interface Found {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

/** Every text in both languages that a module exports, however deep. */
function textsIn(value: unknown, at: string): Found[] {
  if (value === null || typeof value !== 'object') return [];
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  if (typeof zh === 'string' && typeof en === 'string') return [{ at, zh, en }];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${at}.${key}`));
}

const placesOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

describe.each(files)('the texts of templates/%s', (file) => {
  const texts = textsIn(jest.requireActual(path.join(folder, file)), '');

  it('name the same places in both languages', () => {
    const unlike = texts.filter(({ zh, en }) => placesOf(zh).join() !== placesOf(en).join());
    expect(unlike).toEqual([]);
  });

  it('are there in both languages or in none', () => {
    expect(texts.filter(({ zh, en }) => (zh === '') !== (en === ''))).toEqual([]);
  });
});

describe('rules', () => {
  it('have texts, every reminder and no other', () => {
    expect(Object.keys(reminderTexts).sort()).toEqual([...new Set(reminderRules.map(({ id }) => id))].sort());
  });

  it('have a switch in Settings, every audit but the one that gives ids', () => {
    const all = [...auditRules, ...otherRules].map(({ id }) => id as string);
    const known = [...all, ...Object.keys(structureRules), ...Object.keys(tamperRules)];
    expect(['A01', ...auditRuleIds].sort()).toEqual(known.sort());
  });

  it('have texts, every audit and no other', () => {
    const ofRows = [...auditRules, ...otherRules].map(({ id }) => id);
    expect(Object.keys(auditTexts).sort()).toEqual([...ofRows, ...Object.keys(tamperRules)].sort());
    expect(Object.keys(structureTexts)).toEqual(expect.arrayContaining(Object.keys(structureRules)));
  });
});

it('has a sentence for every code with which a call may refuse', () => {
  const codes = [...doorErrors, ...Object.values(calls).flatMap(({ errors }) => errors as readonly string[])];
  expect([...new Set(codes)].filter((code) => !(code in errorTexts))).toEqual([]);
});
