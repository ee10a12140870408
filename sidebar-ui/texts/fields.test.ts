import { describe, expect, it } from '@jest/globals';
import { sheetTexts } from '../../templates/sheets.ts';
import { fieldTexts } from './fields.ts';

type Labels = Readonly<Record<string, { readonly label: unknown }>>;

describe('fieldTexts', () => {
  it.each(Object.entries(fieldTexts))('calls the fields of %s as their columns are called', (sheet, fields) => {
    const columns: Labels = sheetTexts[sheet as keyof typeof fieldTexts].columns;
    const headers = Object.keys(fields).map((key) => [key, columns[key]?.label]);
    expect(fields).toEqual(Object.fromEntries(headers));
  });
});
