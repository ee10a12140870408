import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const root = path.resolve(__dirname, '../..');

/** The numbers with which titles of tests begin, `it('H49 …` and `])('H49 …`. */
function numbersInTitles(): Set<string> {
  const files = ['local-host', 'test'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
      .filter(({ name }) => name.endsWith('.test.ts'))
      .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8')),
  );
  return new Set(
    files.flatMap((text) => [...text.matchAll(/(?:\bit|\))\(\s*['"`](H\d\d) /g)].map(([, number]) => number!)),
  );
}

it('every rule of the local host, H01 to H82, begins the title of a test', () => {
  const rules = Array.from({ length: 82 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`);
  const tested = numbersInTitles();
  expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
});
