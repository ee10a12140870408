import { describe, expect, it } from '@jest/globals';
import { sheetTexts } from '../../templates/sheets.ts';
import { fieldTexts } from './fields.ts';
import { manageFieldTexts } from './manageFields.ts';

type Labels = Readonly<Record<string, { readonly label: unknown }>>;

const all = { ...fieldTexts, ...manageFieldTexts };

describe('labels of fields', () => {
  it.each(Object.entries(all))('calls the fields of %s as their columns are called', (sheet, fields) => {
    const columns: Labels = sheetTexts[sheet as keyof typeof all].columns;
    const headers = Object.keys(fields).map((key) => [key, columns[key]?.label]);
    expect(fields).toEqual(Object.fromEntries(headers));
  });
});
