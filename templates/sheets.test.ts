import { describe, expect, it } from '@jest/globals';
import { type SheetKey, schemaOf, sheetKeys } from '../src/schema/sheets.ts';
import { sheetTexts } from './sheets.ts';

const textsOf = (key: SheetKey) =>
  Object.entries(
    sheetTexts[key].columns as Record<string, { label: { zh: string; en: string }; help: { zh: string } }>,
  );

describe.each(sheetKeys)('the texts of %s', (key) => {
  it('name exactly the columns of its schema', () => {
    expect(
      textsOf(key)
        .map(([column]) => column)
        .sort(),
    ).toEqual(Object.keys(schemaOf(key).columns).sort());
  });

  it.each(['zh', 'en'] as const)('give every column a header of its own in %s', (language) => {
    const headers = textsOf(key).map(([, { label }]) => label[language].trim().toLowerCase());
    expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([]);
  });
});

it('gives every tab a name of its own across both languages', () => {
  const names = sheetKeys
    .filter((key) => !key.startsWith('_'))
    .flatMap((key) => [sheetTexts[key].name.zh, sheetTexts[key].name.en]);
  expect(new Set(names).size).toBe(names.length);
});
