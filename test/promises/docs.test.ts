import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { docPages } from '../../scripts/docPages.ts';

const folder = path.resolve(__dirname, '../../docs/generated');
const pages = docPages();

it.each(Object.keys(pages))('keeps %s as fresh as the schemas: run `npm run docs` otherwise', (file) => {
  expect(readFileSync(path.join(folder, file), 'utf8')).toBe(pages[file]);
});

it('keeps no page that nothing writes any more', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(pages).sort());
});
