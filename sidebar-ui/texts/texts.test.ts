import { describe, expect, it } from '@jest/globals';
import type { Bilingual } from '../../src/schema/language.ts';
import * as card from './card.ts';
import * as days from './days.ts';
import * as filter from './filter.ts';
import * as forms from './forms.ts';
import * as frame from './frame.ts';
import * as imports from './import.ts';
import * as manage from './manage.ts';
import * as more from './more.ts';
import * as search from './search.ts';
import * as setup from './setup.ts';
import * as today from './today.ts';

const files = { card, days, filter, forms, frame, imports, manage, more, search, setup, today };
const texts = Object.entries(files).flatMap(([file, groups]) =>
  Object.entries(groups).flatMap(([group, entries]) =>
    Object.entries(entries as Readonly<Record<string, Bilingual>>).map(
      ([key, text]) => [`${file}.${group}.${key}`, text] as const,
    ),
  ),
);
const placesOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, place]) => place))].sort();

describe('texts of the sidebar', () => {
  it('have the same places in both languages', () => {
    const differing = texts.filter(([, { zh, en }]) => placesOf(zh).join() !== placesOf(en).join());
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  it('address nobody loudly or familiarly', () => {
    const loud = texts.filter(([, { zh, en }]) => /[!！]|哦|啦|亲/.test(zh) || /!|oops/i.test(en));
    expect(loud.map(([name]) => name)).toEqual([]);
  });
});
